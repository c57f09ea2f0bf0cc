package kr.carbonpoint.notice;

import java.time.Duration;
import java.time.OffsetDateTime;
import kr.carbonpoint.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which language people get their mails, by the public reference of their application or membership: it is one and the same. */
@Repository
public class MailLanguages {

    /** So long after its end something may be said against a refusal, and is answered by mail. */
    private static final Duration MAY_OBJECT = Duration.ofDays(91);

    private final JdbcClient jdbc;

    MailLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing is kept for Korean, which holds for everybody who chose nothing. */
    public void remember(String reference, Language language) {
        if (language == Language.KOREAN) {
            jdbc.sql("delete from mail_language where reference = ?")
                    .param(reference)
                    .update();
        } else {
            jdbc.sql("insert into mail_language (reference, language) values (?, ?) on conflict do nothing")
                    .params(reference, language.name())
                    .update();
        }
    }

    /**
     * Keeps the language only of those to whom a mail may still go: members, leavers who are owed something, open
     * applications, and whoever may object.
     */
    public void forgetUnused(OffsetDateTime now) {
        jdbc.sql("""
            delete from mail_language kept where not exists (
                select from member
                where member.reference = kept.reference and (left_on is null or profile is not null)
            ) and not exists (
                select from application
                where application.reference = kept.reference and (ended_at is null or ended_at > ?)
            ) and not exists (
                select from objection where about = kept.reference and content is not null
            ) and not exists (
                select from enrolment where enrolment.reference = kept.reference
            )
            """).param(now.minus(MAY_OBJECT)).update();
    }

    Language of(String reference) {
        return jdbc.sql("select language from mail_language where reference = ?")
                .param(reference)
                .query(Language.class)
                .optional()
                .orElse(Language.KOREAN);
    }
}
