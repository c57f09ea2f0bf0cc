package kr.carbonpoint.address;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches the folder {@code carbonpoint.address.inbox} for official files. Loaded ones move to {@code done}, files of
 * other names to {@code skipped}; one that fails stays and is tried again. Without any address the sample that ships
 * with the application is loaded.
 */
@Component
class AddressInbox {

    private static final Logger log = LoggerFactory.getLogger(AddressInbox.class);
    private static final List<String> SAMPLE = List.of("rnaddrkor_sample.txt", "build_sample.txt", "adrdc_sample.txt");

    /** A file that changed more recently may still be on its way. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final AddressFiles files;
    private final String inbox;
    private final Clock clock;

    AddressInbox(AddressFiles files, @Value("${carbonpoint.address.inbox:}") String inbox, Clock clock) {
        this.files = files;
        this.inbox = inbox;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() throws IOException {
        poll();
        if (files.nothingLoaded()) {
            for (String name : SAMPLE) {
                load(name, new ClassPathResource("address/" + name).getInputStream());
            }
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${carbonpoint.address.poll:PT1M}")
    void poll() {
        if (inbox.isBlank()) {
            return;
        }
        try (var found = Files.list(Path.of(inbox))) {
            found.filter(Files::isRegularFile)
                    .filter(this::settled)
                    .sorted(Comparator.comparing(AddressInbox::rank).thenComparing(Path::getFileName))
                    .forEach(this::take);
        } catch (IOException e) {
            log.error("The inbox of the address directory cannot be read: {}", e.toString());
        }
    }

    private void take(Path file) {
        try {
            String name = file.getFileName().toString();
            move(file, load(name, Files.newInputStream(file)) ? "done" : "skipped");
        } catch (IOException | RuntimeException e) {
            log.error("{} cannot be loaded, it will be tried again: {}", file.getFileName(), e.getMessage());
        }
    }

    private boolean load(String name, InputStream content) throws IOException {
        try (content) {
            var kind = FileKind.of(name);
            kind.ifPresentOrElse(
                    known -> files.load(name, known, content)
                            .ifPresentOrElse(
                                    loaded -> log.info("{}", loaded), () -> log.info("{} was loaded before", name)),
                    () -> log.warn("{} is none of the files of the address directory", name));
            return kind.isPresent();
        }
    }

    private static int rank(Path file) {
        return FileKind.of(file.getFileName().toString()).map(Enum::ordinal).orElse(Integer.MAX_VALUE);
    }

    private boolean settled(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(SETTLED));
        } catch (IOException e) {
            return false;
        }
    }

    private static void move(Path file, String folder) throws IOException {
        Path target = Files.createDirectories(file.resolveSibling(folder)).resolve(file.getFileName());
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
