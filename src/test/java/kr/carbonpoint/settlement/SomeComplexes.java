package kr.carbonpoint.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kr.carbonpoint.Database;
import kr.carbonpoint.ledger.Ledger;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 단지 of a municipality of their own, evaluated from July 2024 to June 2025. */
class SomeComplexes {

    static final int YEAR = 2025;

    final JdbcClient jdbc = Database.jdbc();
    final int municipality = ThreadLocalRandom.current().nextInt(100_000, 1_000_000_000);

    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(Database.dataSource()));
    private final ComplexResults results =
            new ComplexResults(jdbc, new Ledger(jdbc, Clock.systemUTC()), Clock.systemUTC());

    /** The ordinary rules, from that year on, switched on. Id of the policy: the municipality's. */
    SomeComplexes policy(int fromYear, int minHouseholds) {
        jdbc.sql("""
            insert into complex_policy (id, municipality_id, from_year, enabled, min_households, source)
            values (:id, :id, :fromYear, true, :minHouseholds, 'test')
            """)
                .param("id", municipality)
                .param("fromYear", fromYear)
                .param("minHouseholds", minHouseholds)
                .update();
        return this;
    }

    SomeComplexes grade(int householdsFrom, int rankShareTo, long won) {
        jdbc.sql("insert into complex_grade values (?, ?, ?, ?)")
                .params(municipality, householdsFrom, rankShareTo, won)
                .update();
        return this;
    }

    /** A complex of which no usage is known. */
    InsertedMembers member(int households, LocalDate joined) {
        var complex = SomeMembers.of(jdbc, municipality)
                .kind(MemberKind.COMPLEX)
                .joined(joined)
                .numbered(Resource.values())
                .insert(1);
        jdbc.sql("insert into complex_member values (?, ?, 'APARTMENT', ?)")
                .params(complex.id(0), households, complex.complex())
                .update();
        return complex;
    }

    /** A complex that used 1000 kWh a month in the two years before. */
    InsertedMembers complex(int households, LocalDate joined) {
        var complex = member(households, joined);
        for (int half : List.of(20222, 20231, 20232, 20241)) {
            used(complex, Resource.ELECTRICITY, half, 1000, 1000, 1000, 1000, 1000, 1000);
        }
        return complex;
    }

    InsertedMembers complex(int households) {
        return complex(households, LocalDate.of(2024, 5, 31));
    }

    /** A complex of 200 homes that used so much less electricity, in kWh over the whole year. */
    InsertedMembers saving(int kilowattHours) {
        var complex = complex(200);
        return usedInAll(complex, Resource.ELECTRICITY, 12_000 - kilowattHours);
    }

    /** Usage of the evaluated year, the last month different so that the sum is right. */
    InsertedMembers usedInAll(InsertedMembers complex, Resource resource, int sum) {
        int month = sum / 12;
        used(complex, resource, 20242, month, month, month, month, month, month);
        used(complex, resource, 20251, month, month, month, month, month, sum - 11 * month);
        return complex;
    }

    void used(InsertedMembers complex, Resource resource, int half, Integer... months) {
        jdbc.sql("select make_usage_half(?)::text")
                .param(half)
                .query(String.class)
                .optional();
        jdbc.sql("""
            insert into usage_half values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (municipality_id, meter_id, half) do update
            set (m1, m2, m3, m4, m5, m6) = (excluded.m1, excluded.m2, excluded.m3, excluded.m4, excluded.m5, excluded.m6)
            """)
                .param(half)
                .param(municipality)
                .param(complex.meter(0, resource))
                .param(months[0])
                .param(months[1])
                .param(months[2])
                .param(months[3])
                .param(months[4])
                .param(months[5])
                .update();
    }

    /** Households of that complex that take part since the start of 2024. */
    InsertedMembers homes(InsertedMembers complex, int count) {
        var homes = SomeMembers.of(jdbc, municipality).insert(count);
        jdbc.sql("update member set address_id = ? where id between ? and ?")
                .params(complex.complex(), homes.id(0), homes.id(count - 1))
                .update();
        return homes;
    }

    ComplexSummary settle() {
        return transaction.execute(status -> {
            results.lock(YEAR, municipality);
            var summary = results.evaluate(
                    results.policy(YEAR, municipality, TriedRules.NONE).orElseThrow(),
                    YEAR,
                    municipality,
                    TriedRules.NONE);
            if (summary.changed() > 0) {
                results.write(summary, "tester");
            }
            return summary;
        });
    }

    /** The result that holds. */
    Map<String, Object> result(InsertedMembers complex) {
        return jdbc.sql("select * from complex_result where member_id = ? order by version desc limit 1")
                .param(complex.id(0))
                .query()
                .singleRow();
    }

    /** What the ledger says is owed to a complex for the first half of the year, in won. */
    long owed(InsertedMembers complex) {
        return jdbc.sql("select coalesce(sum(won), 0) from ledger_leg where member_id = ? and account = 'DUE' and half"
                        + " = 20251")
                .param(complex.id(0))
                .query(Long.class)
                .single();
    }
}
