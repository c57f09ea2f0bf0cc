package kr.carbonpoint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** What holds for every public page, over real HTTP. */
@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PageTests {

    @LocalServerPort
    private int port;

    static Stream<String> pages() {
        return Stream.concat(
                Stream.of("/", "/sample/home-resumable", "/login", "/login?error"),
                Stream.concat(
                        Stream.of(
                                "/sample/home-member",
                                "/sample/home-staff",
                                "/sample/calculator",
                                "/sample/calculator-wrong",
                                "/sample/find",
                                "/sample/me",
                                "/sample/membership",
                                "/sample/terms",
                                "/sample/term",
                                "/sample/sign-in",
                                "/sample/certificate",
                                "/sample/recovery",
                                "/sample/recovery-password",
                                "/sample/recovery-over",
                                "/sample/resume",
                                "/sample/resume-nothing",
                                "/sample/error/503",
                                "/sample/error/413"),
                        SamplePages.STATES.stream().map(state -> "/sample/status/" + state)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsKoreanWithOneHeadingOneMainAndASkipLink(String page) {
        String html = get(page);
        assertThat(html).contains("<html lang=\"ko\"").contains("<a class=\"skip\" href=\"#main\">");
        assertThat(all("<title>(.+) - 탄소포인트제 가입</title>", html)).hasSize(1);
        assertThat(all("<h1", html)).hasSize(1);
        assertThat(all("<main id=\"main\"", html)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageCanBeReadInEnglish(String page) {
        String html = get(page, "CARBON-LANGUAGE=en");
        assertThat(html).contains("<html lang=\"en\"");
        // The switch back, names, and what a clerk or the owner wrote.
        assertThat(all("[가-힣][^<>\"]*", html).stream().map(MatchResult::group))
                .allMatch(korean -> korean.matches(
                        "한국어|가나시|삼백|인천광역시 검단구|가나다도시가스|내 휴대폰|홍길동|가나다인증|유효기간이 끝난 인증서예요\\.|(?s)관리사무소에 물어보니.*"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFormCarriesACsrfToken(String page) {
        String html = get(page);
        assertThat(all("name=\"_csrf\"", html)).hasSameSizeAs(all("<form[^>]*method=\"post\"", html));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageHasNoInlineScriptOrStyleAndNoLeftoverTemplateMarks(String page) {
        String html = get(page);
        assertThat(html).doesNotContain(" style=").doesNotContain("<style").doesNotContainPattern("\\son[a-z]+=");
        assertThat(all("<script(?![^>]*src=)", html)).isEmpty();
        assertThat(html).doesNotContain("th:").doesNotContain("null").doesNotContain("${");
    }

    @Test
    void resumableApplicationIsOfferedFirst() {
        assertThat(get("/")).doesNotContain("작성 중인 신청").contains("action=\"/signup\"");
        assertThat(get("/sample/home-resumable"))
                .contains("작성 중인 신청", "이어서 하기", "새로 시작하기")
                .contains("action=\"/signup/resume\"");
    }

    @Test
    void loginTellsWhatWentWrong() {
        assertThat(get("/login")).doesNotContain("맞지 않아요").contains("autocomplete=\"current-password\"");
        assertThat(get("/login?error")).contains("아이디나 비밀번호가 맞지 않아요");
    }

    @Test
    void completionShowsTheFactsOfTheGuide() {
        assertThat(get("/sample/status/JOINED"))
                .contains("greenhome26", "개별 아파트", "현금", "2026년 3월 2일", "7KMP-2QXR", "인쇄하기");
    }

    @Test
    void refusalShowsTheReasonAndThePhone() {
        assertThat(get("/sample/status/REFUSED")).contains("관리비합산으로 다시", "tel:0320000000");
    }

    @Test
    void errorNeverShowsItsCause() {
        assertThat(get("/sample/error/500")).doesNotContain("java.").contains("지금은 화면을 열 수 없어요");
        assertThat(get("/no/such/page")).contains("찾으시는 화면이 없어요");
    }

    private String get(String page) {
        return get(page, "");
    }

    private String get(String page, String cookie) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri(page)
                .accept(MediaType.TEXT_HTML)
                .header(HttpHeaders.COOKIE, cookie)
                .exchange((request, response) -> {
                    assertThat(response.getStatusCode().is5xxServerError()).isFalse();
                    return response.bodyTo(String.class);
                });
    }

    private static List<MatchResult> all(String pattern, String html) {
        return Pattern.compile(pattern).matcher(html).results().toList();
    }
}
