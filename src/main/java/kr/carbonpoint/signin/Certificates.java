package kr.carbonpoint.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.privacy.Fingerprints;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates that were checked and that users registered to sign in with. One belongs to one user; a renewed one is
 * another one and has to be registered anew.
 */
@Repository
class Certificates {

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final Fingerprints fingerprints;
    private final Members members;
    private final Logins logins;
    private final KeyChanges changes;
    private final Clock clock;

    Certificates(
            JdbcClient jdbc,
            SealedDocuments documents,
            Fingerprints fingerprints,
            Members members,
            Logins logins,
            KeyChanges changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.fingerprints = fingerprints;
        this.members = members;
        this.logins = logins;
        this.changes = changes;
        this.clock = clock;
    }

    private record Details(String holder, String subject, String serial) {

        @Override
        public String toString() {
            return "Details[…]";
        }
    }

    /**
     * Whether that user may register it.
     *
     * @throws Refusal with the reason why not
     */
    void refuseToRegister(String user, ClientCertificate certificate) {
        if (logins.account(user).isEmpty()) {
            throw new Refusal(null, "가입을 마친 뒤에 등록할 수 있어요.");
        }
        if (members.byLogin(user)
                .filter(member -> !certificate.isOf(member.profile().name()))
                .isPresent()) {
            throw new Refusal(null, "인증서에 적힌 이름이 회원 이름과 달라요. 본인 인증서를 골라 주세요. 이름을 바꾸셨으면 사는 곳의 시·군·구청에 알려 주세요.");
        }
        refuseTaken(user, certificate);
        if (of(user).size() >= MOST) {
            throw new Refusal(null, "인증서는 %d개까지 등록할 수 있어요. 쓰지 않는 것을 먼저 지워 주세요.".formatted(MOST));
        }
    }

    /** @throws Refusal as {@link #refuseToRegister}, also when somebody else was first at the same moment */
    @Transactional
    public void register(String user, ClientCertificate certificate) {
        refuseToRegister(user, certificate);
        var fingerprint = certificate.fingerprint();
        int inserted = jdbc.sql("""
                        insert into certificate (fingerprint, holder, user_id, issuer, details, until, registered_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        fingerprint,
                        holder(certificate),
                        user,
                        certificate.issuer(),
                        documents.seal(
                                new Details(
                                        certificate.holder(),
                                        certificate.subject(),
                                        certificate.x509().getSerialNumber().toString(16)),
                                owner(fingerprint)),
                        certificate.until().atZone(clock.getZone()).toOffsetDateTime(),
                        OffsetDateTime.now(clock))
                .update();
        if (inserted == 0) {
            refuseTaken(user, certificate);
        }
        changes.happened(KeyChange.Kind.CERTIFICATE_ADDED, user);
    }

    /**
     * The id of the user who registered it.
     *
     * @throws Refusal when nobody did
     */
    String userOf(ClientCertificate certificate) {
        return jdbc.sql("select user_id from certificate where fingerprint = ?")
                .param(certificate.fingerprint())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(
                        null,
                        isRenewed(certificate)
                                ? "갱신했거나 새로 받은 인증서예요. 아이디로 로그인한 뒤 ‘로그인 방법’에서 이 인증서를 등록해 주세요."
                                : "등록되지 않은 인증서예요. 아이디로 로그인한 뒤 ‘로그인 방법’에서 등록해 주세요."));
    }

    void used(ClientCertificate certificate) {
        jdbc.sql("update certificate set used_at = ? where fingerprint = ?")
                .params(OffsetDateTime.now(clock), certificate.fingerprint())
                .update();
    }

    /** The oldest first. */
    List<Certificate> of(String user) {
        return jdbc.sql("select * from certificate where user_id = ? order by id")
                .param(user)
                .query(this::certificate)
                .list();
    }

    /** Does nothing to a certificate of somebody else. */
    @Transactional
    public void remove(String user, long id) {
        if (jdbc.sql("delete from certificate where id = ? and user_id = ?")
                        .params(id, user)
                        .update()
                > 0) {
            changes.happened(KeyChange.Kind.CERTIFICATE_REMOVED, user);
        }
    }

    private void refuseTaken(String user, ClientCertificate certificate) {
        jdbc.sql("select user_id from certificate where fingerprint = ?")
                .param(certificate.fingerprint())
                .query(String.class)
                .optional()
                .ifPresent(taker -> {
                    throw new Refusal(
                            null,
                            taker.equals(user)
                                    ? "이미 등록하신 인증서예요. 바로 로그인에 쓸 수 있어요."
                                    : "다른 아이디로 등록된 인증서예요. 본인이 등록하셨으면 그 아이디에서 먼저 지워 주세요.");
                });
    }

    private boolean isRenewed(ClientCertificate certificate) {
        return jdbc.sql("select exists (select from certificate where holder = ?)")
                .param(holder(certificate))
                .query(Boolean.class)
                .single();
    }

    private byte[] holder(ClientCertificate certificate) {
        return fingerprints.of("certificate-holder", certificate.subject(), certificate.issuerName());
    }

    private Certificate certificate(ResultSet row, int n) throws SQLException {
        var details = documents.open(row.getBytes("details"), owner(row.getBytes("fingerprint")), Details.class);
        var until = row.getObject("until", OffsetDateTime.class);
        return new Certificate(
                row.getLong("id"),
                details.holder(),
                row.getString("issuer"),
                day(until),
                until.isBefore(OffsetDateTime.now(clock)),
                day(row.getObject("registered_at", OffsetDateTime.class)),
                day(row.getObject("used_at", OffsetDateTime.class)));
    }

    private LocalDate day(OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private static String owner(byte[] fingerprint) {
        return HexFormat.of().formatHex(fingerprint);
    }
}
