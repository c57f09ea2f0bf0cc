package kr.carbonpoint.terms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kr.carbonpoint.language.Catalogue;
import kr.carbonpoint.language.Translated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.env.MockEnvironment;

class FactsTests {

    private final MockEnvironment settings = new MockEnvironment();

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void termsAreThoseOfTheConfiguration() {
        settings.setConversionService(new ApplicationConversionService());
        settings.setProperty("carbonpoint.signup.draft-lifetime", "12d");
        settings.setProperty("spring.session.timeout", "1h");

        assertThat(filledIn(nothingTold(), "{{draft-days}}일, {{session-minutes}}분"))
                .isEqualTo("12일, 60분");
    }

    @Test
    void whoHasNotBeenNamedIsNotInvented() {
        assertThat(filledIn(nothingTold(), "{{officer}}")).contains("아직 여기에 적혀 있지 않아요", "담당 부서에 연락해");
        assertThat(filledIn(nothingTold(), "{{processors}}")).isEqualTo("지금은 개인정보를 다루는 일을 다른 회사에 맡기지 않아요.");
    }

    @Test
    void operatorNamesOfficerAndProcessors() {
        var policy = new PolicyProperties(" 홍길동 과장 ", "가나시 기후과", "", "a_b@example.kr", "가나데이터: 서버 운영; 다라*통신: 메일 ;");

        assertThat(TextPage.of(filledIn(policy, "{{officer}}\n\n글\n\n{{processors}}"))
                        .html())
                .contains(
                        "<strong>개인정보 보호책임자</strong>: 홍길동 과장",
                        "<strong>담당 부서</strong>: 가나시 기후과",
                        "<strong>이메일</strong>: a_b@example.kr",
                        "<li>가나데이터: 서버 운영</li>",
                        "<li>다라*통신: 메일</li>")
                .doesNotContain("전화", "<em>");
    }

    @Test
    void whatIsSaidIsSaidInEnglishToo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(filledIn(nothingTold(), "{{officer}} {{processors}}")).doesNotContainPattern("[가-힣]");
        assertThat(filledIn(new PolicyProperties("Kim", "", "032-000-0000", "", ""), "{{officer}}"))
                .contains("**Privacy officer**: Kim", "**Phone**");
    }

    private static PolicyProperties nothingTold() {
        return new PolicyProperties("", " ", "", "", "");
    }

    private String filledIn(PolicyProperties policy, String text) {
        var catalogue = new Catalogue(new StaticListableBeanFactory().getBeanProvider(Translated.class));
        return new Facts(policy, catalogue, settings).fillIn(text);
    }
}
