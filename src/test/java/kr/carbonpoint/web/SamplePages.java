package kr.carbonpoint.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.calculator.SampleCalculator;
import kr.carbonpoint.change.Changes;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.payout.HalfCalendar;
import kr.carbonpoint.period.Half;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Every public page with made-up values at {@code /sample/…}, without database and engine. Run its main method to look
 * at them. Not annotated, so that component scanning never finds it.
 */
@Import(LoginPage.class)
@ComponentScan("kr.carbonpoint.language")
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class
})
class SamplePages {

    static final List<String> STATES = List.of(
            "IN_PROGRESS",
            "PAUSED",
            "WAITING_FOR_REVIEW",
            "JOINED",
            "REFUSED",
            "SEOUL",
            "ALREADY_MEMBER",
            "SOON",
            "EXPIRED");

    record SampleMeter(String resource, String billing, String supplier) {}

    record SamplePasskey(String id, String label, LocalDate registeredOn, LocalDate usedOn) {}

    record SampleCertificate(
            long id,
            String holder,
            String issuer,
            LocalDate until,
            boolean over,
            LocalDate registeredOn,
            LocalDate usedOn) {}

    record SampleTerm(String id, int version, String title, LocalDate validFrom) {}

    record SamplePart(String id, String title) {}

    record SampleText(String html, List<SamplePart> parts) {}

    record SampleConsent(String term, String title, String address, LocalDate on, boolean alone) {}

    public static void main(String[] args) {
        SpringApplication.run(SamplePages.class, args);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> samples() {
        return route().GET("/", request -> render("home", home("visitor", false)))
                .GET("/sample/home-resumable", request -> render("home", home("applicant", true)))
                .GET("/sample/home-member", request -> render("home", home("member", false)))
                .GET("/sample/home-staff", request -> render("home", home("staff", false)))
                .GET("/sample/calculator", request -> render("calculator", SampleCalculator.answered()))
                .GET("/sample/calculator-wrong", request -> render("calculator", SampleCalculator.wrong()))
                .GET(
                        "/sample/find",
                        request -> render(
                                "find",
                                Map.of(
                                        "who",
                                        "visitor",
                                        "asked",
                                        true,
                                        "wrong",
                                        "reference",
                                        "problem",
                                        "접수번호는 영문자와 숫자 8자리예요. 예: 7KMP-2QXR")))
                .GET(
                        "/sample/recovery",
                        request -> render(
                                "recovery",
                                Map.of(
                                        "who",
                                        "visitor",
                                        "asked",
                                        true,
                                        "form",
                                        "number",
                                        "wrong",
                                        "number",
                                        "problem",
                                        "아이디나 번호가 맞지 않거나, 번호의 기한이 지났어요. 다섯 번 틀리면 그 번호는 쓸 수 없으니 담당자에게 새로 받아 주세요.")))
                .GET(
                        "/sample/recovery-password",
                        request -> render(
                                "recovery-password",
                                Map.of("who", "visitor", "token", "Ab3", "loginId", "greenhome26")))
                .GET("/sample/recovery-over", request -> render("recovery-password", Map.of("who", "visitor")))
                .GET("/sample/resume", request -> render("resume", Map.of("resumable", true, "waits", false)))
                .GET("/sample/resume-nothing", request -> render("resume", Map.of("resumable", false)))
                .GET("/sample/status/{state}", request -> render("status", status(request.pathVariable("state"))))
                .GET("/sample/me", request -> render("me", member()))
                .GET("/sample/membership", request -> render("me/membership", member()))
                .GET("/sample/terms", request -> render("terms", terms()))
                .GET("/sample/term", request -> render("term", terms()))
                .GET("/sample/sign-in", request -> render("sign-in", keys()))
                .GET("/sample/certificate", request -> render("certificate", certificate()))
                .GET("/sample/error/{code}", request -> render("error", error(request.pathVariable("code"))))
                .build();
    }

    private static Map<String, Object> home(String who, boolean resumable) {
        var half = Half.parse("2026H2");
        var now = new HalfCalendar.Days(half, true, half.settledBy(), LocalDate.of(2027, 6, 30));
        return Map.of("who", who, "resumable", resumable, "calendar", List.of(now), "home", 100_000L, "shop", 400_000L);
    }

    private static ServerResponse render(String page, Map<String, Object> model) {
        return ServerResponse.ok().render(page, model);
    }

    private static Map<String, Object> error(String code) {
        return Map.of("status", Integer.valueOf(code), "timestamp", new Date(0), "message", "java.lang.Secret");
    }

    private static Map<String, Object> status(String state) {
        Map<String, Object> model = new HashMap<>(Map.of("state", state, "reference", "7KMP-2QXR", "paper", true));
        switch (state) {
            case "JOINED" -> model.putAll(member());
            case "PAUSED" -> model.put("resumeAt", LocalDateTime.of(2026, 3, 2, 14, 5));
            case "REFUSED" -> {
                model.put("messages", List.of("관리사무소에 물어보니 도시가스는 관리비에 들어 있습니다.\n관리비합산으로 다시 신청해 주세요."));
                model.put("municipalityPhone", "032-000-0000");
            }
            case "WAITING_FOR_REVIEW" -> model.put("municipalityPhone", "032-000-0000");
            default -> {}
        }
        return model;
    }

    private static Map<String, Object> keys() {
        var day = LocalDate.of(2026, 3, 2);
        return Map.of(
                "who", "member",
                "passkeys", List.of(new SamplePasskey("a1", "내 휴대폰", day, day)),
                "certificateAddress", "https://points.example:8443",
                "certificates", List.of(new SampleCertificate(1, "홍길동", "가나다인증", day, true, day, null)),
                "changes", List.of());
    }

    private static Map<String, Object> terms() {
        var now = new SampleTerm("news", 2, "소식 받기", LocalDate.of(2026, 3, 2));
        var then = new SampleTerm("news", 1, "소식 받기", LocalDate.of(2026, 1, 1));
        return Map.of(
                "who",
                "visitor",
                "members",
                List.of(now),
                "staff",
                List.of(now),
                "term",
                then,
                "versions",
                List.of(now, then),
                "text",
                new SampleText("<h2 id=\"part-1\">1</h2>", Collections.nCopies(9, new SamplePart("part-1", "이용약관"))));
    }

    private static Map<String, Object> certificate() {
        return Map.of(
                "action", "register",
                "site", "https://points.example",
                "signedIn", false,
                "problem", "유효기간이 끝난 인증서예요.");
    }

    private static Map<String, Object> member() {
        var member = new Member(
                "7KMP-2QXR",
                "greenhome26",
                MemberKind.ADULT,
                true,
                1,
                IncentiveKind.CASH,
                LocalDate.of(2026, 3, 2),
                null,
                List.of());
        return Map.of(
                "member",
                member,
                "place",
                "가나시",
                "period",
                new Half(2026, 2).label(),
                "standing",
                Changes.Standing.WITH_HOLDER,
                "complex",
                false,
                "payDay",
                LocalDate.of(2027, 6, 30),
                "waits",
                true,
                "consents",
                List.of(new SampleConsent("news", "소식 받기", "/terms/news/1", LocalDate.of(2026, 3, 2), true)),
                "meters",
                List.of(
                        new SampleMeter("전기", "관리비합산", null),
                        new SampleMeter("상수도", "사용 안 함", null),
                        new SampleMeter("도시가스", "개별납부", "가나다도시가스")));
    }
}
