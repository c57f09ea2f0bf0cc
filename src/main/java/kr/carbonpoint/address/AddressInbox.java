package kr.carbonpoint.address;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import kr.carbonpoint.inbox.Inbox;
import kr.carbonpoint.inbox.InboxFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches the folder {@code carbonpoint.address.inbox} for official files. Without any address the sample that ships
 * with the application is loaded.
 */
@Component
class AddressInbox {

    private static final List<String> SAMPLE = List.of("rnaddrkor_sample.txt", "build_sample.txt", "adrdc_sample.txt");

    private final Inbox inbox;
    private final AddressAdditions additions;
    private final JdbcClient jdbc;

    AddressInbox(
            InboxFiles files,
            AddressAdditions additions,
            JdbcClient jdbc,
            @Value("${carbonpoint.address.inbox:}") String folder,
            Clock clock) {
        this.inbox = new Inbox(files, List.of(AddressMerge.KIND, BuildingMerge.KIND, DetailMerge.KIND), folder, clock);
        this.additions = additions;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() throws IOException {
        poll();
        if (nothingLoaded()) {
            for (String name : SAMPLE) {
                inbox.load(name, new ClassPathResource("address/" + name).getInputStream());
            }
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${carbonpoint.address.poll:PT1M}")
    void poll() {
        inbox.poll();
        additions.announceReplacements();
    }

    private boolean nothingLoaded() {
        return !jdbc.sql("select exists (select from address)")
                .query(Boolean.class)
                .single();
    }
}
