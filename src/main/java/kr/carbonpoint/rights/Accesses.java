package kr.carbonpoint.rights;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.payout.PaymentHistory;
import kr.carbonpoint.privacy.AccessHistory;
import kr.carbonpoint.privacy.AccessHistory.Access;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.settlement.Results;
import org.springframework.stereotype.Service;

/** Who looked at a member's data, in words: the office and why, not the name of the clerk (ADR 0027). */
@Service
class Accesses {

    private static final Pattern MUNICIPALITY = Pattern.compile("municipality-(\\d{1,9})");

    private final AccessHistory history;
    private final Results results;
    private final PaymentHistory payments;
    private final Logins logins;
    private final Municipalities municipalities;
    private final Clock clock;

    Accesses(
            AccessHistory history,
            Results results,
            PaymentHistory payments,
            Logins logins,
            Municipalities municipalities,
            Clock clock) {
        this.history = history;
        this.results = results;
        this.payments = payments;
        this.logins = logins;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** One look, all of it Korean. */
    record Line(LocalDateTime at, String who, String why) {}

    /** The latest first. */
    List<Line> of(String member, int limit, long offset) {
        var looks = history.of(subjects(member), limit, offset);
        var actors = looks.stream().map(Access::actor).collect(Collectors.toSet());
        var groups = logins.groups(actors);
        var names = actors.stream()
                .collect(Collectors.toMap(actor -> actor, actor -> who(actor, groups.getOrDefault(actor, List.of()))));
        return looks.stream()
                .map(look -> new Line(
                        look.at().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                        names.get(look.actor()),
                        Purposes.words(look.purpose())))
                .toList();
    }

    /** The member, who was an applicant under the same reference, the own changes, and lists that the member is on. */
    private List<String> subjects(String member) {
        var subjects = new ArrayList<>(List.of(member, "CHANGE-" + member));
        results.settled(member).stream()
                .map(part -> part.half() + "/municipality-" + part.municipality())
                .distinct()
                .forEach(subjects::add);
        subjects.addAll(payments.lists(member));
        return subjects;
    }

    private String who(String actor, List<String> groups) {
        if (actor.equals(AccessLog.OWNER)) {
            return "회원님 본인";
        }
        return groups.stream()
                .map(MUNICIPALITY::matcher)
                .filter(group -> group.matches())
                .map(group -> municipalities.get(Long.parseLong(group.group(1))).name() + " 담당자")
                .findFirst()
                .orElse(groups.contains(Logins.ADMINISTRATORS) ? "시스템 관리자" : "지금은 없는 담당자");
    }
}
