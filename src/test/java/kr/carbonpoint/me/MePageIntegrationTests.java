package kr.carbonpoint.me;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.Settlements;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worked example of domain.md §1.4, as the member reads it. */
@ServiceTest
class MePageIntegrationTests {

    private static final int MUNICIPALITY = 180_001;
    private static final Half HALF = new Half(2025, 1);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Settlements settlements;

    @Autowired
    SealedDocuments documents;

    @Autowired
    Logins logins;

    private RestVisitor member;
    private long id;

    @BeforeEach
    void settledMember() {
        var members = SomeMembers.of(jdbc, MUNICIPALITY)
                .joined(LocalDate.of(2024, 12, 15))
                .numbered(Resource.ELECTRICITY)
                .profiles(documents, i -> profile())
                .insert(1);
        id = members.id(0);
        members.read(Resource.ELECTRICITY, YearMonth.of(2023, 1), 320, 300, 280, 250, 240, 260)
                .read(Resource.ELECTRICITY, YearMonth.of(2024, 1), 300, 280, 260, 240, 230, 250)
                .read(Resource.ELECTRICITY, YearMonth.of(2025, 1), 251, 251, 251, 251, 251, 250);
        settlements.settle(HALF, MUNICIPALITY, "test");
        String login = members.reference(0).toLowerCase();
        logins.createMember(login, logins.hash(Resident.PASSWORD));
        member = new RestVisitor(port).signIn(login, Resident.PASSWORD);
    }

    @Test
    void resultIsShownWithTheCalculation() {
        assertThat(member.get("/me").body())
                .contains(
                        "2025년 상반기 결과",
                        "5,000포인트",
                        "쓴 양 1,505kWh, 지난 2년 같은 달의 평균 1,605kWh",
                        "(1,605 − 1,505) ÷ 1,605 × 100 = 6.230%, 소수점 아래를 버려서 6%")
                .doesNotContain("확인해 주실 것이 있어요");
    }

    @Test
    void moneyThatIsDueAndQuestionsThatWaitAreShown() {
        jdbc.sql("""
                insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
                values (?, ?, ?, 'CONFIRM', current_date, current_date + 30)
                """).params(id, MUNICIPALITY, HALF.code()).update();
        assertThat(member.get("/me").body())
                .contains("확인해 주실 것이 있어요", "/camunda/app/tasklist/", "지급을 준비하고 있어요.", "10,000원");
    }

    private static Profile profile() {
        return new Profile(
                "김하늘",
                LocalDate.of(1980, 3, 4),
                null,
                null,
                null,
                "010-2345-6789",
                "김하늘",
                "SELF",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
