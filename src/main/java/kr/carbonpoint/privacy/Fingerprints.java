package kr.carbonpoint.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keyed hashes (HMAC-SHA-256, 32 bytes) that tell whether two values are equal without keeping them. */
@Component
public class Fingerprints {

    private final SecretKeySpec key;

    public Fingerprints(PrivacyKeys keys) {
        key = new SecretKeySpec(PrivacyKeys.derive(keys.fingerprintKey(), "fingerprint"), "HmacSHA256");
    }

    /**
     * @param kind what is compared; the same text of another kind has another fingerprint
     * @param parts the normalised value, for example supplier and customer number
     */
    public byte[] of(String kind, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((kind + '\0' + String.join("\0", parts)).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For millions of them. */
    public FingerprintSeries series() {
        return new FingerprintSeries(key);
    }
}
