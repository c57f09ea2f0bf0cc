package kr.carbonpoint.signin;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.util.List;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a member signs in, and when that changed. */
@Component
@Order(7)
class OwnKeys implements OwnData {

    private final JdbcClient jdbc;
    private final Passkeys passkeys;
    private final Certificates certificates;
    private final KeyChanges changes;

    OwnKeys(JdbcClient jdbc, Passkeys passkeys, Certificates certificates, KeyChanges changes) {
        this.jdbc = jdbc;
        this.passkeys = passkeys;
        this.certificates = certificates;
        this.changes = changes;
    }

    @Override
    public List<OwnTable> of(String reference) {
        return jdbc.sql("select login_id from member where reference = ?")
                .param(reference)
                .query(String.class)
                .optional()
                .map(this::tables)
                .orElse(List.of());
    }

    private List<OwnTable> tables(String user) {
        return List.of(
                OwnTable.of(
                        "passkeys",
                        "패스키",
                        """
                        label: 이름
                        registeredOn: 등록한 날
                        usedOn: 마지막으로 쓴 날
                        """,
                        passkeys.of(user).stream()
                                .map(key -> row(key.label(), key.registeredOn(), key.usedOn()))
                                .toList()),
                OwnTable.of(
                        "certificates",
                        "공동인증서",
                        """
                        holder: 이름
                        issuer: 발급한 곳
                        until: 유효기간 끝
                        registeredOn: 등록한 날
                        usedOn: 마지막으로 쓴 날
                        """,
                        certificates.of(user).stream()
                                .map(key ->
                                        row(key.holder(), key.issuer(), key.until(), key.registeredOn(), key.usedOn()))
                                .toList()),
                OwnTable.of(
                        "sign-in-changes",
                        "로그인 방법을 바꾼 때",
                        """
                        what: 무엇을
                        at: 바꾼 때
                        """,
                        changes.of(user).stream()
                                .map(change ->
                                        row(change.kind().label(), change.at().toOffsetDateTime()))
                                .toList()));
    }
}
