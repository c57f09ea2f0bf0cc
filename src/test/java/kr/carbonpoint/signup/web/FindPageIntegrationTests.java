package kr.carbonpoint.signup.web;

import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.carbonpoint.Applicants;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding an application: what is typed wrong is told, what is typed right is answered alike. LeavingProcessTests follow the mail. */
@ServiceTest
class FindPageIntegrationTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    Applicants applicants;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|a@b.kr|접수번호는",
                "123|a@b.kr|접수번호는",
                "<b>7KMP</b>|a@b.kr|접수번호는",
                "' or 1=1 --|a@b.kr|접수번호는",
                "7KMP-2QXR|\"\"|이메일 주소를",
                "7KMP-2QXR|hong|이메일 주소를",
                "7KMP-2QXR|<script>@b.kr|이메일 주소를"
            })
    void wrongInputIsToldAtItsFieldAndStays(String reference, String email, String problem) {
        var answer = ask(reference, email);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        problem,
                        "aria-invalid=\"true\"",
                        "value=\"" + escaped(reference) + "\"",
                        "value=\"" + escaped(email) + "\"")
                .doesNotContain("<script>@", "<b>7KMP");
    }

    @ParameterizedTest
    @CsvSource({"7KMP-2QXR", "7kmp2qxr", "７ＫＭＰ－２ＱＸＲ", "' 7KMP 2QXR '"})
    void unknownApplicationIsAnsweredLikeAKnownOne(String reference) {
        var answer = ask(reference, "hong@carbonpoint.example");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/find?asked"));
        assertThat(new RestVisitor(port).get("/find?asked").body()).contains("맞으면 이어서 쓰는 주소를");
    }

    @Test
    void everybodyMayLook() {
        var visitors = List.of(
                new RestVisitor(port),
                applicants.begin().visitor(),
                new RestVisitor(port).signIn(DemoData.RESIDENT, DemoData.PASSWORD),
                new RestVisitor(port).signIn(DemoData.CLERK, DemoData.PASSWORD),
                new RestVisitor(port).signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD));

        assertThat(visitors.stream().map(visitor -> visitor.get("/find").body()))
                .allMatch(page -> page.contains("신청 찾기") && page.contains("담당 부서에 접수번호를 알려 주세요"));
    }

    private HttpResponse<String> ask(String reference, String email) {
        return new RestVisitor(port)
                .post("/find", FORM, "reference=" + encoded(reference) + "&email=" + encoded(email));
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
