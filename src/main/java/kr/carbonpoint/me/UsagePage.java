package kr.carbonpoint.me;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.settlement.ComplexOutcomes;
import kr.carbonpoint.settlement.ComplexUsage;
import kr.carbonpoint.settlement.ComplexYear;
import kr.carbonpoint.settlement.Forecasts;
import kr.carbonpoint.settlement.MonthlyUsage;
import kr.carbonpoint.settlement.Results;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member used: twelve months, beside the 24 that they are compared with. */
@Controller
class UsagePage {

    private final Members members;
    private final MonthlyUsage usage;
    private final ComplexUsage complexUsage;
    private final ComplexOutcomes outcomes;
    private final Forecasts forecasts;
    private final Results results;
    private final Clock clock;

    UsagePage(
            Members members,
            MonthlyUsage usage,
            ComplexUsage complexUsage,
            ComplexOutcomes outcomes,
            Forecasts forecasts,
            Results results,
            Clock clock) {
        this.members = members;
        this.usage = usage;
        this.complexUsage = complexUsage;
        this.outcomes = outcomes;
        this.forecasts = forecasts;
        this.results = results;
        this.clock = clock;
    }

    /**
     * @param half as in 2026H1, shown with the one before, or of a 단지 in its year; this one where it is none since the
     *     member joined
     * @param resource as in WATER; the first where it is none of the member's
     */
    @GetMapping("/me/usage")
    String show(
            @RequestParam(required = false) String half,
            @RequestParam(required = false) String resource,
            Principal user,
            Model model) {
        return members.byLogin(user.getName())
                .map(member -> show(member, half, resource, model))
                .orElse(MePage.APPLICANT);
    }

    private String show(Member member, String wanted, String resource, Model model) {
        var today = LocalDate.now(clock);
        var first = Half.of(member.joinedOn());
        var half = Optional.ofNullable(wanted)
                .filter(text -> text.matches("2\\d{3}H[12]"))
                .map(Half::parse)
                .filter(asked -> asked.compareTo(first) >= 0 && asked.compareTo(Half.of(today)) <= 0)
                .orElse(Half.of(today));
        return member.kind() == MemberKind.COMPLEX
                ? showYear(member, ComplexYear.of(half), resource, model)
                : showHalf(member, half, resource, model);
    }

    /** Of a 단지: the year of its evaluation. */
    private String showYear(Member member, ComplexYear year, String resource, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("half", year.half());
        model.addAttribute("year", year);
        addTables(UsageTable.of(complexUsage.of(member.reference(), year), YearMonth.from(today)), resource, model);
        if (year.compareTo(ComplexYear.of(Half.of(member.joinedOn()))) > 0) {
            model.addAttribute("older", year.previous().half());
        }
        if (year.compareTo(ComplexYear.of(Half.of(today))) < 0) {
            model.addAttribute("newer", year.next().half());
        }
        if (outcomes.of(member.reference()).stream()
                .anyMatch(outcome -> outcome.year().equals(year))) {
            model.addAttribute("settled", true);
        }
        return "me/usage";
    }

    private String showHalf(Member member, Half half, String resource, Model model) {
        var today = LocalDate.now(clock);
        var first = Half.of(member.joinedOn());
        var reference = member.reference();
        var months = Stream.of(half.previous(), half)
                .flatMap(one -> usage.of(reference, one).stream())
                .toList();
        model.addAttribute("half", half);
        addTables(UsageTable.of(months, YearMonth.from(today)), resource, model);
        var now = Half.of(today);
        if (half.previous().compareTo(first) > 0) {
            model.addAttribute("older", half.previous().previous());
        }
        if (half.compareTo(now) < 0) {
            model.addAttribute(
                    "newer", half.next().equals(now) ? now : half.next().next());
        }
        if (results.halves(reference).contains(half)) {
            model.addAttribute("settled", true);
        } else {
            forecasts
                    .of(reference, half)
                    .map(forecast -> ForecastView.of(forecast, today))
                    .ifPresent(forecast -> model.addAttribute("forecast", forecast));
        }
        return "me/usage";
    }

    private static void addTables(List<UsageTable> tables, String wanted, Model model) {
        var resources = tables.stream().map(UsageTable::resource).distinct().toList();
        resources.stream()
                .filter(resource -> resource.name().equals(wanted))
                .findFirst()
                .or(() -> resources.stream().findFirst())
                .ifPresent(resource -> {
                    model.addAttribute("resource", resource);
                    model.addAttribute(
                            "tables",
                            tables.stream()
                                    .filter(table -> table.resource() == resource)
                                    .toList());
                });
        model.addAttribute("resources", resources);
    }
}
