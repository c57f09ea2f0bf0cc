package kr.carbonpoint.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the bytes of a line become text; what cannot be read becomes U+FFFD. */
public enum Encoding {
    /** What the offices of the state write. */
    MS949,
    /** What people save: UTF-8, with a byte order mark or without; a line that is no UTF-8 is MS949. */
    UTF_8_OR_MS949;

    private static final Charset WANSUNG = Charset.forName("MS949");

    /** The text of a line's first bytes. */
    public String decode(byte[] bytes, int length) {
        if (this == UTF_8_OR_MS949) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, length))
                        .toString()
                        .replace("\uFEFF", "");
            } catch (CharacterCodingException e) {
                return new String(bytes, 0, length, WANSUNG);
            }
        }
        return new String(bytes, 0, length, WANSUNG);
    }
}
