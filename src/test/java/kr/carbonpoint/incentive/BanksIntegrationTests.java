package kr.carbonpoint.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.Database;
import org.junit.jupiter.api.Test;

class BanksIntegrationTests {

    private final Banks banks = new Banks(Database.jdbc());

    @Test
    void banksAreSortedByName() {
        assertThat(banks.all()).hasSize(26).extracting(Bank::name).isSorted();
    }

    @Test
    void codesKeepTheirLeadingZeros() {
        assertThat(banks.find("004")).contains(new Bank("004", "국민은행"));
    }

    @Test
    void securitiesFirmsAreNotOffered() {
        assertThat(banks.find("240")).isEmpty();
        assertThat(banks.all()).extracting(Bank::name).noneMatch(name -> name.contains("증권"));
    }

    @Test
    void affiliationsKeepTheOrderOfTheGuide() {
        Affiliations affiliations = new Affiliations(Database.jdbc());

        assertThat(affiliations.all())
                .hasSize(24)
                .extracting(Affiliation::name)
                .startsWith("한국전력", "한국수력원자력", "한국남동발전")
                .endsWith("변전정비회사");
        assertThat(affiliations.find("EWP")).contains(new Affiliation("EWP", "한국동서발전"));
    }
}
