package kr.carbonpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import kr.carbonpoint.agency.AgencyClient;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.agency.Endpoints;
import kr.carbonpoint.agency.StandInAgencies;
import kr.carbonpoint.identity.Authentications.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpAuthenticationsTests {

    private static final LocalDate BIRTH = LocalDate.of(1990, 3, 2);
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
    @CsvSource({"홍길동, DONE", "거절길동, REJECTED", "만료길동, EXPIRED", "대기길동, PENDING", "나거절, DONE"})
    void serviceAnswersByTheBeginningOfTheName(String name, State state) {
        assertThat(patient().result(request(name)).state()).isEqualTo(state);
    }

    @Test
    void whoeverIsWaitedForAnswersAtLast() {
        var transaction = request("대기길동");
        patient().result(transaction);

        assertThat(patient().result(transaction).state()).isEqualTo(State.DONE);
    }

    @Test
    void personIsToldWithTheSameCiWheneverAskedFor() {
        var person = patient().result(request("홍길동")).person();

        assertThat(person.name()).isEqualTo(new PersonName("홍길동"));
        assertThat(person.birthDate()).isEqualTo(BIRTH);
        assertThat(person.foreigner()).isFalse();
        assertThat(person.ci()).hasSize(88);
        assertThat(patient().result(request("홍길동")).person().ci()).isEqualTo(person.ci());
        assertThat(patient().result(request("홍길순")).person().ci()).isNotEqualTo(person.ci());
        assertThat(person).hasToString("Person[…]");
    }

    @Test
    void foreignersAreToldApart() {
        assertThat(patient().result(request("HONG GILDONG")).person().foreigner())
                .isTrue();
    }

    @Test
    void unknownTransactionIsOver() {
        assertThat(patient().result("0000-never-asked").state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void brokenOrSlowServiceIsUnavailable() {
        assertThatExceptionOfType(AgencyUnavailable.class).isThrownBy(() -> request("장애길동"));
        var impatient = new HttpAuthentications(
                new AgencyClient("authentication", Endpoints.impatient(agencies.authenticationUrl())));
        assertThatExceptionOfType(AgencyUnavailable.class).isThrownBy(() -> impatient.request(question("지연길동")));
    }

    private static String request(String name) {
        return patient().request(question(name));
    }

    private static Authentications.Request question(String name) {
        return new Authentications.Request(new PersonName(name), BIRTH, "01012345678", "KAKAO");
    }

    private static Authentications patient() {
        return new HttpAuthentications(
                new AgencyClient("authentication", Endpoints.patient(agencies.authenticationUrl())));
    }
}
