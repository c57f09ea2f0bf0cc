package kr.carbonpoint.policy;

import kr.carbonpoint.period.Half;

/** What a past half-year comes to by the rules that held and by those that are proposed. Nothing of it is written. */
public record Effect(Half half, Figures before, Figures after) {

    /**
     * @param members with a result; of 단지: how many are ranked
     * @param won within the budget
     * @param waiting won over the budget
     */
    public record Figures(int members, long points, long won, long waiting) {

        /** What is due, whether the budget has it or not. */
        public long due() {
            return won + waiting;
        }
    }
}
