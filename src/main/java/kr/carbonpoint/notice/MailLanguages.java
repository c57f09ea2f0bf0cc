package kr.carbonpoint.notice;

import kr.carbonpoint.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which language people get their mails, by the public reference of their application or membership: it is one and the same. */
@Repository
public class MailLanguages {

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

    Language of(String reference) {
        return jdbc.sql("select language from mail_language where reference = ?")
                .param(reference)
                .query(Language.class)
                .optional()
                .orElse(Language.KOREAN);
    }
}
