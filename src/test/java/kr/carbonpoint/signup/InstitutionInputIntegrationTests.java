package kr.carbonpoint.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Applicant;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.InstitutionAnswers;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people type and paste into the fields that only institutions have. */
@ServiceTest
class InstitutionInputIntegrationTests {

    private static final String EMOJI = "하늘🏠가게";
    private static final String HTML = "<img src=x onerror=alert(1)>";
    private static final String SQL = "'; drop table member; --";
    private static final String LONG = "가".repeat(201);

    @Autowired
    Applicants applicants;

    @Autowired
    JdbcClient jdbc;

    @Test
    void certificateIsReadStrictly() {
        var shop = applicants.begin(Resident.next().as("BUSINESS")).until("task_proveBusiness");

        refuses(shop, "businessNumber", "", "124-81-0099", "1248100999", "12481009981", EMOJI, HTML, SQL, LONG);
        refuses(shop, "corporateNumber", "", "130111-000624", EMOJI, HTML, SQL, LONG);
        refuses(shop, "representative", "", "김", "홍길동2", EMOJI, HTML, SQL, LONG);
        refuses(shop, "businessName", "", "가", "12345", EMOJI, HTML, SQL, LONG, "가".repeat(61));
        refuses(shop, "openedOn", "", "2015", "20150230", "29990101", "어제", EMOJI, HTML, SQL, LONG);

        var digits = InstitutionAnswers.number(shop.resident());
        shop.answers(
                "businessNumber", " " + fullWidth(digits) + " ", "openedOn", "２０１５. 03. 02", "businessName", "㈜하늘상사");
        shop.isAt("task_searchAddress");
    }

    @Test
    void placeIsReadStrictly() {
        var shop = applicants.begin(Resident.next().as("BUSINESS")).until("task_enterDwelling");

        refuses(shop, "placeName", "", "가", "1", EMOJI, HTML, SQL, LONG);
        refuses(shop, "placeArea", "", "0", "-3", "84.999", "10000", "넓음", EMOJI, HTML, SQL, LONG);
        refuses(shop, "detail", "", LONG);

        shop.answers("detail", HTML + SQL + "🏠", "placeArea", "８４.9");
        shop.until("task_checkAnswers");
        assertThat(shop.sees("summary"))
                .contains("하늘가게", "drop table member", "84", "🏠")
                .doesNotContain("<img");
    }

    @Test
    void complexIsReadStrictly() {
        var complex = applicants.begin(InstitutionAnswers.complex(jdbc)).until("task_enterDwelling");
        assertThat(complex.sees("complexName")).startsWith("하늘마을");

        refuses(complex, "complexKind", "", "PALACE", HTML);
        refuses(complex, "complexName", "", "가", EMOJI, HTML, SQL, LONG);
        refuses(complex, "households", "", "0", "-1", "1.5", "20001", "많음", EMOJI, HTML, SQL);

        complex.answers("complexKind", "SCHOOL", "households", "");
        complex.until("task_checkAnswers");
        assertThat(complex.sees("summary")).contains("단지 종류: **학교**").doesNotContain("세대 수");
    }

    @Test
    void personInChargeIsReadStrictly() {
        var shop = applicants.begin(Resident.next().as("BUSINESS")).until("task_enterContact");

        refuses(shop, "contactName", "", "박", "박바다1", EMOJI, HTML, SQL, LONG);
        refuses(shop, "department", "가".repeat(51));
        refuses(shop, "contactMobile", "", "02-123-4567", "010-1234-567", EMOJI, HTML, SQL, LONG);
        refuses(shop, "officePhone", "123", EMOJI, HTML, SQL, LONG);
        refuses(shop, "officeEmail", "", "namu", "namu@", EMOJI, HTML, SQL, LONG);
        refuses(shop, "accountHolder", "", "박바다", EMOJI, HTML, SQL, LONG);
        refuses(shop, "accountNumber", "", "123", EMOJI, HTML, SQL, LONG);

        shop.answers(
                "department", HTML + "🏠",
                "contactMobile", "０１０ 2345 6789",
                "accountHolder", "주식회사 하늘상사",
                "accountNumber", "１１０-234-567891");
        shop.isAt("task_checkAnswers");
        assertThat(shop.sees("summary"))
                .contains("010\\-2345\\-6789", "주식회사 하늘상사", "🏠")
                .doesNotContain("<img");
    }

    /** Refused, the field named, everything else still there. */
    private static void refuses(Applicant applicant, String field, String... values) {
        var step = applicant.visitor().current();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (var value : values) {
            var told = applicant.isRefused(field, value);
            if (!told.contains("\\\"field\\\":\\\"" + field + "\\\"")) {
                wrong.put(value, told);
            }
        }
        assertThat(wrong).as(field).isEmpty();
        assertThat(List.of(step)).containsExactly(applicant.visitor().current());
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
