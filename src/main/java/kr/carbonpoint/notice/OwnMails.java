package kr.carbonpoint.notice;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.time.OffsetDateTime;
import java.util.List;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails that were written down to be sent; of single ones nothing is kept. */
@Repository
@Order(8)
class OwnMails implements OwnData {

    private final JdbcClient jdbc;
    private final MailLanguages languages;

    OwnMails(JdbcClient jdbc, MailLanguages languages) {
        this.jdbc = jdbc;
        this.languages = languages;
    }

    @Override
    public List<OwnTable> of(String reference) {
        return List.of(
                OwnTable.of(
                        "mail-language",
                        "메일을 받는 언어",
                        "language: 언어",
                        List.of(row(languages.of(reference).name()))),
                OwnTable.of(
                        "mails",
                        "보낸 메일",
                        """
                        subject: 제목
                        dueAt: 보내기로 한 때
                        sentAt: 보낸 때
                        """,
                        jdbc.sql("""
                            select mail, due_at, sent_at from due_mail join member on member.id = member_id
                            where reference = ? order by due_mail.id
                            """)
                                .param(reference)
                                .query((row, n) -> row(
                                        Mail.valueOf(row.getString(1)).title(),
                                        row.getObject(2, OffsetDateTime.class),
                                        row.getObject(3, OffsetDateTime.class)))
                                .list()));
    }
}
