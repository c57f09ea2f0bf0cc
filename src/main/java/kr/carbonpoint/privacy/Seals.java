package kr.carbonpoint.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Encrypts personal data for the database: AES-256-GCM, each value bound to the record that it belongs to. */
@Component
public class Seals {

    private final AesGcmJce aead;

    public Seals(PrivacyKeys keys) throws GeneralSecurityException {
        aead = new AesGcmJce(keys.derive("seal"));
    }

    /** @param owner what the value belongs to, for example a reference: it cannot be opened for another owner */
    public byte[] seal(byte[] plain, String owner) {
        try {
            return aead.encrypt(plain, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when the value was changed, belongs to another owner or has another key */
    public byte[] open(byte[] sealed, String owner) {
        try {
            return aead.decrypt(sealed, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value cannot be opened", e);
        }
    }
}
