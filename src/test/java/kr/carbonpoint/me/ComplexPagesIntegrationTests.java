package kr.carbonpoint.me;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.settlement.ComplexSettlements;
import kr.carbonpoint.settlement.SettledComplex;
import kr.carbonpoint.usage.InsertedMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The own pages of a 단지. */
@ServiceTest
class ComplexPagesIntegrationTests {

    private static final int MUNICIPALITY = 360_201;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedDocuments documents;

    @Autowired
    ComplexSettlements settlements;

    @Autowired
    Logins logins;

    private RestVisitor complex;

    @BeforeEach
    void settledComplex() {
        complex = signIn(SettledComplex.of(MUNICIPALITY, jdbc, documents, settlements));
    }

    @Test
    void pageAtAGlanceSaysWhatTheYearBrought() {
        assertThat(text("/me"))
                .contains("2024년 7월~2025년 6월 결과 5,000,000원", "다음에 받을 것 5,000,000원", "7월부터 다음 해 6월까지 아낀 몫을 그해 12월에 드려요")
                .containsPattern("\\d+곳 가운데 1위")
                .doesNotContain("아직 나온 결과가 없어요", "7월~12월에 아낀 몫");
    }

    @Test
    void resultIsShownWithTheScore() {
        assertThat(text("/me/results"))
                .contains(
                        "2024년 7월~2025년 6월 결과 5,000,000원",
                        "점수 22.858점",
                        "온실가스 감축률 8.097%",
                        "세대 참여율 45.000% (200세대 가운데 90세대)",
                        "감축률 8.097 × 60% + 참여율 45.000 × 40% = 22.858점",
                        "전기 기준보다 10.0% 줄었어요. 쓴 양 10,800kWh (12달) 기준 12,000kWh (12달)",
                        "상수도 지난 2년 같은 달과 거의 같아요. 쓴 양 3,300㎥ (11달) 기준 3,600㎥ (12달)");
        assertThat(text("/me/objections")).contains("2025년 상반기 · 받은 금액");
    }

    @Test
    void monthsOfTheYearAreShownBesideTheBaseline() {
        assertThat(text("/me/usage?half=2025H1"))
                .contains("이 한 해는 결과가 나왔어요", "달마다 쓴 양: 전기", "더 최근 달 보기", "2024년 7월 1,000 (2022년) 1,000 (2023년) 1,000")
                .containsSubsequence("2025년 6월 900 1,000 100 줄었어요", "2024년 7월 900 1,000 100 줄었어요")
                .doesNotContain("이 반기");
        assertThat(text("/me/usage?half=2024H2&resource=WATER"))
                .contains("달마다 쓴 양: 상수도", "2025년 6월 아직 자료가 없어요 300", "2024년 7월 300 300 같아요");
    }

    @Test
    void moneyIsThatOfTheYear() {
        assertThat(text("/me/payments")).contains("5,000,000원", "아낀 기간 2024년 7월~2025년 6월", "지급을 준비하고 있어요.");
    }

    @Test
    void otherComplexSeesNothingOfIt() {
        complex = signIn(SettledComplex.read(MUNICIPALITY + 1, jdbc, documents));

        assertThat(text("/me/results")).contains("아직 나온 결과가 없어요").doesNotContain("5,000,000원");
        assertThat(text("/me")).contains("아직 나온 결과가 없어요").doesNotContain("5,000,000원");
        assertThat(text("/me/payments")).contains("아직 없어요. 7월부터").doesNotContain("5,000,000원");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/usage?half=2025H1", "/me/results", "/me/payments"})
    void pageCanBeReadInEnglish(String page) {
        complex.get("/me");
        complex.post("/language", "application/x-www-form-urlencoded", "language=en");
        assertThat(Pattern.compile(">([^<]*[가-힣][^<]*)<")
                        .matcher(complex.get(page).body())
                        .results())
                .extracting(found -> found.group(1).strip())
                .allMatch(korean -> korean.matches("한국어|시험시 \\d+"));
    }

    private RestVisitor signIn(InsertedMembers members) {
        String login = members.reference(0).toLowerCase();
        logins.createMember(login, logins.hash(Resident.PASSWORD));
        return new RestVisitor(port).signIn(login, Resident.PASSWORD);
    }

    /** What is to be read, without the marks. */
    private String text(String page) {
        return complex.get(page).body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
