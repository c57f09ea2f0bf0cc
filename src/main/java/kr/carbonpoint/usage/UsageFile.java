package kr.carbonpoint.usage;

import java.time.OffsetDateTime;

/**
 * A file of readings and what became of it.
 *
 * @param bytesRead of {@code bytes}, while it is read
 * @param lines without header and empty ones; those that were loaded and those that were rejected
 * @param changed readings that are new or different
 * @param message Korean, {@code null} until there is an outcome
 */
public record UsageFile(
        long id,
        String name,
        Stage stage,
        long bytesRead,
        long bytes,
        long lines,
        long loaded,
        long rejected,
        long changed,
        String message,
        OffsetDateTime receivedAt) {}
