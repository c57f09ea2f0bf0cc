package kr.carbonpoint.privacy;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The secrets of the application, from which a key per purpose is derived: 32 random bytes in Base64 each; from the
 * environment, never from a file in the repository.
 *
 * @param key seals
 * @param formerKeys still open what was sealed with them; none when {@code null}
 * @param fingerprintKey makes the fingerprints, and stays the same for good; {@code key} when empty or {@code null}
 */
@ConfigurationProperties("carbonpoint.privacy")
public record PrivacyKeys(String key, List<String> formerKeys, String fingerprintKey) {

    public PrivacyKeys {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("CARBONPOINT_PRIVACY_KEY is not set: give 32 random bytes in Base64");
        }
        formerKeys = formerKeys == null ? List.of() : List.copyOf(formerKeys);
        fingerprintKey = fingerprintKey == null || fingerprintKey.isBlank() ? key : fingerprintKey;
        check(key, "CARBONPOINT_PRIVACY_KEY");
        formerKeys.forEach(former -> check(former, "Each of CARBONPOINT_PRIVACY_FORMERKEYS"));
        check(fingerprintKey, "CARBONPOINT_FINGERPRINT_KEY");
    }

    private static void check(String key, String variable) {
        if (Base64.getDecoder().decode(key).length != 32) {
            throw new IllegalArgumentException(variable + " must be 32 bytes in Base64");
        }
    }

    static byte[] derive(String key, String purpose) {
        try {
            return Hkdf.computeHkdf(
                    "HMACSHA256",
                    Base64.getDecoder().decode(key),
                    new byte[0],
                    purpose.getBytes(StandardCharsets.UTF_8),
                    32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a key is called where it must not stand itself. Nobody can tell the key from it. */
    static String name(String key) {
        return HexFormat.of().formatHex(derive(key, "name"), 0, 8);
    }

    @Override
    public String toString() {
        return "PrivacyKeys[…]";
    }
}
