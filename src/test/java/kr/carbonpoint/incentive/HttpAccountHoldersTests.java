package kr.carbonpoint.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kr.carbonpoint.agency.AgencyClient;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.agency.Endpoints;
import kr.carbonpoint.agency.StandInAgencies;
import kr.carbonpoint.incentive.AccountHolders.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpAccountHoldersTests {

    private static StandInAgencies agencies;
    private static AccountHolders holders;

    @BeforeAll
    static void start() {
        agencies = StandInAgencies.start();
        holders = new HttpAccountHolders(
                new AgencyClient("account-holder", Endpoints.patient(agencies.accountHolderUrl())));
    }

    @AfterAll
    static void stop() {
        agencies.close();
    }

    @ParameterizedTest
    @CsvSource({
        "00123456789, HOLDER_MATCHES",
        "00123459999, HOLDER_DIFFERS",
        "00123458888, CLOSED",
        "00123457777, UNKNOWN_ACCOUNT"
    })
    void agencyAnswersByTheEndOfTheAccount(String account, Outcome outcome) {
        assertThat(holders.check("004", account, "홍길동")).isEqualTo(outcome);
    }

    @Test
    void agencyThatRejectsTheQuestionIsUnavailable() {
        assertThatExceptionOfType(AgencyUnavailable.class).isThrownBy(() -> holders.check("004", "12", "홍길동"));
    }
}
