package kr.carbonpoint.resource;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppliersIntegrationTests {

    private final Suppliers suppliers = new Suppliers(Database.jdbc());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12110", "26110", "27110", "28290", "30110", "31110", "36110", "41999", "43999", "44999", "47999",
                "48999", "50110", "51999", "52999"
            })
    void everyProvinceIsServed(String district) {
        for (var resource : Resource.values()) {
            assertThat(suppliers.serving(resource, district))
                    .as(resource.label())
                    .isNotEmpty();
        }
    }

    @Test
    void electricityComesFromOneCompanyEverywhere() {
        assertThat(suppliers.serving(Resource.ELECTRICITY, "28290"))
                .extracting(Supplier::code)
                .containsExactly("KEPCO");
    }

    @Test
    void provinceServesItsDistricts() {
        assertThat(suppliers.serving(Resource.WATER, "28290"))
                .extracting(Supplier::code)
                .containsExactly("WATER_INCHEON");
        assertThat(suppliers.serving(Resource.WATER, "28275"))
                .extracting(Supplier::code)
                .containsExactly("WATER_INCHEON");
    }

    @Test
    void choicesAreInOrderAndTheWayOutIsLast() {
        assertThat(suppliers.serving(Resource.GAS, "28290"))
                .extracting(Supplier::code)
                .containsExactly("GAS_SAMCHULLY", "GAS_INCHEON", "GAS_OTHER_INCHEON");
    }

    @ParameterizedTest
    @CsvSource({
        "41115, WATER_SUWON",
        "41595, WATER_HWASEONG",
        "43740, WATER_YEONGDONG",
        "43745, WATER_JEUNGPYEONG",
        "51820, WATER_GOSEONG_GANGWON",
        "48820, WATER_GOSEONG_GYEONGNAM",
        "12210, WATER_GWANGJU",
        "12190, WATER_GWANGYANG"
    })
    void nearerSuppliersHideThoseFurtherAway(String district, String code) {
        assertThat(suppliers.serving(Resource.WATER, district))
                .extracting(Supplier::code)
                .containsExactly(code);
    }

    @Test
    void districtNobodyNamedStillHasAWaterWorks() {
        assertThat(suppliers.serving(Resource.WATER, "41999"))
                .extracting(Supplier::code)
                .containsExactly("WATER_OTHER");
    }

    @Test
    void supplierIsFoundWithItsFormat() {
        var gas = suppliers.find("GAS_MIRAEN_SEOHAE").orElseThrow();

        assertThat(gas.resource()).isEqualTo(Resource.GAS);
        assertThat(gas.numberName()).isEqualTo("도시가스 납부자번호");
        assertThat(gas.digits()).isEqualTo("숫자 13자리");
        assertThat(suppliers.normalise(gas, "1234-5678-90123", "gasNumber")).isEqualTo("1234567890123");
        assertThat(suppliers.find("NOBODY")).isEmpty();
    }

    @Test
    void everyFormatCanBeSaid() {
        Database.jdbc()
                .sql("select code from supplier")
                .query(String.class)
                .list()
                .forEach(code ->
                        assertThat(suppliers.find(code).orElseThrow().digits()).matches("숫자 [0-9~]+자리"));
    }
}
