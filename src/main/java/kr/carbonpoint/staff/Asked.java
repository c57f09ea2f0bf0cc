package kr.carbonpoint.staff;

import java.util.Arrays;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.privacy.Grounds;
import kr.carbonpoint.privacy.Why;

/** The reason that a page asked for; its fields are in {@code staff/why.html}. */
public final class Asked {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private Asked() {}

    /** @throws Refusal on {@code grounds} or {@code words} */
    public static Why why(String grounds, String words) {
        var chosen = Arrays.stream(Grounds.values())
                .filter(known -> known.name().equals(grounds))
                .findFirst()
                .orElseThrow(() -> new Refusal("grounds", "왜 필요한지 골라 주세요."));
        var said = words.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new Refusal("words", "무슨 일인지 2자에서 200자까지 적어 주세요. 예: 8월 결과를 전화로 물어보심");
        }
        return new Why(chosen, said);
    }
}
