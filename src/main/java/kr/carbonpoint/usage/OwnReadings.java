package kr.carbonpoint.usage;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.time.YearMonth;
import java.util.List;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All readings of a member's meters. */
@Component
@Order(3)
class OwnReadings implements OwnData {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2999, 12);

    private final MemberReadings readings;

    OwnReadings(MemberReadings readings) {
        this.readings = readings;
    }

    @Override
    public List<OwnTable> of(String reference) {
        return List.of(OwnTable.of(
                "readings",
                "월별 사용량",
                """
                resource: 에너지
                since: 이 계량기를 쓰기 시작한 날
                month: 달
                usage: 사용량
                unit: 단위
                corrected: 나중에 고쳐졌는지
                """,
                readings.of(reference, FIRST, LAST).stream()
                        .map(reading -> row(
                                reading.resource().label(),
                                reading.since(),
                                reading.month().toString(),
                                reading.usage(),
                                reading.resource().unit(),
                                reading.corrected()))
                        .toList()));
    }
}
