package kr.carbonpoint.identity;

import java.time.LocalDate;
import kr.carbonpoint.agency.AgencyUnavailable;

/**
 * Asks a service by which people prove on their telephone who they are (휴대폰 본인확인, 간편인증; domain.md §5.2). No
 * registration number is needed for it, as PIPA §24의2③ demands.
 */
public interface Authentications {

    /**
     * Has the service ask the person.
     *
     * @return the transaction to ask the result of; it says nothing about the person
     * @throws AgencyUnavailable when there is no usable answer
     */
    String request(Request request) throws AgencyUnavailable;

    /** @throws AgencyUnavailable when there is no usable answer; the person may ask again */
    Result result(String transaction) throws AgencyUnavailable;

    /**
     * @param mobile digits only
     * @param provider code of {@link AuthenticationProviders}
     */
    record Request(PersonName name, LocalDate birthDate, String mobile, String provider) {

        @Override
        public String toString() {
            return "Request[" + provider + "]";
        }
    }

    enum State {
        /** The person has not answered yet. */
        PENDING,
        DONE,
        /** The person, or the service, said no. */
        REJECTED,
        /** The person did not answer in time. */
        EXPIRED
    }

    /** @param person only when done, otherwise {@code null} */
    record Result(State state, Person person) {}

    /**
     * Whom the service confirmed.
     *
     * @param ci 연계정보: the same for a person with every service, 88 characters
     */
    record Person(PersonName name, LocalDate birthDate, boolean foreigner, String ci) {

        @Override
        public String toString() {
            return "Person[…]";
        }
    }
}
