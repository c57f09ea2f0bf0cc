package kr.carbonpoint.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A device with one passkey, that answers what it is asked, and wrongly where a test wants it to. */
final class SoftAuthenticator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper CBOR = new ObjectMapper(new CBORFactory());
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int NEW_KEY = 0x40;

    private final KeyPair keys = TestKeys.next();
    private final byte[] id = new byte[32];
    String origin;
    boolean verifies = true;
    int counter = 1;

    SoftAuthenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
    }

    String id() {
        return base64(id);
    }

    /** What the page sends after {@code navigator.credentials.create}. */
    Map<String, Object> register(String options, String label) {
        var asked = read(options);
        var data = data(asked.path("rp").path("id").asText(), NEW_KEY);
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(coseKey());
        var attestation = new LinkedHashMap<String, Object>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", data.toByteArray());
        return Map.of(
                "label",
                label,
                "credential",
                credential(Map.of(
                        "attestationObject",
                        base64(write(attestation)),
                        "clientDataJSON",
                        base64(client("webauthn.create", asked)),
                        "transports",
                        new String[] {"internal"})));
    }

    /** What the page sends after {@code navigator.credentials.get}. */
    Map<String, Object> signIn(String options) {
        var asked = read(options);
        var data = data(asked.path("rpId").asText(), 0).toByteArray();
        var client = client("webauthn.get", asked);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(hash(client));
            return credential(Map.of(
                    "authenticatorData", base64(data),
                    "clientDataJSON", base64(client),
                    "signature", base64(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                id(),
                "rawId",
                id(),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                response);
    }

    private ByteArrayOutputStream data(String site, int flags) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(hash(site.getBytes(UTF_8)));
        data.write(flags | PRESENT | (verifies ? VERIFIED : 0));
        data.writeBytes(ByteBuffer.allocate(4).putInt(counter++).array());
        return data;
    }

    private byte[] client(String type, JsonNode asked) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, asked.path("challenge").asText(), origin)
                .getBytes(UTF_8);
    }

    /** A CBOR map with numbers for keys: EC2, ES256, P-256, x, y (RFC 9053). */
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return HexFormat.of()
                .parseHex("A5010203262001215820%064x225820%064x".formatted(point.getAffineX(), point.getAffineY()));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static byte[] write(Object value) {
        try {
            return CBOR.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
