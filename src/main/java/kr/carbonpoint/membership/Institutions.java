package kr.carbonpoint.membership;

import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What shops, authorities, schools and 단지 have that households have not. */
@Repository
public class Institutions {

    private final JdbcClient jdbc;
    private final SealedDocuments documents;

    Institutions(JdbcClient jdbc, SealedDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Adds it to a membership that has just begun. */
    public void add(String reference, Institution institution) {
        jdbc.sql("insert into member_institution (member_id, details) select id, ? from member where reference = ?")
                .params(documents.seal(institution, reference), reference)
                .update();
    }

    /** Somebody else is in charge there. */
    public void putInCharge(String reference, String contact, String department) {
        change(reference, known -> known.inCharge(contact, department));
    }

    /** It goes by another name where it is now. */
    void call(String reference, String place) {
        change(reference, known -> known.called(place));
    }

    private void change(String reference, UnaryOperator<Institution> change) {
        of(reference)
                .ifPresent(known -> jdbc.sql(
                                "update member_institution set details = ? from member where id = member_id and reference = ?")
                        .params(documents.seal(change.apply(known), reference), reference)
                        .update());
    }

    /** The membership is one of a 단지, whose homes are at the member's own address. */
    public void addComplex(String reference, ComplexKind kind, int households) {
        jdbc.sql("""
                        insert into complex_member (member_id, households, kind, address_id)
                        select id, ?, ?, address_id from member where reference = ?
                        """).params(households, kind.name(), reference).update();
    }

    /** Empty for households and for nobody. */
    public Optional<Institution> of(String reference) {
        return jdbc.sql("select details from member_institution join member on id = member_id where reference = ?")
                .param(reference)
                .query((row, n) -> documents.open(row.getBytes(1), reference, Institution.class))
                .optional();
    }
}
