package kr.carbonpoint.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;

/** The number of a building or a home in a complex, however it is written. */
public final class HomeNumber {

    private HomeNumber() {}

    /** "제101동", "0101 동" and "101" are one building. */
    public static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("^제(?=\\d)", "")
                .replaceAll("(?<=.)[동호]$", "")
                .replaceAll("^0+(?=.)", "");
    }

    /** The bytes of it that go into the key of a dwelling. */
    public static byte[] key(String typed) {
        return keyOf(of(typed)).getBytes(UTF_8);
    }

    /** What two writings of a part of an address have in common. */
    static String keyOf(String part) {
        return part.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
