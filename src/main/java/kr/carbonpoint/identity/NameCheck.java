package kr.carbonpoint.identity;

import kr.carbonpoint.agency.AgencyUnavailable;

/** Asks the name-check agency whether a name and a registration number belong together (domain.md §5.2). */
public interface NameCheck {

    /**
     * @param name the name as {@link PersonName} writes it
     * @throws AgencyUnavailable when there is no usable answer; nothing is known about the person then
     */
    Answer check(String name, PersonNumber number) throws AgencyUnavailable;

    /** @param ci the person's 연계정보 on a match, where the agency gives it, otherwise {@code null} */
    record Answer(Outcome outcome, String ci) {

        @Override
        public String toString() {
            return "Answer[" + outcome + "]";
        }
    }

    /** What the agency answers. */
    enum Outcome {
        MATCH,
        /** The number belongs to another name. */
        MISMATCH,
        /** The agency has no record: the person registers the name there and comes back. */
        NOT_HELD,
        /** The person or the agency has blocked checks of this number (identity theft, suspected misuse). */
        BLOCKED
    }
}
