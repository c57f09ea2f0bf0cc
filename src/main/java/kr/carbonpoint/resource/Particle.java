package kr.carbonpoint.resource;

/** A Korean particle whose form depends on whether the word before it ends in a consonant (받침). */
enum Particle {
    TOPIC("은", "는"),
    OBJECT("을", "를");

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int SYLLABLES_PER_VOWEL = 28;

    private final String afterConsonant;
    private final String afterVowel;

    Particle(String afterConsonant, String afterVowel) {
        this.afterConsonant = afterConsonant;
        this.afterVowel = afterVowel;
    }

    /** The word with the right form; a word that does not end in Hangul gets both, as in print: "ID은(는)". */
    String after(String word) {
        char last = word.charAt(word.length() - 1);
        if (last < FIRST_SYLLABLE || last > LAST_SYLLABLE) {
            return word + afterConsonant + "(" + afterVowel + ")";
        }
        boolean consonant = (last - FIRST_SYLLABLE) % SYLLABLES_PER_VOWEL != 0;
        return word + (consonant ? afterConsonant : afterVowel);
    }
}
