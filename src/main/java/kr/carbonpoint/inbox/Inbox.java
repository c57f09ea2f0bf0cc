package kr.carbonpoint.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder watched for files. Loaded ones move to {@code done}, files of other names to {@code skipped}; one that fails
 * stays and is tried again.
 */
public class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    /** A file that changed more recently may still be on its way. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final InboxFiles files;
    private final List<FileKind> kinds;
    private final String folder;
    private final Clock clock;

    /**
     * An inbox for these kinds of files, in the order in which they build on each other.
     *
     * @param folder blank for none: then nothing is ever found
     */
    public Inbox(InboxFiles files, List<FileKind> kinds, String folder, Clock clock) {
        this.files = files;
        this.kinds = kinds;
        this.folder = folder;
        this.clock = clock;
    }

    /** Takes what has arrived. Never throws: what goes wrong is logged, and tried again the next time. */
    public void poll() {
        if (folder.isBlank()) {
            return;
        }
        try (var found = Files.list(Path.of(folder))) {
            found.filter(Files::isRegularFile)
                    .filter(this::settled)
                    .sorted(Comparator.comparing(this::rank).thenComparing(Path::getFileName))
                    .forEach(this::take);
        } catch (IOException e) {
            log.error("The inbox {} cannot be read: {}", folder, e.toString());
        }
    }

    /** Loads one file from elsewhere; false when it is none of the kinds. Closes the content. */
    public boolean load(String name, InputStream content) throws IOException {
        try (content) {
            var kind = kind(name);
            kind.ifPresentOrElse(
                    known -> files.load(name, known, content)
                            .ifPresentOrElse(
                                    loaded -> log.info("{}", loaded), () -> log.info("{} was loaded before", name)),
                    () -> log.warn("{} is no file for this inbox", name));
            return kind.isPresent();
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

    private Optional<FileKind> kind(String fileName) {
        return kinds.stream().filter(kind -> kind.covers(fileName)).findFirst();
    }

    private int rank(Path file) {
        return kind(file.getFileName().toString()).map(kinds::indexOf).orElse(Integer.MAX_VALUE);
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
