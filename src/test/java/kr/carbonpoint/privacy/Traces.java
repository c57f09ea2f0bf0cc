package kr.carbonpoint.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds values in bytes however they are written: as text, JSON, in an address, as UTF-16, in hex, in Base64. */
final class Traces {

    private final Map<String, Set<String>> writings = new LinkedHashMap<>();

    /** @param values what to look for, by the name to report it with */
    Traces(Map<String, String> values) {
        values.forEach((name, value) -> writings.put(name, writings(value)));
    }

    /** The names of the values that are in there. */
    Set<String> in(byte[] bytes) {
        // One character a byte: searching text is what the JVM is fast at.
        var haystack = new String(bytes, ISO_8859_1);
        return writings.entrySet().stream()
                .filter(value -> value.getValue().stream().anyMatch(haystack::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> in(String text) {
        return in(text.getBytes(UTF_8));
    }

    private static Set<String> writings(String value) {
        var all = new LinkedHashSet<byte[]>();
        for (var charset : new java.nio.charset.Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
            var plain = value.getBytes(charset);
            all.add(plain);
            all.add(HexFormat.of().formatHex(plain).getBytes(UTF_8));
            all.add(HexFormat.of().withUpperCase().formatHex(plain).getBytes(UTF_8));
            for (int before = 0; before < 3; before++) {
                all.add(base64(plain, before, Base64.getEncoder()));
                all.add(base64(plain, before, Base64.getUrlEncoder()));
            }
        }
        all.add(URLEncoder.encode(value, UTF_8).getBytes(UTF_8));
        all.add(escaped(value, "\\u%04x").getBytes(UTF_8));
        all.add(escaped(value, "\\u%04X").getBytes(UTF_8));
        all.add(escaped(value, "&#%d;").getBytes(UTF_8));
        return all.stream().map(bytes -> new String(bytes, ISO_8859_1)).collect(Collectors.toSet());
    }

    /** The characters that are the same whatever surrounds the value, when so many bytes stand before it in its group of three. */
    private static byte[] base64(byte[] plain, int before, Base64.Encoder encoder) {
        var shifted = new byte[before + plain.length];
        System.arraycopy(plain, 0, shifted, before, plain.length);
        var text = encoder.encodeToString(shifted);
        return text.substring((before * 8 + 5) / 6, shifted.length * 8 / 6).getBytes(UTF_8);
    }

    private static String escaped(String value, String format) {
        return value.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : format.formatted(c))
                .collect(Collectors.joining());
    }
}
