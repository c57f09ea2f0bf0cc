package kr.carbonpoint.operations.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.operations.AuditLog;
import kr.carbonpoint.operations.AuditSearch;
import kr.carbonpoint.operations.AuditTrail;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Searching the logs; that somebody searched is logged as well. For administrators (security/WebSecurity). */
@Controller
class AuditPages {

    private static final int DAYS = 30;

    private final AuditTrail trail;
    private final AccessLog accessLog;
    private final Clock clock;

    AuditPages(AuditTrail trail, AccessLog accessLog, Clock clock) {
        this.trail = trail;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** An entry as the page shows it. */
    record Line(OffsetDateTime at, String log, String actor, String subject, String detail) {}

    /** @param typed log, actor, subject, purpose, from, until; {@code search} when something is to be looked for, {@code after} for a further page */
    @GetMapping("/staff/operations/audit")
    String search(@RequestParam Map<String, String> typed, Principal user, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("typed", typed);
        model.addAttribute(
                "from", typed.getOrDefault("from", today.minusDays(DAYS).toString()));
        model.addAttribute("until", typed.getOrDefault("until", today.toString()));
        model.addAttribute("logs", AuditLog.values());
        model.addAttribute("purposes", Purpose.values());
        if (typed.containsKey("search")) {
            try {
                show(read(typed, today), typed.get("after"), user.getName(), model);
            } catch (Refusal refused) {
                model.addAttribute("problem", refused.getMessage());
                model.addAttribute("field", refused.field());
            }
        }
        return "staff/audit";
    }

    private void show(AuditSearch search, String after, String user, Model model) {
        // Whom it was about: the one whose data it was, or the one who saw it.
        var whom = Stream.of(search.subject(), search.actor())
                .filter(Objects::nonNull)
                .findFirst();
        accessLog.read(user, whom.orElse("AUDIT"), Purpose.AUDIT_SEARCH);
        var page = trail.search(search, after);
        model.addAttribute(
                "lines", page.entries().stream().map(AuditPages::line).toList());
        model.addAttribute("next", page.next());
    }

    private static Line line(AuditTrail.Entry entry) {
        return new Line(entry.at(), entry.log().label(), entry.actor(), entry.subject(), AuditWords.of(entry));
    }

    private static AuditSearch read(Map<String, String> typed, LocalDate today) {
        var from = day(typed, "from", today.minusDays(DAYS));
        var until = day(typed, "until", today);
        if (until.isBefore(from)) {
            throw new Refusal("until", "끝나는 날이 시작하는 날보다 앞서요. 날짜를 다시 골라 주세요.");
        }
        return new AuditSearch(
                Arrays.stream(AuditLog.values())
                        .filter(log -> log.name().equals(typed.get("log")))
                        .findFirst()
                        .orElse(null),
                text(typed, "actor"),
                text(typed, "subject"),
                Purpose.of(typed.get("purpose")).map(Purpose::key).orElse(null),
                from,
                until);
    }

    private static String text(Map<String, String> typed, String key) {
        var text = typed.getOrDefault(key, "").strip();
        if (text.length() > 100) {
            throw new Refusal(key, "100자 안으로 줄여 주세요.");
        }
        return text.isEmpty() ? null : text;
    }

    private static LocalDate day(Map<String, String> typed, String key, LocalDate otherwise) {
        var text = text(typed, key);
        try {
            var day = text == null ? otherwise : LocalDate.parse(text);
            if (day.getYear() < 2000 || day.getYear() > 2999) {
                throw new Refusal(key, "날짜를 2026-01-31처럼 적어 주세요.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new Refusal(key, "날짜를 2026-01-31처럼 적어 주세요.");
        }
    }
}
