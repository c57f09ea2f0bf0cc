package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.Surroundings;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.notice.DueMails;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What members read about their payments. */
class PaymentMailsIntegrationTests extends PayoutTests {

    @Autowired
    DueMails mails;

    @BeforeEach
    void emptyOutbox() {
        rounds.jdbc
                .sql(
                        "delete from due_mail where sent_at is null and member_id not in (select id from member where municipality_id = ?)")
                .param(owed.municipality)
                .update();
    }

    @Test
    void paidReturnedAndHeldMembersHearOfIt() throws MessagingException {
        long paid = owed.member(1_000);
        long returned = owed.member(2_000);
        long held = owed.member(IncentiveKind.CASH, null, 3_000);
        var run = rounds.exported(owed);
        rounds.result(
                run,
                "%d,1000,0000,정상".formatted(rounds.payment(run, paid)),
                "%d,2000,0421,계좌해지".formatted(rounds.payment(run, returned)));

        assertThat(mails.send(100)).isEqualTo(3);

        assertThat(subjectsTo(paid)).singleElement().asString().contains("인센티브를 드렸습니다", owed.reference(paid));
        assertThat(subjectsTo(returned)).singleElement().asString().contains("보내지 못했습니다");
        assertThat(subjectsTo(held)).singleElement().asString().contains("이번에 드리지 못한");
    }

    @Test
    void confirmationIsAskedForOnceAndNotAfterTheAnswer() throws MessagingException {
        long member = owed.member(1_000);
        long quick = owed.member(1_000);
        rounds.jdbc
                .sql("update payee set confirmed_on = '2020-01-01' where member_id in (?, ?)")
                .params(member, quick)
                .update();
        rounds.campaigns.ask(Owed.HALF, owed.municipality);
        rounds.jdbc
                .sql("update payee_request set answered_on = current_date where member_id = ?")
                .param(quick)
                .update();

        mails.send(100);

        assertThat(subjectsTo(member)).singleElement().asString().contains("받을 곳을 확인해 주세요");
        assertThat(subjectsTo(quick)).isEmpty();
        assertThat(mails.send(100)).isZero();
    }

    @Test
    void publicNoticeIsMailedBeforeTheClaimEnds() throws MessagingException {
        long member = owed.member(1_000);
        owed.earn(member, new Half(2023, 1), 500);
        var run = rounds.exported(owed);
        rounds.result(run, "%d,1500,0421,계좌해지".formatted(rounds.payment(run, member)));
        mails.send(100);
        clock.advance(Duration.ofDays(400));

        rounds.runs.announce(Owed.HALF, owed.municipality);
        mails.send(100);

        assertThat(subjectsTo(member)).hasSize(2).anyMatch(subject -> subject.contains("아직 받지 않은 인센티브가 있습니다"));
        // Of the older half-year: that ends first.
        assertThat(to(member)).last().extracting(GreenMailUtil::getBody, STRING).contains("2028");
    }

    private List<String> subjectsTo(long member) throws MessagingException {
        var subjects = new ArrayList<String>();
        for (var mail : to(member)) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private List<MimeMessage> to(long member) throws MessagingException {
        var address = owed.reference(member).toLowerCase() + "@carbonpoint.example";
        var found = new ArrayList<MimeMessage>();
        for (var mail : Surroundings.MAILS.getReceivedMessages()) {
            if (mail.getRecipients(RecipientType.TO)[0].toString().equals(address)) {
                found.add(mail);
            }
        }
        return found;
    }
}
