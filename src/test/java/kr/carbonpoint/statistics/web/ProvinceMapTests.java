package kr.carbonpoint.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.statistics.Area;
import kr.carbonpoint.statistics.Figure;
import kr.carbonpoint.statistics.Overview;
import kr.carbonpoint.statistics.Overview.Region;
import org.junit.jupiter.api.Test;

class ProvinceMapTests {

    private static final List<String> CODES =
            List.of("12", "26", "27", "28", "30", "31", "36", "41", "43", "44", "47", "48", "50", "51", "52");

    @Test
    void fourStepsFromTheLeastToTheMost() {
        var map = map(10, 20, 30, 40, 50, 60, 70, 80);

        assertThat(map.shapes()).extracting(ProvinceMap.Shape::step).containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
        assertThat(map.steps())
                .extracting(step -> step.least().count().label() + " ~ "
                        + step.most().count().label())
                .containsExactly("10 ~ 20", "30 ~ 40", "50 ~ 60", "70 ~ 80");
    }

    @Test
    void equalsAreOfOneColour() {
        assertThat(map(0, 0, 0, 0, 0, 7).shapes())
                .extracting(ProvinceMap.Shape::step)
                .containsExactly(1, 1, 1, 1, 1, 3);
    }

    @Test
    void whatIsNotToldHasNoStep() {
        var hidden = new Figure(null, Figure.Mark.WITHHELD);
        var map =
                ProvinceMap.of(overview(List.of(new Region("12", "", hidden), new Region("26", "", Figure.exact(9)))));

        assertThat(map.shapes()).extracting(ProvinceMap.Shape::step).containsExactly(0, 1);
    }

    @Test
    void everyProvinceHasAnOutline() throws IOException {
        var outlines = Files.readString(Path.of("src/main/resources/static/img/south-korea.svg"));

        assertThat(map(new long[CODES.size()]).shapes()).hasSize(CODES.size());
        assertThat(CODES).allMatch(code -> outlines.contains("<path id=\"p" + code + "\""));
    }

    private static ProvinceMap map(long... numbers) {
        var regions = new ArrayList<Region>();
        for (int i = 0; i < numbers.length; i++) {
            regions.add(new Region(CODES.get(i), "", Figure.exact(numbers[i])));
        }
        return ProvinceMap.of(overview(regions));
    }

    private static Overview overview(List<Region> provinces) {
        return new Overview(
                LocalDate.EPOCH,
                new Area(null, null, ""),
                Figure.exact(0),
                Figure.exact(0),
                List.of(),
                provinces,
                List.of(),
                List.of(),
                List.of());
    }
}
