package kr.carbonpoint.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SealsTests {

    private static final byte[] PLAIN = "010-2345-6789".getBytes(UTF_8);

    private final Seals seals = seals(1);

    private record Person(String name, int age) {}

    @Test
    void whatWasSealedOpensForItsOwner() {
        assertThat(seals.open(seals.seal(PLAIN, "K7MQ-2WTD"), "K7MQ-2WTD")).isEqualTo(PLAIN);
        assertThat(seals.open(seals.seal(new byte[0], "K7MQ-2WTD"), "K7MQ-2WTD"))
                .isEmpty();
    }

    @Test
    void theSameValueLooksDifferentEachTime() {
        assertThat(seals.seal(PLAIN, "K7MQ-2WTD")).isNotEqualTo(seals.seal(PLAIN, "K7MQ-2WTD"));
    }

    @Test
    void thePlainTextIsNotInIt() {
        assertThat(new String(seals.seal(PLAIN, "K7MQ-2WTD"), UTF_8)).doesNotContain("2345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7MQ-2WTE", "k7mq-2wtd", "", "K7MQ-2WTD "})
    void itDoesNotOpenForAnotherOwner(String other) {
        assertClosed(seals, seals.seal(PLAIN, "K7MQ-2WTD"), other);
    }

    @Test
    void itDoesNotOpenWithAnotherKey() {
        assertClosed(seals(2), seals.seal(PLAIN, "K7MQ-2WTD"), "K7MQ-2WTD");
    }

    @Test
    void itDoesNotOpenWhenAnyByteChanged() {
        byte[] sealed = seals.seal(PLAIN, "K7MQ-2WTD");
        IntStream.range(0, sealed.length).forEach(i -> {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertClosed(seals, changed, "K7MQ-2WTD");
        });
        assertClosed(seals, Arrays.copyOf(sealed, sealed.length - 1), "K7MQ-2WTD");
        assertClosed(seals, new byte[0], "K7MQ-2WTD");
    }

    @Test
    void aDocumentOpensAsItWas() {
        var documents = new SealedDocuments(seals, new ObjectMapper());

        assertThat(documents.open(documents.seal(new Person("김하늘", 56), "K7MQ-2WTD"), "K7MQ-2WTD", Person.class))
                .isEqualTo(new Person("김하늘", 56));
    }

    @Test
    void aDocumentOfAnotherShapeIsNotQuotedInTheError() {
        var documents = new SealedDocuments(seals, new ObjectMapper());
        byte[] sealed = documents.seal("김하늘", "K7MQ-2WTD");

        assertThatThrownBy(() -> documents.open(sealed, "K7MQ-2WTD", Person.class))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .message()
                .contains("Person")
                .doesNotContain("김하늘");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "AAAA", "not base64!"})
    void withoutAKeyOf32BytesNothingStarts(String key) {
        assertThatThrownBy(() -> new PrivacyKeys(key, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherKeysMustBe32BytesToo() {
        var key = keys(1).key();
        assertThatThrownBy(() -> new PrivacyKeys(key, List.of(key, "AAAA"), null))
                .hasMessageContaining("CARBONPOINT_PRIVACY_FORMERKEYS");
        assertThatThrownBy(() -> new PrivacyKeys(key, List.of(), "AAAA"))
                .hasMessageContaining("CARBONPOINT_FINGERPRINT_KEY");
    }

    @Test
    void formerKeysOpenAndOnlyTheCurrentOneSeals() {
        byte[] old = seals.seal(PLAIN, "K7MQ-2WTD");
        byte[] older = seals(2).seal(PLAIN, "K7MQ-2WTD");
        var changed = seals(3, 1, 2);

        assertThat(changed.open(old, "K7MQ-2WTD")).isEqualTo(PLAIN);
        assertThat(changed.open(older, "K7MQ-2WTD")).isEqualTo(PLAIN);
        byte[] fresh = changed.seal(PLAIN, "K7MQ-2WTD");
        assertThat(seals(3).open(fresh, "K7MQ-2WTD")).isEqualTo(PLAIN);
        assertClosed(seals, fresh, "K7MQ-2WTD");
        assertClosed(changed, old, "K7MQ-2WTE");
        assertClosed(changed, seals(4).seal(PLAIN, "K7MQ-2WTD"), "K7MQ-2WTD");
    }

    @Test
    void onlyWhatNeedsAFormerKeyIsSealedAnew() {
        var changed = seals(2, 1);
        byte[] anew = changed.anew(seals.seal(PLAIN, "K7MQ-2WTD"), "K7MQ-2WTD").orElseThrow();

        assertThat(seals(2).open(anew, "K7MQ-2WTD")).isEqualTo(PLAIN);
        assertThat(changed.anew(anew, "K7MQ-2WTD")).isEmpty();
        assertThatThrownBy(() -> changed.anew(seals(3).seal(PLAIN, "K7MQ-2WTD"), "K7MQ-2WTD"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keysAreNotPrinted() {
        assertThat(keys(1, 2).toString()).doesNotContain(key(1)).doesNotContain(key(2));
    }

    /** 32 times the same byte. */
    static String key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }

    static PrivacyKeys keys(int filling, int... former) {
        return new PrivacyKeys(
                key(filling), Arrays.stream(former).mapToObj(SealsTests::key).toList(), null);
    }

    static Seals seals(int filling, int... former) {
        try {
            return new Seals(keys(filling, former));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertClosed(Seals seals, byte[] sealed, String owner) {
        assertThatThrownBy(() -> seals.open(sealed, owner)).isInstanceOf(IllegalStateException.class);
    }
}
