package kr.carbonpoint.signup;

import java.time.LocalDate;

/**
 * What a clerk must know to decide who somebody is; kept sealed, erased with the decision's end.
 *
 * @param email where the decision is told, or {@code null}
 * @param way how papers come, or {@code null}
 */
record IdentityDossier(String name, LocalDate birthDate, String mobile, String email, PaperWay way) {

    /** How somebody shows papers (regulation §8①). */
    enum PaperWay {
        VISIT("방문"),
        POST("우편"),
        FAX("팩스"),
        EMAIL("이메일");

        private final String label;

        PaperWay(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Override
    public String toString() {
        return "IdentityDossier[…]";
    }
}
