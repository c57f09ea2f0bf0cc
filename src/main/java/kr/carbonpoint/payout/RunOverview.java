package kr.carbonpoint.payout;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.region.Municipalities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A list in a few lines, as Markdown: sums and reasons, nobody's name. */
@Component
class RunOverview {

    private static final int SHOWN = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final Municipalities municipalities;
    private final Clock clock;

    RunOverview(JdbcClient jdbc, Municipalities municipalities, Clock clock) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    private record Channel(String channel, int members, long won) {}

    private record Held(String reason, int members, long won, String references) {}

    String of(PayoutRun run) {
        var channels = jdbc.sql("""
                        select channel, count(*) as members, sum(won) as won from payment
                        where run_id = ? and state <> 'HELD' group by channel order by channel
                        """).param(run.id()).query(Channel.class).list();
        return """
                **%s %s, %d차 지급**

                | 받는 방법 | 인원 | 금액 |
                |---|---|---|
                %s
                | **모두** | **%,d명** | **%,d원** |
                """.formatted(
                        Markdown.plain(municipalities.get(run.municipality()).name()),
                        run.half().label(),
                        run.round(),
                        channels.stream()
                                .map(row -> "| %s | %,d명 | %,d원 |"
                                        .formatted(
                                                IncentiveKind.valueOf(row.channel())
                                                        .label(),
                                                row.members(),
                                                row.won()))
                                .collect(Collectors.joining("\n")),
                        run.members(),
                        run.won())
                + takenBefore(run);
    }

    /** Files of a list that was sent back could still be given away, and people paid twice. */
    private String takenBefore(PayoutRun run) {
        return jdbc.sql("""
                        select actor, at from payout_event
                        where run_id = :run and what = 'FILE_WRITTEN' and id < (
                            select max(id) from payout_event where run_id = :run and what = 'SENT_BACK')
                        order by id desc limit 1
                        """)
                .param("run", run.id())
                .query((row, n) -> "\n**되돌려 보낸 명단의 파일을 %s 담당자가 %s에 내려받았어요. 은행에 넘어가지 않았는지 꼭 확인해 주세요.**\n"
                        .formatted(
                                Markdown.plain(row.getString("actor")),
                                TIME.format(row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone()))))
                .optional()
                .orElse("");
    }

    /** Who is left out and why, by member reference, the first of each reason. */
    String held(PayoutRun run) {
        var held =
                jdbc.sql("""
                        select reason, count(*) as members, sum(won) as won,
                            array_to_string((array_agg(reference order by reference))[1:%d], ', ') as references
                        from payment join member on member.id = member_id
                        where run_id = ? and state = 'HELD' group by reason order by reason
                        """.formatted(SHOWN)).param(run.id()).query(Held.class).list();
        return held.isEmpty() ? "보류된 사람이 없어요." : table(held);
    }

    private static String table(List<Held> held) {
        return """
                **이번에 보류된 금액** (없어지지 않아요. 본인에게 알리고 다음 명단에 넣어요.)

                | 까닭 | 인원 | 금액 | 회원번호 (앞 %d명) |
                |---|---|---|---|
                """.formatted(SHOWN)
                + held.stream()
                        .map(row -> "| %s | %,d명 | %,d원 | %s |"
                                .formatted(
                                        HoldReason.valueOf(row.reason()).label(),
                                        row.members(),
                                        row.won(),
                                        Markdown.plain(row.references())))
                        .collect(Collectors.joining("\n"));
    }
}
