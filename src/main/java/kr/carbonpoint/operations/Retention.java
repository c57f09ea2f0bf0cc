package kr.carbonpoint.operations;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of what is kept for a while (docs/operations.md): how much there is, and how much has run out and is erased next. */
@Repository
public class Retention {

    /**
     * One of them.
     *
     * @param rule how long and why
     * @param process that erases it, {@code null} for what the engine or nobody does
     * @param kept how many there are, {@code null} where that is not counted
     * @param due how many have run out
     */
    public record Kept(String what, String rule, String process, Long kept, Long due) {}

    private final JdbcClient jdbc;
    private final Duration drafts;
    private final Duration files;

    Retention(
            JdbcClient jdbc,
            @Value("${carbonpoint.signup.draft-lifetime}") Duration drafts,
            @Value("${carbonpoint.usage.keep}") Duration files) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.files = files;
    }

    public List<Kept> all() {
        return jdbc.sql("""
            select '작성하다 만 가입 신청' as what, :drafts || '일 동안 열지 않으면 지워요.' as rule, 'draft-expiry' as process,
                count(*) as kept, count(*) filter (where touched_at < now() - make_interval(days => :drafts)) as due
            from application where ended_at is null
            union all
            select '보호자의 대답을 기다리는 신청', '14일 안에 동의하지 않으면 지워요.', null, count(*),
                count(*) filter (where due_at < now())
            from guardian_consent where answer is null
            union all
            select '지급할 때 쓴 계좌 (그 뒤에 바뀐 것)', '지급하고 5년이 지나면 지워요. (지방재정법 제82조)', 'retention', count(*),
                count(*) filter (where changed_at < now() - interval '5 years')
            from payment where sent_to is not null
            union all
            select '탈퇴했지만 받을 돈이 남은 회원', '돈을 다 받거나 5년이 지나면 지워요.', 'leaver-erasure', count(*), null
            from member where left_on is not null and profile is not null
            union all
            select '담당자 권한을 주고 거둔 기록', '3년이 지나면 지워요. (안전성 확보조치 기준 제5조)', 'staff-suspension', count(*),
                count(*) filter (where at <= now() - interval '3 years')
            from staff_grant
            union all
            select '읽어 들인 사용량 파일', :files || '일이 지나면 지워요. 파일은 자료 폴더에 있어요.', 'retention', null, null
            union all
            select '처리가 끝난 일의 기록', '끝나고 30일이나 180일이 지나면 새벽 3시와 5시 사이에 지워요.', null, null, count(*)
            from act_hi_procinst where removal_time_ < localtimestamp
            union all
            select '개인정보를 본 기록', '2년 넘게 보관하고, 지우지 않아요. (안전성 확보조치 기준 제8조)', null, null, null
            """)
                .param("drafts", (int) drafts.toDays())
                .param("files", (int) files.toDays())
                .query(Kept.class)
                .list();
    }
}
