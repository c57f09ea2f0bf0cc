package kr.carbonpoint.privacy;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The one secret of the application, from which a key per purpose is derived.
 *
 * @param key 32 random bytes in Base64; from the environment, never from a file in the repository
 */
@ConfigurationProperties("carbonpoint.privacy")
public record PrivacyKeys(String key) {

    public PrivacyKeys {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("CARBONPOINT_PRIVACY_KEY is not set: give 32 random bytes in Base64");
        }
        if (Base64.getDecoder().decode(key).length != 32) {
            throw new IllegalArgumentException("CARBONPOINT_PRIVACY_KEY must be 32 bytes in Base64");
        }
    }

    byte[] derive(String purpose) {
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

    @Override
    public String toString() {
        return "PrivacyKeys[…]";
    }
}
