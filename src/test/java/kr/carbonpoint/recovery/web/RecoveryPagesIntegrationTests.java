package kr.carbonpoint.recovery.web;

import static kr.carbonpoint.staff.Reasons.FORM;
import static kr.carbonpoint.staff.Reasons.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Whoever forgot id or password types something wrong: it is told at its field, and stays. */
@ServiceTest
class RecoveryPagesIntegrationTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|19800304|a@b.kr|이름은 한글이나 영문으로",
                "김|19800304|a@b.kr|이름은 한글이나 영문으로",
                "<script>alert(1)</script>|19800304|a@b.kr|이름은 한글이나 영문으로",
                "김하늘|\"\"|a@b.kr|생년월일은 숫자 8자리로",
                "김하늘|800304|a@b.kr|생년월일은 숫자 8자리로",
                "김하늘|29800304|a@b.kr|생년월일은 숫자 8자리로",
                "김하늘|１９８００３０４|\"\"|이메일 주소를 다시 확인",
                "김하늘|1980.03.04|' or 1=1 --|이메일 주소를 다시 확인",
                "김하늘|1980 03 04|😀@b.kr|이메일 주소를 다시 확인"
            })
    void personIsToldWhatIsWrong(String name, String birthDate, String email, String problem) {
        isToldWhatIsWrong("/recovery", problem, Map.of("name", name, "birthDate", birthDate, "email", email));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|green2026|a@b.kr|사업자등록번호는 숫자 10자리",
                "124-81-00999|green2026|a@b.kr|없는 사업자등록번호예요",
                "<b>1</b>|green2026|a@b.kr|사업자등록번호는 숫자 10자리",
                "124-81-00998|\"  \"|a@b.kr|아이디나 접수번호를 적어",
                "１２４－８１－００９９８|green2026|hong|이메일 주소를 다시 확인"
            })
    void institutionIsToldWhatIsWrong(String business, String account, String email, String problem) {
        isToldWhatIsWrong(
                "/recovery/institution", problem, Map.of("business", business, "account", account, "email", email));
    }

    private void isToldWhatIsWrong(String path, String problem, Map<String, String> typed) {
        var form = typed.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));

        var answer = new RestVisitor(port).post(path, FORM, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(problem, "aria-invalid=\"true\"")
                .doesNotContain("<script>alert", "<b>1</b>");
        typed.values()
                .forEach(value -> assertThat(answer.body()).contains("value=\"" + HtmlUtils.htmlEscape(value) + "\""));
    }
}
