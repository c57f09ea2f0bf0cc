package kr.carbonpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import kr.carbonpoint.agency.AgencyClient;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.agency.Endpoints;
import kr.carbonpoint.agency.StandInAgencies;
import kr.carbonpoint.identity.NameCheck.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class HttpNameCheckTests {

    private static final ResidentNumber NUMBER = new ResidentNumber("9003021234567");
    private static StandInAgencies agencies;

    @BeforeAll
    static void start() {
        agencies = StandInAgencies.start();
    }

    @AfterAll
    static void stop() {
        agencies.close();
    }

    @ParameterizedTest
    @CsvSource({"홍길동, MATCH", "불일치, MISMATCH", "불일치 씨, MISMATCH", "미보유길동, NOT_HELD", "차단길동, BLOCKED", "나불일치, MATCH"})
    void agencyAnswersByTheBeginningOfTheName(String name, Outcome outcome) {
        assertThat(patient().check(name, NUMBER)).isEqualTo(new NameCheck.Answer(outcome, null));
    }

    @Test
    void someAgenciesTellTheCiAsWell() {
        assertThat(patient().check("연계길동", NUMBER).ci()).hasSize(88);
    }

    @Test
    void foreignersAreAskedForLikeEverybodyElse() {
        assertThat(patient()
                        .check("HONG GILDONG", new ForeignerNumber("9003025234567"))
                        .outcome())
                .isEqualTo(Outcome.MATCH);
    }

    @Test
    void brokenAgencyIsUnavailable() {
        assertThatExceptionOfType(AgencyUnavailable.class)
                .isThrownBy(() -> patient().check("장애길동", NUMBER));
    }

    @Test
    void slowAgencyIsUnavailableAfterTheReadTimeout() {
        NameCheck impatient =
                new HttpNameCheck(new AgencyClient("name-check", Endpoints.impatient(agencies.nameCheckUrl())));

        assertThatExceptionOfType(AgencyUnavailable.class).isThrownBy(() -> impatient.check("지연길동", NUMBER));
    }

    @Test
    void nothingPersonalIsLoggedEvenAtDebugLevel() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            patient().check("홍길동", NUMBER);
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }

        assertThat(log.list)
                .filteredOn(event -> !event.getLoggerName().contains("wiremock"))
                .isNotEmpty()
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(message -> message.contains("홍길동") || message.contains(NUMBER.digits()));
    }

    private static NameCheck patient() {
        return new HttpNameCheck(new AgencyClient("name-check", Endpoints.patient(agencies.nameCheckUrl())));
    }
}
