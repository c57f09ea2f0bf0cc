package kr.carbonpoint.objection;

import kr.carbonpoint.engine.Refusal;

/** What people write, as it is kept. */
final class Words {

    private static final int LONGEST = 2000;

    private Words() {}

    /** @throws Refusal on {@code text} */
    static String of(String text) {
        var words = text.strip();
        if (words.isEmpty()) {
            throw new Refusal("text", "어떤 점이 사실과 다른지 적어 주세요.");
        }
        if (words.length() > LONGEST) {
            throw new Refusal("text", "너무 깁니다. 2000자 안으로 줄여 주세요.");
        }
        return words;
    }
}
