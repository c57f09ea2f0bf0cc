package kr.carbonpoint.usage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kr.carbonpoint.engine.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The folder of files of readings, which all nodes see. What is over moves to {@code done} or {@code failed} in it. */
@Component
class UsageFolder {

    private static final Logger log = LoggerFactory.getLogger(UsageFolder.class);

    /** A file that changed more recently may still be on its way. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** An upload that was stored so long ago has a row, or never gets one. */
    private static final Duration ARRIVED = Duration.ofDays(1);

    /** Uploads have a row already, with the municipality that they are limited to. */
    private static final String UPLOADED = "upload-";

    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final int LONGEST_NAME = 100;

    private final UsageProperties properties;
    private final Clock clock;

    UsageFolder(UsageProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Stores an uploaded file whole, or not at all, and returns its name in the folder. */
    String store(long id, String name, InputStream content) {
        if (properties.inbox().isBlank()) {
            throw new Refusal("file", "파일을 받을 폴더가 정해지지 않았습니다. 시스템 담당자에게 알려 주세요.");
        }
        String stored = UPLOADED + id + "-" + shortened(name).replaceAll("[^0-9A-Za-z가-힣._-]", "_");
        try {
            var part = Files.createDirectories(folder()).resolve(stored + ".part");
            try {
                copy(content, part);
                Files.move(part, file(stored), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stored;
    }

    /** The names of files that were dropped into the folder and are no longer written, in order. */
    List<String> dropped() {
        return files("", SETTLED).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.startsWith(UPLOADED) && !name.startsWith("."))
                .toList();
    }

    /** The names of uploads of an earlier day that are still here, whole or not. */
    List<String> uploads() {
        return files("", ARRIVED).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith(UPLOADED))
                .toList();
    }

    /** Deletes what was put away long ago. */
    void empty() {
        List.of(DONE, FAILED).forEach(over -> files(over, properties.keep()).forEach(this::delete));
    }

    void delete(String stored) {
        delete(file(stored));
    }

    Path file(String stored) {
        return folder().resolve(stored);
    }

    long size(String stored) {
        try {
            return Files.size(file(stored));
        } catch (IOException e) {
            return 0;
        }
    }

    boolean isTooLarge(long bytes) {
        return bytes > properties.maxSize().toBytes();
    }

    String limit() {
        return properties.maxSize().toMegabytes() + "MB";
    }

    /** Moves a file that is over out of the way, if it is still there. */
    void putAway(String stored, boolean done) {
        try {
            if (Files.exists(file(stored))) {
                var target = Files.createDirectories(folder().resolve(done ? DONE : FAILED))
                        .resolve(stored);
                Files.move(file(stored), target, StandardCopyOption.REPLACE_EXISTING);
                Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
            }
        } catch (IOException e) {
            log.warn("{} cannot be moved: {}", stored, e.toString());
        }
    }

    static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    private void copy(InputStream content, Path part) throws IOException {
        try (var out = Files.newOutputStream(part)) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                bytes += count;
                if (isTooLarge(bytes)) {
                    throw new Refusal("file", "파일이 너무 큽니다. %s보다 작게 나누어 올려 주세요.".formatted(limit()));
                }
                out.write(buffer, 0, count);
            }
        }
    }

    /** The files of the folder, or of one in it, that nobody has changed for so long, by name. */
    private List<Path> files(String below, Duration unchanged) {
        if (properties.inbox().isBlank() || Files.notExists(folder().resolve(below))) {
            return List.of();
        }
        try (var found = Files.list(folder().resolve(below))) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> isOlder(file, unchanged))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            log.error("The inbox {} cannot be read: {}", folder(), e.toString());
            return List.of();
        }
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} cannot be deleted: {}", file.getFileName(), e.toString());
        }
    }

    private Path folder() {
        return Path.of(properties.inbox());
    }

    private boolean isOlder(Path file, Duration age) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(age));
        } catch (IOException e) {
            return false;
        }
    }
}
