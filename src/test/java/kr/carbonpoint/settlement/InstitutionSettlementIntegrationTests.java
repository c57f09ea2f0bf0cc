package kr.carbonpoint.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.period.Half;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop and a 단지 that joined by the wizard earn as their kinds do. In 수원, where nobody else lives in tests. */
@ServiceTest
class InstitutionSettlementIntegrationTests {

    private static final String SHOP = "41115139426518900018000000";
    private static final String COMPLEX = "41115139426518900017800000";

    @Autowired
    Applicants applicants;

    @Autowired
    Members members;

    @Autowired
    Settlements settlements;

    @Autowired
    ComplexSettlements complexSettlements;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final int nextYear = LocalDate.now().getYear() + 1;

    @Test
    void shopThatSavesAFifthEarnsThePointsOfABusiness() throws Exception {
        var shop = joins(applicants.begin(Resident.next().as("BUSINESS")), "인계로 180", SHOP);
        for (int year = nextYear - 2; year < nextYear; year++) {
            read(shop, YearMonth.of(year, 1), 6, 1000);
        }
        read(shop, YearMonth.of(nextYear, 1), 6, 800);

        settlements.settle(new Half(nextYear, 1), municipality(shop), "tester");

        assertThat(owed(shop, "points")).isEqualTo(60_000);
        var visitor = new RestVisitor(port).signIn(shop.resident().loginId(), Resident.PASSWORD);
        assertThat(visitor.get("/me/membership").body()).contains("상업시설", "하늘가게 검단점", "박바다");
        assertThat(visitor.get("/me/results?half=" + nextYear + "H1").body()).contains("60,000");
        correctsTheAccount(shop);
    }

    @Test
    void complexThatSavesATenthEarnsItsGrade() {
        var complex = joins(applicants.begin(Resident.next().as("COMPLEX")), "인계로 178", COMPLEX);
        int endYear = nextYear + 1;
        read(complex, YearMonth.of(endYear - 3, 7), 24, 50_000);
        read(complex, YearMonth.of(endYear - 1, 7), 12, 45_000);
        jdbc.sql("""
                        insert into complex_policy (id, municipality_id, from_year, enabled, min_households, source)
                        values (770001, ?, ?, true, 150, 'test')
                        """).params(municipality(complex), endYear).update();
        jdbc.sql("insert into complex_grade values (770001, 150, 100, 500000)").update();

        var summary = complexSettlements.settle(endYear, municipality(complex), "tester");

        assertThat(summary.ranked()).isOne();
        assertThat(owed(complex, "won")).isEqualTo(500_000);
    }

    /** Into an account of the firm, however its name is written, but of nobody else there. */
    private void correctsTheAccount(Applicant shop) throws Exception {
        jdbc.sql("""
                        insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
                        select id, municipality_id, 20251, 'CORRECT', current_date, current_date + 30 from member where reference = ?
                        """).param(shop.reference()).update();
        var visitor = new RestVisitor(port).signIn(shop.resident().loginId(), Resident.PASSWORD);
        var task = new ObjectMapper()
                .readTree(visitor.get(RestVisitor.ENGINE + "/task").body())
                .path(0)
                .path("id")
                .asText();

        var other = visitor.submit(task, account("박바다"));
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("상호나 대표자 이름의 계좌만");
        assertThat(visitor.submit(task, account("주식회사 하늘상사")).statusCode()).isEqualTo(204);
        assertThat(members.byReference(shop.reference()).orElseThrow().profile().accountHolder())
                .isEqualTo("주식회사 하늘상사");
    }

    private static Map<String, Object> account(String holder) {
        return Map.of("bank", "004", "accountNumber", "110234567891", "accountHolder", holder);
    }

    private static Applicant joins(Applicant institution, String keyword, String address) {
        institution.answers("province", "41").until("task_searchAddress");
        institution.answers("district", "41115", "keyword", keyword).answers("address", address);
        institution.toTheEnd();
        assertThat(institution.statusPage()).contains("가입 완료");
        return institution;
    }

    private long municipality(Applicant institution) {
        return members.byReference(institution.reference()).orElseThrow().municipality();
    }

    private long owed(Applicant institution, String what) {
        return jdbc.sql("""
                        select coalesce(sum(%s), 0) from ledger_leg join member on id = member_id
                        where reference = ? and account = 'DUE'
                        """.formatted(what))
                .param(institution.reference())
                .query(Long.class)
                .single();
    }

    private void read(Applicant institution, YearMonth first, int months, int usage) {
        for (int i = 0; i < months; i++) {
            var month = first.plusMonths(i);
            int code = month.getYear() * 100 + month.getMonthValue();
            jdbc.sql("select make_reading_month(?)::text")
                    .param(code)
                    .query(String.class)
                    .optional();
            jdbc.sql("""
                            with marked as (
                                insert into usage_fold (half, municipality_id, stale) values (:half, :municipality, true)
                                on conflict (half, municipality_id) do update set stale = true
                            )
                            insert into reading (month, municipality_id, meter_id, usage, source_id)
                            select :month, meter.municipality_id, meter.id, :usage, 0
                            from meter join member on member.id = member_id where reference = :reference and resource = 1
                            """)
                    .param("half", Half.of(month.atDay(1)).code())
                    .param("municipality", municipality(institution))
                    .param("month", code)
                    .param("usage", usage)
                    .param("reference", institution.reference())
                    .update();
        }
    }
}
