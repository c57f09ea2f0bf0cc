package kr.carbonpoint.me;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import kr.carbonpoint.change.Changes;
import kr.carbonpoint.dispute.Disputes;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.membership.MemberHistory;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.objection.MemberObjections;
import kr.carbonpoint.payout.PayeeRequests;
import kr.carbonpoint.payout.PaymentHistory;
import kr.carbonpoint.payout.PayoutPolicies;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.settlement.ComplexOutcomes;
import kr.carbonpoint.settlement.ComplexYear;
import kr.carbonpoint.settlement.Forecast;
import kr.carbonpoint.settlement.Forecasts;
import kr.carbonpoint.settlement.Results;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A member's own page at a glance: what waits, how this half-year goes, what came last and what comes next. */
@Controller
class MePage {

    /** Where those go who have not joined yet. */
    static final String APPLICANT = "redirect:/signup/status";

    private final Members members;
    private final Municipalities municipalities;
    private final Forecasts forecasts;
    private final Results results;
    private final ComplexOutcomes outcomes;
    private final PaymentHistory payments;
    private final PayoutPolicies policies;
    private final PayeeRequests requests;
    private final Disputes disputes;
    private final MemberObjections objections;
    private final MemberHistory history;
    private final MemberChanges homes;
    private final Changes changes;
    private final Clock clock;

    MePage(
            Members members,
            Municipalities municipalities,
            Forecasts forecasts,
            Results results,
            ComplexOutcomes outcomes,
            PaymentHistory payments,
            PayoutPolicies policies,
            PayeeRequests requests,
            Disputes disputes,
            MemberObjections objections,
            MemberHistory history,
            MemberChanges homes,
            Changes changes,
            Clock clock) {
        this.members = members;
        this.municipalities = municipalities;
        this.forecasts = forecasts;
        this.results = results;
        this.outcomes = outcomes;
        this.payments = payments;
        this.policies = policies;
        this.requests = requests;
        this.disputes = disputes;
        this.objections = objections;
        this.history = history;
        this.homes = homes;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/me")
    String show(Principal user, Model model) {
        return members.byLogin(user.getName())
                .map(member -> show(member, model))
                .orElse(APPLICANT);
    }

    private String show(Member member, Model model) {
        var reference = member.reference();
        model.addAttribute("member", member);
        boolean complex = member.kind() == MemberKind.COMPLEX;
        model.addAttribute("complex", complex);
        model.addAttribute("place", municipalities.get(member.municipality()).name());
        model.addAttribute("waits", requests.waits(member.loginId()));
        model.addAttribute("disputed", disputes.waits(member.loginId()));
        model.addAttribute("answers", objections.news(reference));
        homes.vacatedOn(reference).ifPresent(day -> model.addAttribute("vacatedOn", day));
        model.addAttribute("standing", changes.standing(reference));
        history.of(reference).stream().findFirst().ifPresent(change -> model.addAttribute("change", change));
        var settled = results.halves(reference);
        settled.stream()
                .findFirst()
                .flatMap(half -> results.of(reference, half))
                .ifPresent(result -> model.addAttribute("result", result));
        outcomes.of(reference).stream()
                .findFirst()
                .map(ComplexResultView::of)
                .ifPresent(result -> model.addAttribute("complexResult", result));
        var money = Money.of(payments.of(reference));
        model.addAttribute("paid", money.paid());
        model.addAttribute("coming", money.coming());
        var now = Half.of(LocalDate.now(clock));
        var year = ComplexYear.of(now);
        model.addAttribute("period", complex ? year.label() : now.label());
        model.addAttribute("payDay", policies.of(member.municipality()).payDay(complex ? year.half() : now));
        // Early in a half-year the one before is more to talk about, as long as it is not settled.
        Stream.of(now, now.previous())
                .filter(half -> !settled.contains(half))
                .map(half -> forecasts.of(reference, half))
                .flatMap(Optional::stream)
                .filter(MePage::isKnown)
                .findFirst()
                .map(forecast -> ForecastView.of(forecast, LocalDate.now(clock)))
                .ifPresent(forecast -> model.addAttribute("forecast", forecast));
        return "me";
    }

    private static boolean isKnown(Forecast forecast) {
        return forecast.resources().stream().anyMatch(result -> result.exactRate() != null);
    }
}
