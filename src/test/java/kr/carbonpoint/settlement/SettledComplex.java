package kr.carbonpoint.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import kr.carbonpoint.me.SomeProfile;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A 단지 of 200 homes, 90 of which take part: from July 2024 to June 2025 it used 900 kWh a month in the place of 1000, and
 * as much water as before, as far as that is known. Its municipality pays every 단지 that is ranked five million won.
 */
public final class SettledComplex {

    public static final ComplexYear YEAR = new ComplexYear(2025);

    private static final YearMonth FIRST = YearMonth.of(2022, 7);

    private SettledComplex() {}

    /** Not settled yet. */
    public static InsertedMembers read(int municipality, JdbcClient jdbc, SealedDocuments documents) {
        var complex = SomeMembers.of(jdbc, municipality)
                .kind(MemberKind.COMPLEX)
                .joined(LocalDate.of(2024, 5, 31))
                .numbered(Resource.ELECTRICITY, Resource.WATER)
                .profiles(documents, i -> SomeProfile.get())
                .insert(1);
        jdbc.sql("insert into complex_member values (?, 200, 'APARTMENT', ?)")
                .params(complex.id(0), complex.complex())
                .update();
        var homes = SomeMembers.of(jdbc, municipality).insert(90);
        jdbc.sql("update member set address_id = ? where id between ? and ?")
                .params(complex.complex(), homes.id(0), homes.id(89))
                .update();
        return complex.read(Resource.ELECTRICITY, FIRST, months(24, 1000))
                .read(Resource.ELECTRICITY, FIRST.plusYears(2), months(12, 900))
                .read(Resource.WATER, FIRST, months(35, 300));
    }

    public static InsertedMembers of(
            int municipality, JdbcClient jdbc, SealedDocuments documents, ComplexSettlements settlements) {
        var complex = read(municipality, jdbc, documents);
        jdbc.sql("""
            insert into complex_policy (id, municipality_id, from_year, enabled, min_households, source)
            values (:id, :id, 2025, true, 150, 'test') on conflict do nothing
            """).param("id", municipality).update();
        jdbc.sql("insert into complex_grade values (?, 0, 100, 5000000) on conflict do nothing")
                .param(municipality)
                .update();
        settlements.settle(YEAR.endYear(), municipality, "test");
        return complex;
    }

    private static Integer[] months(int count, int usage) {
        return Collections.nCopies(count, usage).toArray(Integer[]::new);
    }
}
