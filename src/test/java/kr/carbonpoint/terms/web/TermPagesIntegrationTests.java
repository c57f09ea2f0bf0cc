package kr.carbonpoint.terms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.operations.Retention;
import kr.carbonpoint.terms.Term;
import kr.carbonpoint.web.Doors;
import kr.carbonpoint.web.Doors.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The texts as everybody reads them, and that the privacy policy says what the application does. */
@ServiceTest
class TermPagesIntegrationTests {

    private static final Pattern TERM = Pattern.compile("\\d+(?:일|년)");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    Retention retention;

    @Autowired
    Doors doors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTextThatSomebodyIsAskedToAgreeToIsListed() {
        assertThat(visitor().get("/terms").body()).contains("이용약관", "소식 받기", "담당자 개인정보 수집·이용 동의", "개인정보 처리방침");
        assertThat(published())
                .allSatisfy(term -> assertThat(visitor().get(address(term)).body())
                        .contains("<h1>%s</h1>".formatted(term.title()))
                        .doesNotContain("{{", "###"));
    }

    @Test
    void newestTextComesFirstAndTheEarlierOnesStay() {
        assertThat(visitor().get("/terms/unique_id").body())
                .contains("외국인등록번호", "/terms/unique_id/1\"", "/terms/unique_id/2\"")
                .doesNotContain("지난 글이에요");
        assertThat(visitor().get("/terms/unique_id/1").body())
                .contains("지난 글이에요", "고유식별정보(주민등록번호) 처리 안내와 동의")
                .doesNotContain("외국인등록번호");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/terms/none",
                "/terms/none/1",
                "/terms/service/99",
                "/terms/service/0",
                "/terms/service/01",
                "/terms/service/x",
                "/terms/service/1/x",
                "/terms/service-1.md",
                "/terms/'%20or%201=1%20--",
                "/terms/%3Cb%3Ex%3Cb%3E"
            })
    void textThatThereIsNotIsNotFound(String address) {
        var answer = visitor().get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("찾으시는 화면이 없어요").doesNotContain("<b>x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/terms/..%2fapplication.yml",
                "/terms/%2e%2e/%2e%2e/application.yml",
                "/terms/..;/application.yml",
                "/terms/%252e%252e%252fapplication.yml"
            })
    void nobodyLeavesTheFolder(String address) {
        var answer = visitor().get(address);
        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("spring:");
    }

    @Test
    void everyTextCanBeReadInEnglish() {
        var reader = visitor();
        reader.get("/terms");
        reader.post("/language", "application/x-www-form-urlencoded", "language=en");
        assertThat(Stream.concat(Stream.of("/terms", "/privacy"), published().map(TermPagesIntegrationTests::address)))
                .allSatisfy(address -> assertThat(reader.get(address).body().replace("한국어", ""))
                        .contains("<html lang=\"en\"")
                        .doesNotContainPattern("[가-힣]"));
    }

    @Test
    void everyPageLeadsToThePolicy() {
        assertThat(List.of("/", "/login", "/statistics", "/terms/none"))
                .allSatisfy(page -> assertThat(visitor().get(page).body())
                        .contains("href=\"/terms\"", "<a href=\"/privacy\"><strong>개인정보 처리방침</strong></a>"));
    }

    @Test
    void policyNamesTheClocksThatRun() {
        assertThat(retention.all())
                .hasSizeGreaterThan(5)
                .allSatisfy(kept -> assertThat(terms(rows().filter(row -> row.contains(">" + kept.what() + "<"))))
                        .as(kept.what())
                        .containsAll(terms(Stream.of(kept.rule())))
                        .isNotEmpty());
    }

    @Test
    void whatThePolicyLeadsToIsThere() {
        var paths = LINK.matcher(visitor().get("/privacy").body().replaceAll("(?s).*<div class=\"text\">|</div>.*", ""))
                .results()
                .map(found -> new Door("GET", found.group(1), List.of()))
                .toList();
        assertThat(paths).hasSizeGreaterThan(5);
        assertThat(paths.stream().map(doors::mappingOf))
                .doesNotContain("nothing")
                .isSubsetOf(doors.pages());
    }

    private static List<String> terms(Stream<String> words) {
        return words.flatMap(text -> TERM.matcher(text).results())
                .map(MatchResult::group)
                .toList();
    }

    /** The rows of the policy's tables. */
    private Stream<String> rows() {
        return Arrays.stream(visitor().get("/privacy").body().split("<tr>"));
    }

    private Stream<Term> published() {
        return jdbc
                .sql("select id, version, title, body, required, valid_from from term where valid_from <= current_date")
                .query(Term.class)
                .list()
                .stream();
    }

    private static String address(Term term) {
        return "/terms/%s/%d".formatted(term.id(), term.version());
    }

    private RestVisitor visitor() {
        return new RestVisitor(port);
    }
}
