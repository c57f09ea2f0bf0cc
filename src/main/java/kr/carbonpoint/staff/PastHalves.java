package kr.carbonpoint.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.carbonpoint.period.Half;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The half-years that can be chosen: the last six that are over, the latest first. */
@Component
public class PastHalves {

    private final Clock clock;

    PastHalves(Clock clock) {
        this.clock = clock;
    }

    public List<Half> choices() {
        return Stream.iterate(Half.of(LocalDate.now(clock)).previous(), Half::previous)
                .limit(6)
                .toList();
    }

    /** The one that somebody asked for, as in 2026H1, or the latest; nothing but those that can be chosen. */
    public Half chosen(String half) {
        if (half == null) {
            return choices().get(0);
        }
        return choices().stream()
                .filter(choice -> choice.toString().equals(half))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
