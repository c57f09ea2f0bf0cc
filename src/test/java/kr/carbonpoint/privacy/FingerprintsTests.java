package kr.carbonpoint.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintsTests {

    private final Fingerprints fingerprints = new Fingerprints(SealsTests.keys(1));

    @Test
    void theSameValueHasTheSameFingerprintOf32Bytes() {
        assertThat(fingerprints.of("person", "9001021234567"))
                .hasSize(32)
                .isEqualTo(new Fingerprints(SealsTests.keys(1)).of("person", "9001021234567"));
    }

    @Test
    void kindPartsAndTheirBordersCount() {
        var different = Stream.of(
                        List.of("person", "12"),
                        List.of("meter", "12"),
                        List.of("meter", "1", "2"),
                        List.of("meter", "", "12"),
                        List.of("meter", "12", ""),
                        List.of("mete", "r12"),
                        List.of("meter", "2", "1"))
                .map(value -> fingerprints.of(
                        value.get(0), value.subList(1, value.size()).toArray(String[]::new)))
                .map(HexFormat.of()::formatHex);

        assertThat(different).doesNotHaveDuplicates();
    }

    @Test
    void anotherKeyGivesAnotherFingerprint() {
        assertThat(new Fingerprints(SealsTests.keys(2)).of("person", "9001021234567"))
                .isNotEqualTo(fingerprints.of("person", "9001021234567"));
    }

    /** Members are recognised by these for years: a change of the way they are made forgets everybody. */
    @Test
    void fingerprintsStayWhatTheyAre() {
        assertThat(HexFormat.of().formatHex(fingerprints.of("person", "9001021234567")))
                .isEqualTo("cab4e75d7cb66abd2b49c458bee34dfaaca0f53bb945d4624d28933178b37e5c");
    }

    @Test
    void theyStayWhenTheKeyOfPersonalDataIsChanged() {
        var changed = new Fingerprints(new PrivacyKeys(SealsTests.key(2), null, SealsTests.key(1)));

        assertThat(changed.of("person", "9001021234567")).isEqualTo(fingerprints.of("person", "9001021234567"));
    }
}
