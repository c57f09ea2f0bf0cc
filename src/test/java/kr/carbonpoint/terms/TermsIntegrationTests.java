package kr.carbonpoint.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kr.carbonpoint.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TermsIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final JdbcClient jdbc = Database.jdbc();
    private final TermLoader loader = new TermLoader(jdbc);

    @BeforeEach
    void load() {
        loader.afterSingletonsInstantiated();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from term").update();
    }

    @Test
    void requiredTextsComeFirst() {
        assertThat(current())
                .extracting(Term::id)
                .containsExactly("service", "privacy", "unique_id", "provision", "address_check", "news");
        assertThat(current()).extracting(Term::required).containsExactly(true, true, true, true, false, false);
    }

    @Test
    void everyTextSaysWhatRefusingMeans() {
        assertThat(current()).allSatisfy(term -> assertThat(term.body()).contains("동의하지 않"));
    }

    @Test
    void privacyPolicyIsThereToBeReadOnly() {
        assertThat(terms(TODAY.plusYears(1)).current(Audience.PUBLIC))
                .extracting(Term::id)
                .containsExactly("privacy_policy");
        assertThat(terms(TODAY.plusYears(1)).current()).extracting(Term::id).doesNotContain("privacy_policy");
    }

    @Test
    void versionsAreThoseThatHoldOrHeld() {
        loader.publish(news(2, "새 글", TODAY));
        loader.publish(news(3, "더 새 글", TODAY.plusDays(1)));

        assertThat(terms(TODAY).versions("news")).extracting(Term::version).containsExactly(2, 1);
        assertThat(terms(TODAY).find("news", 1)).get().extracting(Term::title).isEqualTo("소식 받기");
        assertThat(terms(TODAY).find("news", 3)).isEmpty();
        assertThat(terms(TODAY).versions("none")).isEmpty();
    }

    @Test
    void loadingAgainChangesNothing() {
        List<Term> before = current();

        loader.afterSingletonsInstantiated();

        assertThat(current()).isEqualTo(before);
    }

    @Test
    void newVersionCountsFromItsDay() {
        loader.publish(news(2, "새 글", TODAY.plusDays(1)));
        assertThat(current()).extracting(Term::version).containsOnly(1);

        loader.publish(news(3, "더 새 글", TODAY));
        assertThat(current()).last().isEqualTo(news(3, "더 새 글", TODAY).term());
    }

    @Test
    void publishedTextDoesNotChange() {
        loader.publish(news(2, "새 글", TODAY));

        assertThatCode(() -> loader.publish(news(2, "새 글", TODAY))).doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> loader.publish(news(2, "고친 글", TODAY)))
                .withMessageContaining("terms/news-3.md");
        assertThat(current()).last().extracting(Term::body).isEqualTo("새 글");
    }

    private List<Term> current() {
        return terms(TODAY).current();
    }

    private Terms terms(LocalDate today) {
        ZoneId zone = ZoneId.of("Asia/Seoul");
        return new Terms(jdbc, Clock.fixed(today.atStartOfDay(zone).toInstant(), zone));
    }

    private static TermFile news(int version, String body, LocalDate validFrom) {
        return new TermFile(new Term("news", version, "소식 받기", body, false, validFrom), Audience.MEMBER);
    }
}
