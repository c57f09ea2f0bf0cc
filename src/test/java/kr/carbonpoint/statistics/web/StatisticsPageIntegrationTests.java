package kr.carbonpoint.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import demo.DemoData;
import java.time.LocalDate;
import java.util.List;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.membership.Leaving;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.membership.NewHome;
import kr.carbonpoint.membership.Taken;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class StatisticsPageIntegrationTests {

    /** 울릉군: neither there nor in the rest of 경상북도 do other tests have members. */
    private static final String FAR = "47940";

    @LocalServerPort
    int port;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Households households;

    @Autowired
    MemberChanges changes;

    @Autowired
    MemberKeys keys;

    @Autowired
    Leaving leaving;

    @Autowired
    JdbcClient jdbc;

    /** Of a half-year that no other test settles: all municipalities of one are protected together. */
    @AfterEach
    void forgetTheFuture() {
        jdbc.sql("delete from settled_half where half = 29991").update();
        jdbc.sql("delete from paid_half where half = 29991").update();
    }

    @Test
    void everybodySeesTheSame() {
        var seen = List.of(
                        visitor(),
                        visitor().begin(),
                        visitor().signIn(DemoData.RESIDENT, DemoData.PASSWORD),
                        visitor().signIn(DemoData.CLERK, DemoData.PASSWORD),
                        visitor().signIn(DemoData.OTHER_CLERK, DemoData.PASSWORD),
                        visitor().signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD))
                .stream()
                .map(somebody -> somebody.get("/statistics?province=28"))
                .toList();

        assertThat(seen).allSatisfy(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<h2 id=\"now\">", "인천광역시", "공공 및 학교", "일반건물", "시·도별 참여", "CSV 파일 받기")
                    .doesNotContain("홍길동", DemoData.RESIDENT);
        });
        assertThat(seen)
                .extracting(page -> main(page.body()))
                .containsOnly(main(seen.get(0).body()));
    }

    @Test
    void nothingCanBeSentThere() {
        assertThat(visitor()
                        .post("/statistics", "application/x-www-form-urlencoded", "")
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?province=99",
                "?province=28&municipality=abc",
                "?province=47&municipality=12",
                "?province=%27%3E%3Cb%3E",
                "?province=11"
            })
    void whatDoesNotExistIsPassedOver(String query) {
        var page = visitor().get("/statistics" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("참여현황").doesNotContain("<b>");
    }

    @Test
    void pageStaysInTheCacheOfThisBrowserAndFilesInAny() {
        var page = visitor().get("/statistics").headers();
        assertThat(page.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value)
                        .as("the forms of the frame have a token of this browser")
                        .contains("no-store"));
        assertThat(visitor().get("/statistics.json").headers().allValues("Cache-Control"))
                .containsExactly("max-age=60, public");
    }

    @Test
    void scriptsAreFilesOfOurOwn() {
        var html = visitor().get("/statistics").body();
        assertThat(html)
                .contains("/webjars/htmx.org/", "/js/charts.js", "includeIndicatorStyles")
                .doesNotContain(" style=", "<style")
                .doesNotContainPattern("<script(?![^>]*src=)");
        for (var file : List.of(
                "/webjars/htmx.org/dist/htmx.min.js",
                "/webjars/chart.js/dist/chart.umd.min.js",
                "/js/charts.js",
                "/img/south-korea.svg",
                "/css/statistics.css")) {
            assertThat(visitor().get(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void numbersFollowWhoJoinsMovesAndLeaves() throws Taken {
        long from = municipalities.of(Households.OLD_DISTRICT).id();
        long to = municipalities.of("28290").id();
        long apartments = standing(from, "APARTMENT");
        long houses = standing(to, "DETACHED");

        var household = households.next();
        assertThat(standing(from, "APARTMENT")).isEqualTo(apartments + 1);

        changes.move(household.reference(), newHome(to));
        assertThat(standing(from, "APARTMENT")).isEqualTo(apartments);
        assertThat(standing(to, "DETACHED")).isEqualTo(houses + 1);

        leaving.leave(household.reference(), false);
        assertThat(standing(to, "DETACHED")).isEqualTo(houses);
    }

    @Test
    void fewAreNotToldAndDoNotFollow() {
        int island = (int) municipalities.of(FAR).id();
        int city = (int) municipalities.of("47210").id();
        SomeMembers.of(jdbc, island).insert(3);
        SomeMembers.of(jdbc, city).insert(21);
        SomeMembers.of(jdbc, (int) municipalities.of("47230").id()).insert(40);

        var page =
                visitor().get("/statistics?province=47&municipality=" + island).body();
        assertThat(page).contains("경상북도 울릉군", "5 미만");
        var json = json("?province=47&municipality=" + island);
        assertThat(cell(json, "DETACHED").path("mark").asText()).isEqualTo("UNDER_5");
        assertThat(cell(json, "DETACHED").path("number").isNull()).isTrue();
        assertThat(json.path("individual").path("mark").asText()).isEqualTo("WITHHELD");
        assertThat(json.path("growth")).isEmpty();
        // The smallest other one goes with it, the sum stays.
        var other = json("?province=47&municipality=" + city);
        assertThat(cell(other, "DETACHED").path("mark").asText()).isEqualTo("WITHHELD");
        assertThat(cell(json("?province=47"), "DETACHED").path("number").asLong())
                .isEqualTo(64);
    }

    /** What is owed less what was paid is of those who wait. */
    @Test
    void paidIsToldWhereBothWhoGotItAndWhoWaitAreMany() {
        int few = settled("43720", 30, 28, 560_000);
        int along = settled("43150", 30, 20, 400_000);
        int many = settled("43130", 60, 40, 800_000);
        int all = settled("43750", 9, 9, 180_000);
        int first = settled("43770", 90, 3, 60_000);
        int firstToo = settled("43800", 90, 4, 80_000);

        assertThat(paid(few)).isEqualTo("WITHHELD");
        assertThat(paid(along)).isEqualTo("WITHHELD");
        assertThat(paid(many)).isEqualTo("800000");
        assertThat(paid(all)).isEqualTo("180000");
        assertThat(paid(first)).isEqualTo("WITHHELD");
        assertThat(paid(firstToo)).isEqualTo("WITHHELD");
        assertThat(visitor().get("/statistics.csv?province=43").body())
                .contains("settled,충청북도,2999H1,won,6180000,EXACT\r\n", "settled,충청북도,2999H1,paid,2080000,EXACT\r\n");
        assertThat(visitor().get("/statistics?province=43&municipality=" + many).body())
                .contains("이미 보낸 금액(원)", "800,000");
    }

    private int settled(String region, int rewarded, int people, long won) {
        int municipality = (int) municipalities.of(region).id();
        jdbc.sql("insert into settled_half values (?, 29991, 0, 0, 0, 0, ?, ?, ?)")
                .params(municipality, rewarded, rewarded * 10_000L, rewarded * 20_000L)
                .update();
        jdbc.sql("insert into paid_half values (?, 29991, ?, ?)")
                .params(municipality, people, won)
                .update();
        return municipality;
    }

    private String paid(int municipality) {
        for (var half : json("?province=43&municipality=" + municipality).path("settled")) {
            if (half.path("half").asText().equals("2999H1")) {
                var paid = half.path("paid");
                return paid.path("number").isNull()
                        ? paid.path("mark").asText()
                        : paid.path("number").asText();
            }
        }
        throw new AssertionError("2999H1");
    }

    @Test
    void filesSayWhatThePageSays() {
        var json = json("?province=28");
        var csv = visitor().get("/statistics.csv?province=28");

        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"statistics.csv\"");
        assertThat(csv.body()).startsWith("\uFEFFtable,area,half,item,number,mark\r\n");
        var apartments = cell(json, "APARTMENT");
        assertThat(csv.body())
                .contains("participation,인천광역시,,APARTMENT,%s,%s\r\n"
                        .formatted(
                                apartments.path("number").isNull()
                                        ? ""
                                        : apartments.path("number").asText(),
                                apartments.path("mark").asText()));
        assertThat(csv.body().lines().filter(line -> line.startsWith("region,")))
                .hasSizeGreaterThan(20);
        assertThat(visitor().get("/statistics?province=28").body())
                .contains("/statistics.csv?province=28", "/statistics.json?province=28");
    }

    @Test
    void pageCanBeReadInEnglish() {
        var visitor = visitor();
        visitor.post("/language", "application/x-www-form-urlencoded", "language=en");
        var html = visitor.get("/statistics?province=28").body();
        assertThat(html).contains("<html lang=\"en\"").contains("Incheon");
        assertThat(html.replace("한국어", "")).doesNotContainPattern("[가-힣]");
    }

    private NewHome newHome(long municipality) {
        var detail = "통계 " + System.nanoTime();
        return new NewHome(
                LocalDate.now(),
                municipality,
                "28290103426500000002000000",
                false,
                keys.dwelling("28290103426500000002000000", null, null, detail),
                null,
                null,
                detail,
                null,
                null,
                List.of(new MemberMeter(Resource.ELECTRICITY, Billing.MANAGEMENT_FEE, null, null)));
    }

    private long standing(long municipality, String kind) {
        return jdbc.sql("""
                        select coalesce(sum(joined - departed + moved), 0) from participation_flow
                        where municipality_id = ? and kind = ?
                        """).params(municipality, kind).query(Long.class).single();
    }

    private RestVisitor visitor() {
        return new RestVisitor(port);
    }

    private JsonNode json(String query) {
        try {
            return new ObjectMapper()
                    .readTree(visitor().get("/statistics.json" + query).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode cell(JsonNode json, String group) {
        for (var row : json.path("groups")) {
            if (row.path("group").asText().equals(group)) {
                return row.path("count");
            }
        }
        throw new AssertionError(json.toString());
    }

    private static String main(String html) {
        return html.substring(html.indexOf("<main"), html.indexOf("</main>")).replaceAll("value=\"[0-9a-f-]{36}\"", "");
    }
}
