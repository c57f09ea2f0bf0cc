package kr.carbonpoint.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import kr.carbonpoint.privacy.Seals;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Passkeys whose labels cannot be read in the database: people name their devices after themselves. */
class SealedLabels implements UserCredentialRepository {

    private final UserCredentialRepository stored;
    private final Seals seals;

    SealedLabels(UserCredentialRepository stored, Seals seals) {
        this.stored = stored;
        this.seals = seals;
    }

    @Override
    public void save(CredentialRecord passkey) {
        var sealed = seals.seal(passkey.getLabel().getBytes(UTF_8), owner(passkey));
        stored.save(labelled(passkey, Base64.getEncoder().encodeToString(sealed)));
    }

    @Override
    public CredentialRecord findByCredentialId(Bytes id) {
        var passkey = stored.findByCredentialId(id);
        return passkey == null ? null : opened(passkey);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return stored.findByUserId(user).stream().map(this::opened).toList();
    }

    @Override
    public void delete(Bytes id) {
        stored.delete(id);
    }

    private CredentialRecord opened(CredentialRecord passkey) {
        var sealed = Base64.getDecoder().decode(passkey.getLabel());
        return labelled(passkey, new String(seals.open(sealed, owner(passkey)), UTF_8));
    }

    private static String owner(CredentialRecord passkey) {
        return passkey.getCredentialId().toBase64UrlString();
    }

    private static CredentialRecord labelled(CredentialRecord passkey, String label) {
        return ImmutableCredentialRecord.fromCredentialRecord(passkey)
                .label(label)
                .build();
    }
}
