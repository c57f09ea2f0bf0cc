package kr.carbonpoint.settlement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.carbonpoint.membership.Mailboxes;
import kr.carbonpoint.notice.DueMail;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.ResultLine;
import kr.carbonpoint.period.Half;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mails about the result of a half-year, with what holds when they are written. {@code about} is the code of the half-year. */
@Configuration(proxyBeanMethods = false)
class ResultMails {

    private record ResultMail(
            Mail mail,
            Predicate<MemberResult> holds,
            Function<MemberResult, Map<String, Object>> says,
            Mailboxes mailboxes,
            Results results)
            implements DueMail {

        @Override
        public Optional<Letter> letter(long memberId, long about) {
            return mailboxes
                    .of(memberId)
                    .flatMap(mailbox -> results.of(mailbox.reference(), Half.ofCode((int) about))
                            .filter(holds)
                            .map(result -> letter(mailbox, result)));
        }

        private Letter letter(Mailboxes.Mailbox mailbox, MemberResult result) {
            var values = new HashMap<>(says.apply(result));
            values.put("reference", mailbox.reference());
            values.put("half", result.half().label());
            return new Letter(mailbox.address(), values);
        }
    }

    @Bean
    DueMail settledMail(Mailboxes mailboxes, Results results) {
        return new ResultMail(Mail.SETTLED, result -> true, ResultMails::everything, mailboxes, results);
    }

    @Bean
    DueMail budgetOutMail(Mailboxes mailboxes, Results results) {
        return new ResultMail(
                Mail.BUDGET_OUT,
                result -> result.waiting() > 0,
                result -> Map.of("won", result.waiting()),
                mailboxes,
                results);
    }

    private static Map<String, Object> everything(MemberResult result) {
        var lines = result.resources().stream()
                .map(resource -> new ResultLine(resource.resource().label(), String.join(" ", resource.sentences())))
                .toList();
        return Map.of("lines", lines, "points", result.points(), "won", result.won());
    }
}
