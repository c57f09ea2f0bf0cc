package kr.carbonpoint.desk.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.carbonpoint.privacy.Grounds;
import org.springframework.stereotype.Component;

/** The files that somebody found and may read for a while: the reason is asked once, not at every press. */
@Component
class OpenFiles {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final String FILE = "desk.file.";

    private final Clock clock;

    OpenFiles(Clock clock) {
        this.clock = clock;
    }

    private record Opened(Grounds grounds, Instant until) implements Serializable {}

    void open(String reference, Grounds grounds, HttpSession session) {
        session.setAttribute(
                FILE + reference, new Opened(grounds, Instant.now(clock).plus(WHILE)));
    }

    /** Why this file was opened; empty when it was not, or too long ago. */
    Optional<Grounds> grounds(String reference, HttpSession session) {
        return Optional.ofNullable((Opened) session.getAttribute(FILE + reference))
                .filter(opened -> Instant.now(clock).isBefore(opened.until()))
                .map(Opened::grounds);
    }
}
