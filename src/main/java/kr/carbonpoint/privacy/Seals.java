package kr.carbonpoint.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Encrypts personal data for the database: AES-256-GCM, each value bound to the record that it belongs to. Which key a
 * value needs does not stand in it; with a wrong one it just does not open.
 */
@Component
public class Seals {

    /** The one that seals comes first. */
    private final List<AesGcmJce> keys = new ArrayList<>();

    public Seals(PrivacyKeys keys) throws GeneralSecurityException {
        this.keys.add(aead(keys.key()));
        for (var former : keys.formerKeys()) {
            this.keys.add(aead(former));
        }
    }

    private static AesGcmJce aead(String key) throws GeneralSecurityException {
        return new AesGcmJce(PrivacyKeys.derive(key, "seal"));
    }

    /** @param owner what the value belongs to, for example a reference: it cannot be opened for another owner */
    public byte[] seal(byte[] plain, String owner) {
        try {
            return keys.get(0).encrypt(plain, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when the value was changed, belongs to another owner or has another key */
    public byte[] open(byte[] sealed, String owner) {
        return open(sealed, owner, 0);
    }

    /**
     * The value under the key of today; empty when it is that already.
     *
     * @throws IllegalStateException as {@link #open}
     */
    Optional<byte[]> anew(byte[] sealed, String owner) {
        try {
            keys.get(0).decrypt(sealed, bytes(owner));
            return Optional.empty();
        } catch (GeneralSecurityException needsAFormerKey) {
            return Optional.of(seal(open(sealed, owner, 1), owner));
        }
    }

    /** Tries the keys from the n-th on. */
    private byte[] open(byte[] sealed, String owner, int from) {
        GeneralSecurityException closed = null;
        for (var key : keys.subList(from, keys.size())) {
            try {
                return key.decrypt(sealed, bytes(owner));
            } catch (GeneralSecurityException wrongKey) {
                closed = wrongKey;
            }
        }
        throw new IllegalStateException("A sealed value cannot be opened", closed);
    }

    private static byte[] bytes(String owner) {
        return owner.getBytes(StandardCharsets.UTF_8);
    }
}
