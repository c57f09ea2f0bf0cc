package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Duration;
import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.InstitutionAnswers;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.Resident;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.Members;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shops and 단지 on their way to membership, and what the registry of businesses can answer. */
@ProcessTest
class InstitutionProcessTests {

    @Autowired
    Applicants applicants;

    @Autowired
    Jobs jobs;

    @Autowired
    Members members;

    @Autowired
    Institutions institutions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @Test
    void shopJoins() {
        var shop = applicants.begin(Resident.next().as("BUSINESS")).until("task_checkAnswers");
        assertThat(shop.sees("summary"))
                .contains("상호", "하늘상사", "130111", "하늘가게 검단점", "84\\.9㎡", "박바다", "총무과")
                .doesNotContain("세대주", "참여동기", "생년월일");

        shop.toTheEnd();

        assertThat(shop.application())
                .isWaitingAt("service_sendWelcome")
                .hasPassedInOrder("call_identityCheck", "task_enterDwelling", "service_join")
                .hasNotPassed("event_reviewDecided");
        var member = members.byReference(shop.reference()).orElseThrow();
        assertThat(member.kindLabel()).isEqualTo("상업시설");
        assertThat(member.apartment()).isFalse();
        assertThat(member.profile().institution()).isTrue();
        assertThat(member.profile().householder()).isEqualTo(shop.resident().name());
        assertThat(member.profile().area()).isEqualByComparingTo("84.9");
        var institution = institutions.of(shop.reference()).orElseThrow();
        assertThat(institution.number()).isEqualTo(InstitutionAnswers.number(shop.resident()));
        assertThat(institution.place()).isEqualTo("하늘가게 검단점");
        assertThat(institution.contact()).isEqualTo("박바다");
        jobs.run(shop.reference(), "service_sendWelcome");
        assertThat(shop.mails()).singleElement().asString().contains("가입이 끝났습니다");
        assertThat(shop.statusPage()).contains("상업시설");
    }

    @Test
    void complexJoinsOnceAndItsHomesStayFree() {
        var manager = InstitutionAnswers.complex(jdbc);
        var complex = applicants.begin(manager).toTheEnd();

        assertThat(complex.application()).isWaitingAt("service_sendWelcome");
        assertThat(members.byReference(complex.reference()).orElseThrow().kindLabel())
                .isEqualTo("단지");
        assertThat(jdbc.sql("""
                        select households, complex_member.kind, complex_member.address_id = member.address_id as here
                        from complex_member join member on id = member_id where reference = ?
                        """).param(complex.reference()).query().singleRow())
                .isEqualTo(Map.of("households", 320, "kind", "APARTMENT", "here", true));

        var other = manager.as("COMPLEX");
        var again = applicants
                .begin(new Resident(
                        other.name(),
                        "",
                        "",
                        "",
                        other.ho(),
                        Resident.next().gasNumber(),
                        Resident.next().loginId(),
                        "COMPLEX"))
                .until("task_enterDwelling")
                .answers();
        assertThat(again.application()).isWaitingAt("task_enterDwelling");
        assertThat(again.sees("notice")).contains("이 단지는 이미 가입되어 있어요");

        var home = Resident.next();
        var household = applicants.begin(home).until("task_searchAddress");
        var address = manager.answers("task_searchAddress");
        household
                .answers("keyword", address.get("keyword"))
                .answers("address", manager.answers("task_chooseAddress").get("address"))
                .answers("dong", "", "dongTyped", "101");
        assertThat(household.application()).isWaitingAt("task_enterResources");
    }

    @Test
    void oneBusinessManagesManyComplexes() {
        var first = applicants.begin(InstitutionAnswers.complex(jdbc)).toTheEnd();
        var other = InstitutionAnswers.complex(jdbc);
        var number = InstitutionAnswers.number(first.resident());

        var second = applicants.begin(other).until("task_proveBusiness").answers("businessNumber", number);
        var shop = applicants
                .begin(Resident.next().as("BUSINESS"))
                .until("task_proveBusiness")
                .answers("businessNumber", number);

        assertThat(shop.application()).isWaitingAt("task_searchAddress");
        assertThat(second.toTheEnd().application()).isWaitingAt("service_sendWelcome");
        assertThat(shop.toTheEnd().application()).isWaitingAt("service_sendWelcome");
    }

    @Test
    void mainMeterMayBeTheRepresentativeOneButOnlyOfAComplex() {
        var number = "99" + Resident.next().gasNumber().substring(2);
        jdbc.sql("insert into representative_number values ('somewhere', 'KEPCO', ?)")
                .param(number)
                .update();
        var shop = applicants.begin(Resident.next().as("BUSINESS")).until("task_enterResources");
        assertThat(shop.isRefused("electricityNumber", number)).contains("대표고객번호는 쓸 수 없어요");

        var complex = applicants.begin(InstitutionAnswers.complex(jdbc)).until("task_enterResources");
        complex.answers("electricityNumber", number);

        assertThat(complex.toTheEnd().application()).isWaitingAt("service_sendWelcome");
        var second = applicants.begin(InstitutionAnswers.complex(jdbc)).until("task_enterResources");
        second.answers("electricityNumber", number);
        assertThat(second.sees("notice")).contains("이미 다른 회원이 등록했어요");
    }

    @Test
    void businessNumberJoinsOnce() {
        var member = applicants.begin(Resident.next().as("BUSINESS")).toTheEnd().resident();

        var again = applicants.begin(member).until("task_proveBusiness").answers();

        assertThat(again.application()).isEnded().hasPassed("end_alreadyMember");
        assertThat(again.statusPage()).contains("이미 가입");
    }

    @ParameterizedTest
    @CsvSource({"1248100998, 불일치, 다른 것이 있어요", "1248100998, 휴업, 휴업 중인", "1248100998, 폐업, 폐업한", "0000000000, 홍길동, 국세청에 없는"
    })
    void whatTheRegistryDoesNotConfirmIsAskedAgain(String number, String representative, String message) {
        var shop = atTheCheck().answers("businessNumber", number, "representative", representative);

        shop.isAt("task_proveBusiness");
        assertThat(shop.sees("notice")).contains(message);
        assertThat(shop.sees("representative")).isEqualTo(representative);
        assertThat(shop.sees("corporation")).isEqualTo("true");

        shop.answers();

        assertThat(shop.application()).isWaitingAt("task_searchAddress");
    }

    @Test
    void corporateNumberThatLooksWrongIsMentionedWhenSomethingIs() {
        var shop = atTheCheck().answers("representative", "불일치", "corporateNumber", "110111-0006249");

        assertThat(shop.sees("notice")).contains("법인등록번호도 한 번 더");
        shop.answers("corporateNumber", "110111-0006249");
        assertThat(shop.application()).isWaitingAt("task_searchAddress");
    }

    @Test
    void registryThatIsDownLeavesEverythingAsItWas() {
        var shop = atTheCheck();
        var task = shop.visitor().state().path("task").asText();
        shop.visitor().put("/signup/tasks/" + task + "/draft", Map.of("representative", "장애", "businessName", "하늘"));

        assertThat(shop.isRefused("representative", "장애")).contains("국세청의 사업자 확인이 지금 되지 않아요");

        shop.isAt("task_proveBusiness");
        assertThat(shop.visitor().state().path("task").asText()).isEqualTo(task);
        assertThat(shop.visitor().state().path("submitLabel").asText()).isEqualTo("다음");
        assertThat(shop.sees("businessName")).isEqualTo("하늘");
    }

    @Test
    void fiveMismatchesCloseTheFormForHalfAnHour() {
        var shop = atTheCheck();
        for (int i = 0; i < 5; i++) {
            shop.answers("representative", "불일치");
        }

        shop.isAt("");
        assertThat(shop.statusPage()).contains("잠시 멈췄어요");
        clock.advance(Duration.ofMinutes(31));
        jobs.run(shop.reference(), "timer_businessCheckPause");

        shop.isAt("task_proveBusiness");
        shop.answers();
        assertThat(shop.application()).isWaitingAt("task_searchAddress");
    }

    @Test
    void householdThatTurnsIntoAShopKeepsTheAddressOnly() {
        var resident = Resident.next();
        var applicant = applicants.begin(resident).until("task_checkAnswers").answers("change", "task_chooseType");

        applicant.answers("memberType", "BUSINESS");
        var shop = new Applicant(resident.as("BUSINESS"), applicant.visitor(), applicant.application());
        shop.until("task_enterDwelling");

        assertThat(shop.sees("place")).isEqualTo("true");
        assertThat(shop.toTheEnd().application()).isWaitingAt("service_sendWelcome");
        assertThat(members.byReference(shop.reference()).orElseThrow().apartment())
                .isFalse();
    }

    private Applicant atTheCheck() {
        return applicants.begin(Resident.next().as("BUSINESS")).until("task_proveBusiness");
    }
}
