package kr.carbonpoint.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import kr.carbonpoint.privacy.FingerprintSeries;

/** The first 8 bytes of the keys of {@link MemberKeys}, for many meters and homes one after the other. For one thread. */
public final class KeySeries {

    private final FingerprintSeries fingerprints;

    KeySeries(FingerprintSeries fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** What {@link #meter} needs to know of a supplier. */
    public static byte[] supplier(String code) {
        return ("meter\0" + code + '\0').getBytes(UTF_8);
    }

    /** What {@link #dwelling} needs to know of an address. */
    public static byte[] address(String address) {
        return ("dwelling\0" + address + '\0').getBytes(UTF_8);
    }

    /** @param digits the normalised customer number, from {@code from} to before {@code to} */
    public long meter(byte[] supplier, byte[] digits, int from, int to) {
        return fingerprints
                .add(supplier, 0, supplier.length)
                .add(digits, from, to)
                .end();
    }

    /** @param home dong and ho as {@link HomeNumber#key} makes them, a zero byte after each */
    public long dwelling(byte[] address, byte[] home, int length) {
        return fingerprints.add(address, 0, address.length).add(home, 0, length).end();
    }
}
