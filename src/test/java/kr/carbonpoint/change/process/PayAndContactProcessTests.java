package kr.carbonpoint.change.process;

import static kr.carbonpoint.change.Households.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.membership.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a member is paid and reached. */
@ProcessTest
class PayAndContactProcessTests extends Changing {

    @Test
    void accountIsCheckedWithTheBankAndChanged() {
        var household = households.next().begins().answers(Map.of("what", "INCENTIVE"));
        var change = change(household);
        assertThat(household.isRefused(account("110234569999"))).contains("예금주가 본인과 달라요");
        assertThat(household.isRefused(with(account("110234567892"), "accountHolder", "남의 이름")))
                .contains("accountHolder", "본인 이름의 계좌");

        household.answers(account("１１０-234 567892"));

        assertThat(change).isWaitingAt("service_tellChange");
        jobs.next(change);
        assertThat(change).isEnded().hasPassed("end_changeTold");
        var profile = members.byReference(household.reference()).orElseThrow().profile();
        assertThat(profile.account()).isEqualTo("110234567892");
        assertThat(household.mails(household.resident().email())).anyMatch(mail -> mail.contains("가입 내용을 바꾸었습니다"));
        assertThat(household.visitor().get("/me").body()).contains("바꾼 내용", "인센티브·계좌");
        assertThat(jdbc.sql("select outcome from payee where member_id = ?")
                        .param(household.id())
                        .query(String.class)
                        .single())
                .as("paid without being held")
                .isEqualTo("HOLDER_MATCHES");
    }

    @Test
    void newAddressAndOldOneBothHearOfIt() {
        var household = households.next().begins().answers(Map.of("what", "CONTACT"));
        var change = change(household);
        var other = "new-" + household.resident().email();

        household.answers(Map.of(
                "mobile",
                "０１０ 9876 5432",
                "email",
                other,
                "householdSize",
                4,
                "householderRelation",
                "SPOUSE",
                "householderName",
                "고길동"));
        jobs.next(change);

        assertThat(change).isEnded();
        var profile = members.byReference(household.reference()).orElseThrow().profile();
        assertThat(profile.mobile()).isEqualTo("010-9876-5432");
        assertThat(profile.householdSize()).isEqualTo(4);
        assertThat(profile.relation()).isEqualTo(Relation.SPOUSE);
        assertThat(profile.householder()).isEqualTo("고길동");
        assertThat(household.mails(household.resident().email())).hasSize(1);
        assertThat(household.mails(other)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTACT, mobile, 010-12",
        "CONTACT, email, 골뱅이 없음",
        "CONTACT, householdSize, 7700000",
        "CONTACT, householderRelation, BOSS",
        "CONTACT, householderName, <b>홍",
        "INCENTIVE, accountNumber, 12가나다라",
        "INCENTIVE, incentive, GOLD",
        "INCENTIVE, bank, <b>은행</b>",
    })
    void whatIsWrongIsNamedAndNothingIsLost(String kind, String field, String typed) {
        var household = households.next().begins().answers(Map.of("what", kind));
        var good = kind.equals("CONTACT")
                ? Map.<String, Object>of(
                        "mobile", "010-2345-6789", "householderRelation", "CHILD", "householderName", "홍판서")
                : account("110234567892");

        assertThat(household.isRefused(with(good, field, typed)))
                .contains(field)
                .doesNotContain(typed);

        household.answers(good);
    }

    private static Map<String, Object> account(String number) {
        return Map.of("incentive", "CASH", "bank", "004", "accountNumber", number, "accountHolder", "김하늘");
    }
}
