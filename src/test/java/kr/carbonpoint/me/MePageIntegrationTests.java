package kr.carbonpoint.me;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.TestClock;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.Settlements;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Autowired
    Applicants applicants;

    @Autowired
    TestClock clock;

    private InsertedMembers members;
    private RestVisitor member;

    @BeforeEach
    void settledMember() {
        members = SomeMembers.of(jdbc, MUNICIPALITY)
                .joined(LocalDate.of(2024, 12, 15))
                .numbered(Resource.ELECTRICITY, Resource.WATER)
                .profiles(documents, i -> SomeProfile.get())
                .insert(2);
        members.readOf(0, Resource.ELECTRICITY, YearMonth.of(2023, 1), 320, 300, 280, 250, 240, 260)
                .readOf(0, Resource.ELECTRICITY, YearMonth.of(2024, 1), 300, 280, 260, 240, 230, 250)
                .readOf(0, Resource.ELECTRICITY, YearMonth.of(2025, 1), 251, 251, 251, 251, 251, 250)
                .readOf(1, Resource.ELECTRICITY, YearMonth.of(2025, 1), 7777);
        settlements.settle(HALF, MUNICIPALITY, "test");
        member = signIn(0);
    }

    @Test
    void pageAtAGlanceSaysWhatCameAndWhatComes() {
        assertThat(text("/me"))
                .contains(
                        members.reference(0).toLowerCase() + " 님은 탄소포인트제에 참여하고 있어요",
                        "2025년 상반기 결과 5,000포인트 10,000원",
                        "마지막으로 받은 것 아직 없어요",
                        "다음에 받을 것 10,000원 지급을 준비하고 있어요.",
                        "시험시 " + MUNICIPALITY,
                        "내 정보 바꾸기")
                .doesNotContain("확인해 주실 것이 있어요");
        assertThat(member.get("/me").body())
                .contains("href=\"/me/objections\"", "href=\"/me/data\"", "href=\"/me/access\"");
    }

    @Test
    void questionsThatWaitAreShown() {
        jdbc.sql("""
                insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
                values (?, ?, ?, 'CONFIRM', current_date, current_date + 30)
                """).params(members.id(0), MUNICIPALITY, HALF.code()).update();
        assertThat(member.get("/me").body()).contains("확인해 주실 것이 있어요", "/camunda/app/tasklist/");
        assertThat(member.get("/me/payments").body()).contains("확인해 주실 것이 있어요");
    }

    @Test
    void resultIsShownWithTheCalculation() {
        assertThat(text("/me/results?half=" + HALF))
                .contains(
                        "2025년 상반기 결과",
                        "5,000포인트",
                        "쓴 양 1,505kWh, 지난 2년 같은 달의 평균 1,605kWh",
                        "(1,605 − 1,505) ÷ 1,605 × 100 = 6.230%, 소수점 아래를 버려서 6%",
                        "사용량을 알 수 없는 달이 많아서 계산하지 못했어요.");
    }

    @Test
    void expectationIsThatOfTheMonthsThatAreKnown() {
        var half = Half.of(LocalDate.now(clock));
        var first = YearMonth.from(half.firstDay());
        members.readOf(0, Resource.ELECTRICITY, first.minusMonths(24), 200, 200, 200)
                .readOf(0, Resource.ELECTRICITY, first.minusMonths(12), 201, 200, 200);
        jdbc.sql("update meter set since = ?, joined_on = ? where member_id = ?")
                .params(half.firstDay().minusDays(1), half.firstDay().minusDays(1), members.id(0))
                .update();
        assertThat(text("/me")).contains("아직 견줄 자료가 없어요");

        members.readOf(0, Resource.ELECTRICITY, first, 160);

        assertThat(text("/me"))
                .contains(half.label() + " 예상 15,000포인트 30,000원", first.getMonthValue() + "월까지 쓰신 양으로 미리 계산했어요");
        assertThat(text("/me/usage"))
                .contains(
                        "지난 2년 같은 달보다 20% 줄었어요.",
                        "(200.5 − 160) ÷ 200.5 × 100 = 20.199%",
                        "상수도 : 아직 자료가 없어요",
                        "%d년 %d월 160 200.5 40.5 줄었어요".formatted(first.getYear(), first.getMonthValue()),
                        "아직 정해진 것은 아니에요");
    }

    @Test
    void monthsOfASettledHalfAreShownWithTheirTwoYears() {
        assertThat(text("/me/usage?half=" + HALF))
                .contains(
                        "이 반기는 결과가 나왔어요",
                        "2025년 1월 251 310 59 줄었어요",
                        "2025년 5월 251 235 16 늘었어요",
                        "2025년 1월 320 (2023년) 300 (2024년) 310")
                .containsSubsequence("2025년 6월 250", "2025년 1월 251")
                .doesNotContain("7,777");
        assertThat(text("/me/usage?half=" + HALF + "&resource=WATER"))
                .contains("달마다 쓴 양: 상수도", "2025년 1월 아직 자료가 없어요 자료 없음 –")
                .doesNotContain("달마다 쓴 양: 전기", "251");
    }

    @Test
    void formerHomeIsShownApart() {
        jdbc.sql("update meter set until = '2025-03-20' where member_id = ?")
                .param(members.id(0))
                .update();
        jdbc.sql("""
                insert into meter (municipality_id, member_id, resource, kind, key, joined_on, since)
                select municipality_id, member_id, resource, kind, -key, joined_on, '2025-03-21' from meter where member_id = ?
                """).param(members.id(0)).update();
        assertThat(text("/me/usage?half=" + HALF))
                .contains(
                        "달마다 쓴 양: 전기 2025년 3월 20일까지 살던 집이에요.",
                        "2025년 2월 251 290 39 줄었어요",
                        "2025년 3월 251 세지 않아요 –",
                        "2025년 5월 아직 자료가 없어요")
                .doesNotContain("2025년 5월 251");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025H3", "1999H1", "2024H1", "2999H2", "<b>x</b>", "' or 1=1 --"})
    void halfThatThereIsNotShowsTheLatest(String half) {
        assertThat(text("/me/usage?half=%1$s&resource=%1$s".formatted(encode(half, UTF_8))))
                .contains(Half.of(LocalDate.now(clock)).label())
                .doesNotContain("<b>x");
        assertThat(text("/me/results?half=" + encode(half, UTF_8))).contains("2025년 상반기 결과");
    }

    @Test
    void moneyThatIsDueIsShown() {
        assertThat(text("/me/payments"))
                .contains("지급을 준비하고 있어요.", "10,000원", "지금까지 받은 돈 0원", "받는 방법 현금", "시험시 " + MUNICIPALITY);
    }

    @Test
    void membershipShowsTheEnergyButNoNumbers() {
        assertThat(text("/me/membership"))
                .contains("접수번호 " + members.reference(0), "전기", "상수도", "개별납부")
                .doesNotContainPattern("(?<![Tt])" + members.number(0, Resource.ELECTRICITY));
    }

    @Test
    void optionalConsentIsTakenBackAlone() {
        jdbc.sql(
                        "insert into member_consent values (?, 'service', 1, now()), (?, 'news', 1, now()), (?, 'news', 1, now())")
                .params(members.id(0), members.id(0), members.id(1))
                .update();
        assertThat(member.get("/me/membership").body())
                .containsOnlyOnce("소식 받기 동의 거두기")
                .doesNotContain("이용약관 동의 거두기");

        assertThat(withdraw("news").statusCode()).isEqualTo(302);
        assertThat(withdraw("service").statusCode()).isEqualTo(400);

        assertThat(text("/me/membership?withdrawn"))
                .contains("동의를 거두었어요", "이용약관")
                .doesNotContain("소식 받기");
        assertThat(consents(0)).containsExactly("service");
        assertThat(consents(1)).containsExactly("news");
    }

    private HttpResponse<String> withdraw(String term) {
        return member.post("/me/membership/consents/withdraw", "application/x-www-form-urlencoded", "term=" + term);
    }

    private List<String> consents(int i) {
        return jdbc.sql("select term_id from member_consent where member_id = ?")
                .param(members.id(i))
                .query(String.class)
                .list();
    }

    @Test
    void membershipLeadsToTheVeryTextsThatWereAgreedTo() {
        assertThat(text("/me/membership")).doesNotContain("동의한 글");
        jdbc.sql(
                        "insert into member_consent values (?, 'privacy', 1, '2026-01-02T03:00:00Z'), (?, 'news', 1, '2026-01-02T20:00:00Z')")
                .params(members.id(0), members.id(0))
                .update();
        assertThat(text("/me/membership")).contains("동의한 글 개인정보 수집·이용 동의 동의한 날 2026년 1월 2일 소식 받기 동의한 날 2026년 1월 3일");
        assertThat(member.get("/me/membership").body())
                .contains("href=\"/terms/privacy/1\"", "href=\"/terms/news/1\"")
                .doesNotContain("href=\"/terms/privacy/2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/usage", "/me/results", "/me/payments", "/me/membership"})
    void nobodyElseSeesAnyOfIt(String page) {
        var stranger = new RestVisitor(port);
        assertThat(stranger.get(page).statusCode()).isNotEqualTo(200);
        var applicant = applicants.begin().visitor();
        assertThat(applicant.get(page).statusCode()).isEqualTo(302);
        assertThat(signIn(1).get(page + "?half=" + HALF).body())
                .doesNotContain("1,505", "5,000포인트", "10,000원", members.reference(0));
        for (var staff : Stream.of(DemoData.CLERK, DemoData.OTHER_CLERK, DemoData.ADMINISTRATOR)
                .map(user -> new RestVisitor(port).signIn(user, DemoData.PASSWORD))
                .toList()) {
            assertThat(staff.get(page).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/usage?half=2025H1", "/me/results", "/me/payments", "/me/membership"})
    void pageCanBeReadInEnglish(String page) {
        // A page with a form brings the CSRF token of the new session.
        member.get("/me");
        member.post("/language", "application/x-www-form-urlencoded", "language=en");
        var names = "한국어|시험시 \\d+|현금";
        assertThat(Pattern.compile(">([^<]*[가-힣][^<]*)<")
                        .matcher(member.get(page).body())
                        .results())
                .extracting(found -> found.group(1).strip())
                .allMatch(korean -> korean.matches(names));
    }

    private RestVisitor signIn(int i) {
        String login = members.reference(i).toLowerCase();
        if (!logins.exists(login)) {
            logins.createMember(login, logins.hash(Resident.PASSWORD));
        }
        return new RestVisitor(port).signIn(login, Resident.PASSWORD);
    }

    /** What is to be read, without the marks. */
    private String text(String page) {
        return member.get(page).body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
