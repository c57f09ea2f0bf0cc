package kr.carbonpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    @ParameterizedTest
    @ValueSource(strings = {"Abcdefg1", "abcdef1!", "ABCDEF1@", "Abcdefg#", "Aa1!Aa1!Aa1!Aa1!Aa1!", "aaaaaaA1"})
    void threeKindsInEightToTwentyCharactersAreFine(String password) {
        assertThat(PasswordRule.brokenBy(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                    LENGTH",
        "Abcde1!,               LENGTH",
        "Aa1!Aa1!Aa1!Aa1!Aa1!A, LENGTH",
        "Abcdefg1$,             ALPHABET",
        "'Abcdef 1',            ALPHABET",
        "Abcdefg1가,            ALPHABET",
        "Àbcdefg1!,             ALPHABET",
        "abcdefgh,              THREE_KINDS",
        "Abcdefgh,              THREE_KINDS",
        "12345678,              THREE_KINDS",
        "abcdefg1,              THREE_KINDS",
        "!@#!@#12,              THREE_KINDS"
    })
    void theRuleThatFailedIsNamed(String password, PasswordRule broken) {
        assertThat(PasswordRule.brokenBy(password)).isEqualTo(Optional.of(broken));
        assertThat(broken.message()).endsWith("요.");
    }
}
