package kr.carbonpoint.membership;

import kr.carbonpoint.address.AddressReplaced;
import kr.carbonpoint.identity.BusinessNumber;
import kr.carbonpoint.privacy.SealedDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members at an address that a clerk had added live at the official one as soon as there is one: readings of offices and
 * neighbours who join know that only. The key of a home can be made anew only here, from the sealed profile.
 */
@Component
class AddressSuccession {

    private static final Logger log = LoggerFactory.getLogger(AddressSuccession.class);

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Members members;
    private final Institutions institutions;
    private final MemberKeys keys;

    AddressSuccession(
            JdbcClient jdbc, SealedDocuments documents, Members members, Institutions institutions, MemberKeys keys) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.members = members;
        this.institutions = institutions;
        this.keys = keys;
    }

    private record Home(long id, String reference, MemberKind kind, boolean apartment, Profile profile) {}

    @EventListener
    void replaced(AddressReplaced event) {
        jdbc.sql("""
                        select id, reference, kind, apartment, profile from member
                        where address_id = ? and profile is not null and left_on is null and vacated_on is null
                        """)
                .param(event.oldId())
                .query((row, n) -> new Home(
                        row.getLong("id"),
                        row.getString("reference"),
                        MemberKind.valueOf(row.getString("kind")),
                        row.getBoolean("apartment"),
                        documents.open(row.getBytes("profile"), row.getString("reference"), Profile.class)))
                .list()
                .forEach(home -> follow(home, event.newId()));
    }

    private void follow(Home home, String address) {
        var key = key(home, address);
        if (home.apartment() && members.hasDwelling(key)) {
            log.warn("A member stays at an address that was replaced: the home has another member there");
            return;
        }
        jdbc.sql("update member set address_id = ?, dwelling = ? where id = ?")
                .params(address, key, home.id())
                .update();
        if (home.kind() == MemberKind.COMPLEX) {
            followComplex(home, address);
        }
    }

    /** A 단지 is its manager at its address, and its homes are counted there. */
    private void followComplex(Home home, String address) {
        var number = new BusinessNumber(
                institutions.of(home.reference()).orElseThrow().number());
        jdbc.sql("update member set person = ? where id = ?")
                .params(keys.manager(number, address), home.id())
                .update();
        jdbc.sql("update complex_member set address_id = ? where member_id = ?")
                .params(address, home.id())
                .update();
    }

    private byte[] key(Home home, String address) {
        var profile = home.profile();
        if (home.kind() == MemberKind.COMPLEX) {
            return keys.complex(address);
        }
        return institutions
                .of(home.reference())
                .map(institution -> keys.place(address, profile.detail(), institution.place()))
                .orElseGet(() -> keys.dwelling(address, profile.dong(), profile.ho(), profile.detail()));
    }
}
