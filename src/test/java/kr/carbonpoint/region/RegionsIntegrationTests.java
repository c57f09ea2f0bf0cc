package kr.carbonpoint.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegionsIntegrationTests {

    private final JdbcClient jdbc = Database.jdbc();

    @Test
    void sixteenProvincesAndTheirDistrictsAreListed() {
        var regions = regions("2026-11-22");

        assertThat(regions.provinces()).hasSize(16).contains(new Region("12", "전남광주통합특별시"));
        assertThat(regions.provinces().get(0).code()).isEqualTo(Regions.SEOUL);
        assertThat(regions.provinces())
                .allSatisfy(province ->
                        assertThat(regions.districts(province.code())).isNotEmpty());
        assertThat(regions.districts("28"))
                .hasSize(11)
                .contains(new Region("28290", "검단구"))
                .doesNotContain(new Region("28260", "서구"));
        assertThat(regions.districts("12")).hasSize(27);
        assertThat(regions.districts("36")).containsExactly(new Region("36110", "세종특별자치시"));
    }

    @Test
    void aCityWithDistrictsIsShownByThem() {
        assertThat(regions("2026-11-22").districts("41"))
                .contains(new Region("41115", "수원시 팔달구"), new Region("41597", "화성시 동탄구"))
                .noneMatch(
                        region -> region.code().equals("41110") || region.code().equals("41590"));
    }

    @Test
    void aRegionCountsOnlyOnItsDays() {
        assertThat(regions("2026-06-30").find("28260")).contains(new Region("28260", "서구"));
        assertThat(regions("2026-06-30").find("28290")).isEmpty();
        assertThat(regions("2026-07-01").find("28260")).isEmpty();
        assertThat(regions("2026-07-01").find("28290")).contains(new Region("28290", "검단구"));
        assertThat(regions("2026-01-31").districts("41")).contains(new Region("41590", "화성시"));
        assertThat(regions("2023-06-10").find("42")).contains(new Region("42", "강원도"));
    }

    @ParameterizedTest
    @CsvSource({
        "28260, 마전동, 28290",
        "28260, 청라동, 28275",
        "28110, 운서동, 28155",
        "28110, 신포동, 28125",
        "28140, 송림동, 28125",
        "28170, 주안동, 28177",
        "42110, , 51110",
        "42830, , 51830",
        "45111, , 52111",
        "47720, , 27720",
        "29155, , 12270",
        "46230, 중동, 12190",
        "41190, 심곡본동, 41194",
        "41590, 향남읍, 41591",
        "41590, 중동, 41597",
        "28290, 마전동, 28290"
    })
    void anOldCodeLeadsToTheRegionOfToday(String old, String dong, String current) {
        assertThat(regions("2026-11-22").current(old, dong)).map(Region::code).contains(current);
    }

    @Test
    void whatTheLineageDoesNotSayIsNotGuessed() {
        assertThat(regions("2026-11-22").current("41590", "능동")).isEmpty();
        assertThat(regions("2026-11-22").current("99999", "마전동")).isEmpty();
    }

    @Test
    void aDistrictOfACityIsPaidByTheCity() {
        var municipalities = municipalities("2026-11-22");

        assertThat(municipalities.of("41597").name()).isEqualTo("경기도 화성시");
        assertThat(municipalities.of("41597")).isEqualTo(municipalities.of("41591"));
        assertThat(municipalities.of("50110")).isEqualTo(municipalities.of("50130"));
        assertThat(municipalities.of("28290").group())
                .isEqualTo("municipality-" + municipalities.of("28290").id());
    }

    @Test
    void aPayerOutlivesItsCode() {
        assertThat(municipalities("2023-01-01").of("42110"))
                .isEqualTo(municipalities("2026-11-22").of("51110"));
        assertThat(municipalities("2023-01-01").of("47720").id())
                .isEqualTo(municipalities("2026-11-22").of("27720").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"11110", "28260", "99999"})
    void nobodyPaysInSeoulOrAnAbolishedRegion(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> municipalities("2026-11-22").of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-01-01", "2023-06-10", "2024-01-01", "2026-06-30", "2026-07-01", "2026-11-22"})
    void everyDistrictOutsideSeoulHasExactlyOnePayer(String day) {
        assertThat(jdbc.sql("""
                        select region.code from region
                        left join municipality_region payer
                            on region_code = region.code and payer.validity @> :day
                        where is_leaf(region.code, :day) and region.code !~ '^11'
                        group by region.code having count(payer) <> 1
                        """)
                        .param("day", LocalDate.parse(day))
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void abolishedMunicipalitiesAreKeptButNotListed() {
        var old = municipalities("2026-06-30").of("28260");

        assertThat(municipalities("2026-11-22").all()).hasSize(204).doesNotContain(old);
        assertThat(municipalities("2026-11-22").get(old.id())).isEqualTo(old);
    }

    private Regions regions(String day) {
        return new Regions(jdbc, on(day));
    }

    private Municipalities municipalities(String day) {
        return new Municipalities(jdbc, on(day));
    }

    private static Clock on(String day) {
        return Clock.fixed(
                LocalDate.parse(day).atStartOfDay(CarbonPointApplication.ZONE).toInstant(),
                CarbonPointApplication.ZONE);
    }
}
