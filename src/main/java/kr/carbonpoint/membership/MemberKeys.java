package kr.carbonpoint.membership;

import java.time.LocalDate;
import kr.carbonpoint.identity.BusinessNumber;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.identity.PersonNumber;
import kr.carbonpoint.privacy.Fingerprints;
import org.springframework.stereotype.Component;

/** The keyed hashes by which people, homes and meters are told apart. */
@Component
public class MemberKeys {

    private final Fingerprints fingerprints;

    public MemberKeys(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    public byte[] person(PersonNumber number) {
        return fingerprints.of("person", number.digits());
    }

    /** @param ci the 연계정보 that authentication services know a person by */
    public byte[] ci(String ci) {
        return fingerprints.of("ci", ci);
    }

    /** Name and birth date: not enough to tell people apart, enough to notice who is being guessed at or may be there already. */
    public byte[] birth(PersonName name, LocalDate birthDate) {
        return fingerprints.of("birth", name.key(), birthDate.toString());
    }

    /** Who calls at whose telephone too often. */
    public byte[] mobile(String digits) {
        return fingerprints.of("mobile", digits);
    }

    /** An institution, by its business registration number. */
    public byte[] business(BusinessNumber number) {
        return fingerprints.of("business", number.digits());
    }

    /** Who manages a 단지: somebody else than the same business as a place, and one for each address. */
    public byte[] manager(BusinessNumber number, String address) {
        return fingerprints.of("manager", number.digits(), address);
    }

    /** @param home the parts below the address: 동 and 호, or the detailed address, blanks and case ignored */
    public byte[] dwelling(String address, String... home) {
        var parts = new String[home.length + 1];
        parts[0] = address;
        for (int i = 0; i < home.length; i++) {
            parts[i + 1] = home[i] == null ? "" : HomeNumber.keyOf(home[i]);
        }
        return fingerprints.of("dwelling", parts);
    }

    /** A place that is no home: a home with the same detailed address stays free. */
    public byte[] place(String address, String detail, String name) {
        return dwelling(address, "place", detail, name, "");
    }

    /** A whole 단지; the homes in it have keys of their own. */
    public byte[] complex(String address) {
        return fingerprints.of("complex", address);
    }

    public byte[] meter(String supplier, String number) {
        return fingerprints.of("meter", supplier, number);
    }

    /** For millions of meters and homes. */
    public KeySeries series() {
        return new KeySeries(fingerprints.series());
    }
}
