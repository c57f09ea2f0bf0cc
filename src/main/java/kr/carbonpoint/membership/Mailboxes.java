package kr.carbonpoint.membership;

import java.util.Optional;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where members get their mail. */
@Repository
public class Mailboxes {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;

    public Mailboxes(JdbcClient jdbc, SealedDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** @param reference public reference of the membership */
    public record Mailbox(String reference, String address) {

        @Override
        public String toString() {
            return "Mailbox[" + reference + "]";
        }
    }

    /** As below, by the public reference. */
    public Optional<Mailbox> of(String reference) {
        return jdbc.sql("select id from member where reference = ?")
                .param(reference)
                .query(Long.class)
                .optional()
                .flatMap(this::of);
    }

    /** Empty for members who gave no address, and for nobody. Those who left hear of their money as long as there is some. */
    public Optional<Mailbox> of(long member) {
        return jdbc.sql("select reference, profile from member where id = ? and profile is not null")
                .param(member)
                .query((row, n) -> {
                    String reference = row.getString("reference");
                    var profile = documents.open(row.getBytes("profile"), reference, Profile.class);
                    return new Mailbox(reference, profile.email());
                })
                .optional()
                .filter(mailbox ->
                        mailbox.address() != null && !mailbox.address().isBlank());
    }
}
