package kr.carbonpoint.operations;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which nodes are there. Times are the database's, for clocks of nodes differ. */
@Repository
public class Nodes {

    /** @param jobs that it has in hand just now */
    public record Node(String name, OffsetDateTime startedAt, int silentSeconds, int jobs) {

        /** Nodes speak every half minute: after three times nothing it is gone, or cannot reach the database. */
        public boolean isAlive() {
            return silentSeconds < 100;
        }

        /** When it spoke last, in words. */
        public String getSilence() {
            return silentSeconds < 120 ? silentSeconds + "초 전" : silentSeconds / 60 + "분 전";
        }
    }

    private final JdbcClient jdbc;

    Nodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest ones first. */
    public List<Node> all() {
        return jdbc.sql("""
            select name, started_at, extract(epoch from now() - seen_at)::int as silent_seconds,
                (select count(*) from act_ru_job where lock_owner_ = lock_owner and lock_exp_time_ > localtimestamp)::int as jobs
            from node order by started_at desc, name
            """).query(Node.class).list();
    }

    /** The node is there. */
    public void beat(String name, String lockOwner) {
        jdbc.sql("""
            insert into node (name, lock_owner, started_at, seen_at) values (?, ?, now(), now())
            on conflict (name) do update set seen_at = now(), lock_owner = excluded.lock_owner
            """).params(name, lockOwner).update();
        jdbc.sql("delete from node where seen_at < now() - interval '1 day'").update();
    }
}
