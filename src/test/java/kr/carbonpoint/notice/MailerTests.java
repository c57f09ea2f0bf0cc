package kr.carbonpoint.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kr.carbonpoint.Database;
import kr.carbonpoint.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

@ExtendWith(OutputCaptureExtension.class)
class MailerTests {

    private static final String TO = "hong.sample@example.com";

    private final GreenMail server = new GreenMail(new ServerSetup(0, null, "smtp"));

    private static final Map<String, Object> VALUES = new HashMap<>(Map.of(
            "reference", "7KMP-2QXR",
            "loginId", "greenhome26",
            "memberType", "개별 아파트",
            "incentive", "현금",
            "joinedOn", LocalDate.of(2026, 3, 2),
            "dueOn", LocalDate.of(2026, 3, 5),
            "message", "가스 <고지서>를 다시 봐 주세요 & 고쳐 주세요.",
            "resumePath", "/signup/resume?t=a&b=c",
            "municipality", "가나구",
            "municipalityPhone", "032-000-0000"));

    static {
        VALUES.put("recoveryPath", "/recovery/password?token=a");
        VALUES.put("confirmPath", "/agency/confirm?token=a");
        VALUES.putAll(Map.of(
                "half",
                "2026년 상반기",
                "lines",
                List.of(new ResultLine("전기", "6% 줄임, 5,000포인트"), new ResultLine("상수도", "지난해 사용량이 없어 견줄 수 없음")),
                "points",
                5_000L,
                "won",
                1_234_567L,
                "channel",
                "현금",
                "paidOn",
                LocalDate.of(2026, 12, 18),
                "reason",
                "계좌가 닫혀 있습니다."));
        VALUES.putAll(Map.of(
                "advice",
                "다른 계좌를 적어 주세요.",
                "claimBy",
                LocalDate.of(2031, 12, 31),
                "after",
                "기한이 지나면 시·군·구의 예산으로 돌아갑니다.",
                "questions",
                12,
                "step",
                "지급 목록 승인",
                "outcome",
                "UPHELD",
                "guardianPath",
                "/guardian?token=a",
                "about",
                "등록하신 집"));
        VALUES.putAll(Map.of("change", "패스키 등록", "at", LocalDateTime.of(2026, 3, 2, 9, 5)));
        VALUES.put("endedOn", LocalDate.of(2026, 3, 4));
        VALUES.put("number", "DISPUTE-1");
        VALUES.putAll(Map.of(
                "rule", "가정 포인트 기준", "from", "2026년 하반기", "approved", false, "path", "/staff/policy/proposals/17"));
        VALUES.putAll(Map.of(
                "what",
                "이사",
                "changedOn",
                LocalDate.of(2026, 3, 5),
                "leftOn",
                LocalDate.of(2026, 3, 5),
                "paidLater",
                true));
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(Mail.class)
    void everyMailArrivesAsTextAndHtmlWithoutHoles(Mail mail) throws Exception {
        send(mail, VALUES);
        MimeMessage message = received();
        assertThat(message.getContentType()).startsWith("multipart/");
        for (String side : new String[] {text(message), html(message)}) {
            assertThat(side)
                    .contains("7KMP-2QXR", "https://points.example")
                    .doesNotContain("null", "${", " th:", "[[", "[(", "[#", "[/]", "greenhome26", TO);
        }
        assertThat(html(message)).contains("<h1", "<html lang=\"ko\"");
    }

    @Test
    void koreanSubjectAndSenderAreEncodedForTheWireAndReadBackWhole() throws Exception {
        send(Mail.WELCOME, VALUES);
        MimeMessage message = received();
        assertThat(message.getHeader("Subject", null)).matches("\\p{ASCII}+").contains("=?UTF-8?");
        assertThat(message.getSubject()).isEqualTo("[탄소포인트제] 가입이 끝났습니다 (7KMP-2QXR)");
        assertThat(message.getHeader("From", null)).matches("\\p{ASCII}+").contains("no-reply@example.com");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    }

    @Test
    void welcomeShowsHalfOfTheLoginId() throws Exception {
        send(Mail.WELCOME, VALUES);
        MimeMessage message = received();
        assertThat(text(message)).contains("아이디: green******", "2026년 3월 2일", "현금", "https://points.example/login");
        assertThat(html(message)).contains("green******", "개별 아파트");
    }

    @Test
    void resumeLinkAndClerksWordsSurviveBothSides() throws Exception {
        send(Mail.BILLING_ASKED_BACK, VALUES);
        MimeMessage message = received();
        assertThat(text(message))
                .contains(
                        "https://points.example/signup/resume?t=a&b=c", "가스 <고지서>를 다시 봐 주세요 & 고쳐 주세요.", "032-000-0000");
        assertThat(html(message))
                .contains("href=\"https://points.example/signup/resume?t=a&amp;b=c\"", "가스 &lt;고지서&gt;를");
    }

    @Test
    void resultOfAHalfHasALineForEachResource() throws Exception {
        send(Mail.SETTLED, VALUES);
        MimeMessage message = received();
        assertThat(text(message))
                .contains("2026년 상반기", "전기: 6% 줄임, 5,000포인트\n", "상수도: 지난해 사용량이 없어", "5,000포인트, 1,234,567원");
        assertThat(html(message)).contains("전기: ", "6% 줄임, 5,000포인트", "상수도: ", "1,234,567원");
    }

    @Test
    void returnedPaymentSaysWhyAndWhatToDo() throws Exception {
        send(Mail.PAYMENT_RETURNED, VALUES);
        MimeMessage message = received();
        for (String side : new String[] {text(message), html(message)}) {
            assertThat(side).contains("계좌가 닫혀 있습니다.", "다른 계좌를 적어 주세요.", "1,234,567원", "https://points.example/login");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "(CLERK|USAGE|PAYOUT)_.*")
    void whoChoseEnglishGetsEveryMailInEnglish(Mail mail) throws Exception {
        var values = new HashMap<>(VALUES);
        values.put("reference", "ENGL-2QXR");
        values.put("lines", List.of(new ResultLine("전기", "줄인 비율이 5%보다 적어서 포인트가 없어요.")));
        values.put("message", "Please look again.");
        values.put("municipality", "인천광역시 검단구");
        values.put("reason", "압류된 계좌");
        values.put("advice", "로그인해서 다른 계좌로 바꿔 주세요.");
        values.put("after", "그날이 지나면 이웃을 돕는 곳에 기부해요.");
        new MailLanguages(Database.jdbc()).remember("ENGL-2QXR", Language.ENGLISH);
        send(mail, values);
        MimeMessage message = received();
        assertThat(List.of(message.getSubject(), text(message), html(message)))
                .allMatch(side -> side.contains("ENGL-2QXR") || side.contains("Hello"))
                .noneMatch(side -> side.matches("(?s).*[가-힣].*"));
        assertThat(html(message)).contains("<html lang=\"en\"");
        assertThat(message.getFrom()[0].toString()).contains("Carbon points");
    }

    @Test
    void clerksReadKoreanAboutWhoeverChoseEnglish() throws Exception {
        var values = new HashMap<>(VALUES);
        values.put("reference", "ENGC-2QXR");
        new MailLanguages(Database.jdbc()).remember("ENGC-2QXR", Language.ENGLISH);
        send(Mail.CLERK_REMINDER, values);
        MimeMessage message = received();
        assertThat(message.getSubject()).isEqualTo("[탄소포인트제] [업무] 처리 기한이 다가옵니다 (ENGC-2QXR)");
        assertThat(html(message)).contains("<html lang=\"ko\"");
    }

    @Test
    void whoGoesBackToKoreanGetsKoreanMails() throws Exception {
        var languages = new MailLanguages(Database.jdbc());
        languages.remember("BACK-2QXR", Language.ENGLISH);
        languages.remember("BACK-2QXR", Language.KOREAN);
        var values = new HashMap<>(VALUES);
        values.put("reference", "BACK-2QXR");
        send(Mail.WELCOME, values);
        assertThat(received().getSubject()).isEqualTo("[탄소포인트제] 가입이 끝났습니다 (BACK-2QXR)");
    }

    @Test
    void phoneIsLeftOutWhenUnknown() throws Exception {
        Map<String, Object> values = new HashMap<>(VALUES);
        values.remove("municipalityPhone");
        send(Mail.BILLING_REFUSED, values);
        assertThat(text(received())).doesNotContain("담당자에게 알려 주세요", "null");
    }

    @Test
    void missingValueIsAnErrorBeforeAnythingIsSent() {
        Map<String, Object> values = new HashMap<>(VALUES);
        values.put("incentive", null);
        assertThatThrownBy(() -> send(Mail.WELCOME, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("incentive");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void serverThatIsDownIsReportedToTheCaller() {
        int port = server.getSmtp().getPort();
        server.stop();
        assertThatThrownBy(() -> withMailer(port, mailer -> mailer.send(TO, Mail.WELCOME, VALUES)))
                .isInstanceOf(MailSendException.class);
    }

    @Test
    void refusedRecipientIsReportedWithoutRepeatingTheAddress() throws Exception {
        try (RefusingServer refusing = new RefusingServer()) {
            assertThatThrownBy(() -> withMailer(refusing.port(), mailer -> mailer.send(TO, Mail.WELCOME, VALUES)))
                    .isInstanceOf(MailSendException.class)
                    .hasNoCause()
                    .satisfies(failure ->
                            assertThat(failure.toString()).contains("welcome").doesNotContain(TO));
        }
    }

    @Test
    void unusableAddressIsReportedWithoutRepeatingIt() {
        assertThatThrownBy(() -> withMailer(mailer -> mailer.send("hong sample@@", Mail.WELCOME, VALUES)))
                .isInstanceOf(MailException.class)
                .hasNoCause()
                .message()
                .doesNotContain("hong");
    }

    @Test
    void logNamesTheMailAndTheReferenceButNobody(CapturedOutput output) {
        send(Mail.WELCOME, VALUES);
        // The catcher that stands in for the mail server logs recipients; a real one is not in this process.
        assertThat(output.getOut().lines().filter(line -> !line.contains("greenmail")))
                .anyMatch(line -> line.contains("Mail welcome for 7KMP-2QXR"))
                .noneMatch(line -> line.contains(TO) || line.contains("greenhome26"));
    }

    private void send(Mail mail, Map<String, Object> values) {
        withMailer(mailer -> mailer.send(TO, mail, values));
    }

    private void withMailer(Consumer<Mailer> work) {
        withMailer(server.getSmtp().getPort(), work);
    }

    private static void withMailer(int port, Consumer<Mailer> work) {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(ThymeleafAutoConfiguration.class, MailSenderAutoConfiguration.class))
                .withBean(JdbcClient.class, Database::jdbc)
                .withUserConfiguration(TextTemplates.class, MailLanguages.class, English.class, Mailer.class)
                .withPropertyValues(
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + port,
                        "carbonpoint.mail.from=no-reply@example.com",
                        "carbonpoint.public-url=https://points.example/")
                .run(context -> work.accept(context.getBean(Mailer.class)));
    }

    @ComponentScan("kr.carbonpoint.language")
    static class English {}

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage message) throws Exception {
        return side(message, "text/plain");
    }

    private static String html(MimeMessage message) throws Exception {
        return side(message, "text/html");
    }

    /** The body part of a type; Spring nests alternative in related in mixed. */
    private static String side(MimeMessage message, String type) throws Exception {
        return find((MimeMultipart) message.getContent(), type);
    }

    private static String find(MimeMultipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                return find(inner, type);
            }
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
        }
        throw new AssertionError("no part of type " + type);
    }
}
