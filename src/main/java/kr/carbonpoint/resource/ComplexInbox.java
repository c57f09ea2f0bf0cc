package kr.carbonpoint.resource;

import java.time.Clock;
import java.util.List;
import kr.carbonpoint.inbox.Inbox;
import kr.carbonpoint.inbox.InboxFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Watches the folder {@code carbonpoint.resource.inbox} for files about complexes. */
@Component
class ComplexInbox {

    private final Inbox inbox;

    ComplexInbox(InboxFiles files, @Value("${carbonpoint.resource.inbox:}") String folder, Clock clock) {
        this.inbox = new Inbox(files, List.of(ComplexBillingFile.KIND, RepresentativeNumberFile.KIND), folder, clock);
    }

    /** Also when the application is ready: not earlier, for the addresses of the lines are loaded when it starts. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${carbonpoint.resource.poll:PT1M}")
    void poll() {
        inbox.poll();
    }
}
