package kr.carbonpoint.statistics.web;

import java.util.List;
import kr.carbonpoint.statistics.Figure;
import kr.carbonpoint.statistics.Overview;

/** The statistics of an area as one list of numbers: UTF-8 with BOM, RFC 4180 (docs/files.md). */
class StatisticsCsv {

    private final StringBuilder lines = new StringBuilder("\uFEFFtable,area,half,item,number,mark\r\n");
    private final String area;

    StatisticsCsv(Overview overview) {
        area = overview.area().name();
        line("participation", "", "INDIVIDUAL", overview.individual());
        line("participation", "", "COMPLEX", overview.complex());
        overview.groups().forEach(row -> line("participation", "", row.group().name(), row.count()));
        for (var half : overview.growth()) {
            line("growth", half.half(), "joined", half.joined());
            line("growth", half.half(), "departed", half.departed());
            line("growth", half.half(), "standing", half.standing());
        }
        overview.settled().forEach(this::settled);
        for (var regions : List.of(overview.provinces(), overview.municipalities())) {
            regions.forEach(region -> line("region", region.name(), "", "INDIVIDUAL", region.count()));
        }
    }

    String text() {
        return lines.toString();
    }

    private void settled(Overview.Saving half) {
        line("settled", half.half(), "savers", half.savers());
        line("settled", half.half(), "electricity", half.electricity());
        line("settled", half.half(), "water", half.water());
        line("settled", half.half(), "gas", half.gas());
        line("settled", half.half(), "co2", half.co2());
        line("settled", half.half(), "rewarded", half.rewarded());
        line("settled", half.half(), "points", half.points());
        line("settled", half.half(), "won", half.won());
        line("settled", half.half(), "paid", half.paid());
    }

    private void line(String table, String half, String item, Figure figure) {
        line(table, area, half, item, figure);
    }

    /** No value has a comma, a quote or a line break: names of regions, codes and numbers. */
    private void line(String table, String area, String half, String item, Figure figure) {
        lines.append(String.join(
                        ",",
                        table,
                        area,
                        half,
                        item,
                        figure.number() == null ? "" : figure.number().toString(),
                        figure.mark().name()))
                .append("\r\n");
    }
}
