package kr.carbonpoint.settlement;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.math.BigDecimal;
import java.util.List;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import kr.carbonpoint.resource.Resource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results of a member's half-years and what came of them, corrected versions included. */
@Repository
@Order(4)
class OwnResults implements OwnData {

    private final JdbcClient jdbc;
    private final Results results;

    OwnResults(JdbcClient jdbc, Results results) {
        this.jdbc = jdbc;
        this.results = results;
    }

    @Override
    public List<OwnTable> of(String reference) {
        return List.of(results(reference), awards(reference));
    }

    private OwnTable results(String reference) {
        return OwnTable.of(
                "results",
                "반기 결과",
                """
                half: 반기
                resource: 에너지
                version: 판
                municipality: 지자체
                evaluatedMonths: 계산한 달의 수
                usage: 쓴 양(자료가 있는 달의 합)
                baselineTwice: 비교 기준의 두 배(자료가 있는 달의 합)
                reductionPercent: 감축률(%)
                points: 포인트
                co2Grams: 줄인 온실가스(g)
                reason: 포인트가 없는 까닭
                """,
                results.versions(reference).stream()
                        .map(version -> row(
                                Half.ofCode(version.half()).toString(),
                                Resource.values()[version.resource() - 1].label(),
                                version.version(),
                                version.municipality(),
                                Integer.bitCount(version.evaluated()),
                                version.usageSum(),
                                version.baselineSum(),
                                version.exactRate() == null ? null : BigDecimal.valueOf(version.exactRate(), 3),
                                version.points() + version.standardPoints(),
                                version.co2(),
                                version.reason() == null
                                        ? null
                                        : Reason.valueOf(version.reason()).sentence()))
                        .toList());
    }

    private OwnTable awards(String reference) {
        return OwnTable.of(
                "awards",
                "반기마다 받기로 한 금액",
                """
                half: 반기
                municipality: 지자체
                version: 판
                points: 포인트
                fullWon: 모두(원)
                overCeiling: 한도를 넘은 금액(원)
                waiting: 예산을 기다리는 금액(원)
                won: 받기로 한 금액(원)
                """,
                jdbc.sql("""
                    select award.*, municipality.name from award join member on member.id = member_id
                    left join municipality on municipality.id = award.municipality_id
                    where reference = ? order by half, award.municipality_id, version
                    """)
                        .param(reference)
                        .query((row, n) -> row(
                                Half.ofCode(row.getInt("half")).toString(),
                                row.getString("name"),
                                row.getInt("version"),
                                row.getLong("points"),
                                row.getLong("full_won"),
                                row.getLong("over_ceiling"),
                                row.getLong("waiting"),
                                row.getLong("won")))
                        .list());
    }
}
