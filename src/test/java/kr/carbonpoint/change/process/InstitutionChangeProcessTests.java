package kr.carbonpoint.change.process;

import static kr.carbonpoint.change.Households.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.membership.Institution;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.membership.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a shop changes about itself: it has somebody in charge and no household. */
@ProcessTest
class InstitutionChangeProcessTests {

    private static final String REPRESENTATIVE = "박대표";

    @Autowired
    Households households;

    @Autowired
    Institutions institutions;

    @Autowired
    MemberChanges changes;

    @Autowired
    Members members;

    private Household shop;

    @BeforeEach
    void shop() {
        shop = households.next();
        institutions.add(
                shop.reference(), new Institution("1234567891", null, LocalDate.of(2015, 3, 1), "나무상회", "이담당", "총무과"));
        changes.contact(
                shop.reference(),
                profile -> profile.with(changed -> changed.name("나무상회")
                        .householder(REPRESENTATIVE)
                        .relation(null)
                        .householdSize(null)));
        shop.begins();
    }

    @Test
    void somebodyElseIsInCharge() {
        shop.answers(Map.of("what", "CONTACT"));
        assertThat(shop.sees("contactName")).isEqualTo("이담당");
        var office =
                Map.of("contactName", "최새로", "contactMobile", "010 8765 4321", "officeEmail", "office@example.com");

        assertThat(shop.isRefused(with(office, "officeEmail", " "))).contains("officeEmail", "이메일 주소를 입력해 주세요");
        assertThat(shop.isRefused(with(office, "contactMobile", "119"))).contains("contactMobile");
        shop.answers(office);

        var institution = institutions.of(shop.reference()).orElseThrow();
        assertThat(institution.contact()).isEqualTo("최새로");
        assertThat(institution.department()).isNull();
        assertThat(institution.place()).isEqualTo("나무상회");
        assertThat(profile().mobile()).isEqualTo("010-8765-4321");
        assertThat(profile().email()).isEqualTo("office@example.com");
        assertThat(profile().representative()).isEqualTo(REPRESENTATIVE);
    }

    @Test
    void accountMayBeThatOfWhoRepresentsIt() {
        shop.answers(Map.of("what", "INCENTIVE"));
        var account = Map.of(
                "incentive", "CASH", "bank", "004", "accountNumber", "110234567892", "accountHolder", REPRESENTATIVE);

        assertThat(shop.isRefused(with(account, "accountHolder", "김남남"))).contains("accountHolder", "상호나 대표자 이름의 계좌만");
        shop.answers(account);

        assertThat(profile().accountHolder()).isEqualTo(REPRESENTATIVE);
    }

    private Profile profile() {
        return members.byReference(shop.reference()).orElseThrow().profile();
    }
}
