package kr.carbonpoint.membership;

import java.time.LocalDate;

/** Something that a member changed about the membership. {@code effectiveOn}: from which day it holds. */
public record MemberChange(Kind kind, LocalDate on, LocalDate effectiveOn) {

    public enum Kind {
        MOVE("이사"),
        METERS("고객번호"),
        INCENTIVE("인센티브·계좌"),
        CONTACT("연락처·세대원"),
        WITHDRAWAL("탈퇴");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
