package kr.carbonpoint.privacy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;

/** Many fingerprints one after the other, without an object each. For one thread. */
public final class FingerprintSeries {

    private final Mac mac;
    private final byte[] hash = new byte[32];
    private final ByteBuffer start = ByteBuffer.wrap(hash);

    FingerprintSeries(Key key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds bytes to what {@link #end} takes the fingerprint of: kind and parts in UTF-8 with a zero byte between them. */
    public FingerprintSeries add(byte[] bytes, int from, int to) {
        mac.update(bytes, from, to - from);
        return this;
    }

    /** The first 8 bytes of the fingerprint, as {@link Fingerprints#of} makes it, of what was added since the last one. */
    public long end() {
        try {
            mac.doFinal(hash, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return start.getLong(0);
    }
}
