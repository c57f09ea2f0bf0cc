package kr.carbonpoint.settlement;

import java.time.Clock;
import java.time.LocalDate;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a home will be compared with, in words (docs/settlement.md, 3). */
@Component
public class Baselines {

    private final JdbcClient jdbc;
    private final Clock clock;

    Baselines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What becomes the baseline of a home that somebody moves into, as a sentence. It is always what that address used
     * (REG26 §11② CURRENT_ADDRESS); the rule of the municipality says which two years.
     *
     * @param household whether the rule of households counts, or that of businesses
     */
    public String afterMoving(long municipality, boolean household) {
        boolean beforeJoining = jdbc.sql("""
                        select baseline_window = 'BEFORE_JOINING' from policy
                        where municipality_id in (0, ?) and from_half <= ? and audience = ?
                        order by municipality_id desc, from_half desc limit 1
                        """)
                .params(municipality, Half.of(LocalDate.now(clock)).code(), household ? "HOUSEHOLD" : "BUSINESS")
                .query(Boolean.class)
                .single();
        return beforeJoining
                ? "이사 들어간 달 앞의 2년 동안 **새 주소에서 쓴 양**(그때 있던 분이 쓴 양)과 견줘요."
                : "계산하는 반기 앞의 2년 동안 **새 주소에서 쓴 양**(그때 있던 분이 쓴 양도 넣어요)과 견줘요.";
    }
}
