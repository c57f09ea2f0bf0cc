package demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.SomeMembers;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Members of 인천 검단구 with readings of the last years, so that there is something to settle and to pay. */
@RestController
class DemoNeighbours implements ApplicationRunner {

    /** A neighbour who can sign in, and is paid in cash. */
    static final String CASH_RESIDENT = "resident2";

    private static final int HOUSEHOLDS = 60;
    private static final int SHOPS = 5;
    private static final String FAMILIES = "김이박최정강조윤장임";
    private static final List<String> GIVEN = List.of("하늘", "바다", "소라", "보람", "나래", "가람", "누리");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SealedDocuments documents;
    private final Municipalities municipalities;
    private final Logins logins;

    DemoNeighbours(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            SealedDocuments documents,
            Municipalities municipalities,
            Logins logins) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.documents = documents;
        this.municipalities = municipalities;
        this.logins = logins;
    }

    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(status -> {
            if (!logins.exists(CASH_RESIDENT)) {
                moveIn();
            }
        });
    }

    private void moveIn() {
        int geomdan = (int) municipalities.of("28290").id();
        var joined = YearMonth.now().minusMonths(20).atDay(10);
        var households = SomeMembers.of(jdbc, geomdan)
                .joined(joined)
                .numbered(Resource.values())
                .profiles(documents, i -> profile(i, i))
                .insert(HOUSEHOLDS);
        var shops = SomeMembers.of(jdbc, geomdan)
                .kind(MemberKind.BUSINESS)
                .joined(joined)
                .numbered(Resource.values())
                .profiles(documents, i -> profile(HOUSEHOLDS + i, i))
                .insert(SHOPS);
        jdbc.sql("update member set login_id = ? where id = ?")
                .params(CASH_RESIDENT, households.id(0))
                .update();
        logins.createMember(CASH_RESIDENT, logins.hash(DemoData.PASSWORD));
        // The day of the list has always come, so that nobody has to wait for December.
        jdbc.sql("""
                insert into payout_policy
                select ?, '2020-01-02', pay_first_half, pay_second_half, 365, ask_days, recheck_days, confirm_days,
                    hold_unconfirmed, minimum_won, notice_days, claim_years, after_deadline, template, 'demo'
                from payout_policy where municipality_id = 0
                """).param(geomdan).update();
        var meters = jdbc.sql(
                        "select id, member_id, resource from meter where municipality_id = ? and member_id between ? and ?")
                .params(geomdan, households.id(0), shops.id(SHOPS - 1))
                .query(Meter.class)
                .list();
        for (var month = YearMonth.now().minusMonths(45); month.isBefore(lastMonth()); month = month.plusMonths(1)) {
            read(meters, households.id(0), month, geomdan);
        }
    }

    private record Meter(int id, long memberId, int resource) {}

    private void read(List<Meter> meters, long first, YearMonth month, int municipality) {
        int code = month.getYear() * 100 + month.getMonthValue();
        jdbc.sql("select make_reading_month(?)::text")
                .param(code)
                .query(String.class)
                .optional();
        jdbc.sql("""
                with source as (
                    insert into usage_source (actor, at) values ('demo', now()) returning id
                ), marked as (
                    insert into usage_fold (half, municipality_id, stale) values (:half, :municipality, true) on conflict do nothing
                )
                insert into reading (month, municipality_id, meter_id, usage, source_id)
                select :month, :municipality, meter, usage, source.id
                from source, unnest(:meters::int[], :usages::int[]) given (meter, usage)
                """)
                .param("month", code)
                .param("half", Half.of(month.atDay(1)).code())
                .param("municipality", municipality)
                .param("meters", meters.stream().map(Meter::id).toArray(Integer[]::new))
                .param(
                        "usages",
                        meters.stream()
                                .map(meter -> usage(
                                        (int) (meter.memberId() - first),
                                        Resource.values()[meter.resource() - 1],
                                        month))
                                .toArray(Integer[]::new))
                .update();
    }

    private static YearMonth lastMonth() {
        return YearMonth.now().minusMonths(1);
    }

    /** Everybody uses a little less every year, some much less, some more. */
    private static int usage(int member, Resource resource, YearMonth month) {
        int usual = switch (resource) {
            case ELECTRICITY -> 280 + member * 7 % 90;
            case WATER -> 18 + member % 9;
            case GAS -> 30 + 60 * Math.abs(month.getMonthValue() - 7) / 6 + member % 13;
        };
        int yearsBack = YearMonth.now().getYear() - month.getYear();
        int percentAYear = (member + 2) * 5 % 17 - 4;
        return usual * (100 + percentAYear * yearsBack) / 100 + month.getMonthValue() % 3;
    }

    private static Profile profile(int person, int i) {
        String name = FAMILIES.charAt(person % 10) + GIVEN.get(person / 10);
        // What the stand-in of the bank says depends on the end of the number: see docs/agencies.md.
        String account = i % 12 == 5 ? "11022200%02d9999".formatted(i) : "110222000%03d".formatted(i);
        return ProfileBuilder.builder()
                .name(name)
                .birthDate(LocalDate.of(1970, 1, 1).plusDays(i))
                .dong("101")
                .ho(String.valueOf(201 + i))
                .mobile("010-0000-%04d".formatted(i))
                .householder(name)
                .relation(Relation.SELF)
                .bank("004")
                .account(account)
                .accountHolder(name)
                .motive("SAVING")
                .householdSize(2)
                .email(i % 4 == 3 ? null : "neighbour%d@carbonpoint.example".formatted(i + 1))
                .build();
    }

    /** What the electricity supplier would send for the last month, with some lines that are wrong. */
    @GetMapping(path = "/demo/readings.csv", produces = "text/csv;charset=UTF-8")
    String readings() {
        var first = jdbc.sql("select id, substr(reference, 2)::bigint as number from member where login_id = ?")
                .param(CASH_RESIDENT)
                .query(First.class)
                .single();
        return IntStream.range(0, HOUSEHOLDS)
                .mapToObj(i -> "KEPCO,%d,%s,%d"
                        .formatted(
                                first.number() + i,
                                lastMonth(),
                                i == 7
                                        ? 9999
                                        : usage((int) ((first.id() + i) % 1000), Resource.ELECTRICITY, lastMonth())))
                .collect(Collectors.joining(
                        "\n",
                        "supplier,customer_number,month,usage\n",
                        "\nKEPCO,0000000000,%s,250\nKEPCO,%d,2026-13,250\nKEPCO,%d,%s,-3\n"
                                .formatted(lastMonth(), first.number(), first.number() + 1, lastMonth())));
    }

    private record First(long id, long number) {}
}
