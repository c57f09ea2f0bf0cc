package kr.carbonpoint.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys that a user has. */
@Service
class Passkeys {

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;
    private final KeyChanges changes;
    private final Clock clock;

    Passkeys(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            KeyChanges changes,
            Clock clock) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.changes = changes;
        this.clock = clock;
    }

    /** The oldest first. */
    List<Passkey> of(String user) {
        return stored(user).stream()
                .sorted(Comparator.comparing(CredentialRecord::getCreated))
                .map(passkey -> new Passkey(
                        passkey.getCredentialId().toBase64UrlString(),
                        passkey.getLabel(),
                        day(passkey.getCreated()),
                        day(passkey.getLastUsed())))
                .toList();
    }

    /** Does nothing to a passkey of somebody else. */
    @Transactional
    public void rename(String user, String id, String label) {
        var parsed = PasskeyLabel.parse(label, "label");
        find(user, id)
                .ifPresent(passkey -> passkeys.save(ImmutableCredentialRecord.fromCredentialRecord(passkey)
                        .label(parsed)
                        .build()));
    }

    /** Does nothing to a passkey of somebody else. */
    @Transactional
    public void remove(String user, String id) {
        find(user, id).ifPresent(passkey -> {
            passkeys.delete(passkey.getCredentialId());
            changes.happened(KeyChange.Kind.PASSKEY_REMOVED, user);
        });
    }

    private Optional<CredentialRecord> find(String user, String id) {
        return stored(user).stream()
                .filter(passkey -> passkey.getCredentialId().toBase64UrlString().equals(id))
                .findFirst();
    }

    private List<CredentialRecord> stored(String user) {
        var owner = owners.findByUsername(user);
        return owner == null ? List.of() : passkeys.findByUserId(owner.getId());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
