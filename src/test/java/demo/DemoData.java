package demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.carbonpoint.address.Address;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.identity.ResidentNumber;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.Consent;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.membership.NewMember;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.membership.Taken;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.region.Municipality;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.BillingRecord;
import kr.carbonpoint.resource.ComplexBillings;
import kr.carbonpoint.resource.Resource;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People and homes to try the application with: all invented. The tests use them as well. */
public class DemoData implements ApplicationRunner {

    public static final String PASSWORD = "Carbon#2026";
    public static final String ADMINISTRATOR = "admin";
    public static final String RESIDENT = "resident1";
    /** A clerk of 인천 검단구, where the sample apartments stand; settles there too. */
    public static final String CLERK = "clerkgeomdan";
    /** A clerk of 인천 서해구. */
    public static final String OTHER_CLERK = "clerkseohae";

    /** The sample apartment complex of the guide: 101동 101호 is taken. */
    public static final String APARTMENT = "완정로34번길 20";

    public static final String REPRESENTATIVE_NUMBER = "1234567890";

    private final AddressDirectory addresses;
    private final ComplexBillings billings;
    private final Municipalities municipalities;
    private final Members members;
    private final MemberKeys keys;
    private final Logins logins;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoData(
            AddressDirectory addresses,
            ComplexBillings billings,
            Municipalities municipalities,
            Members members,
            MemberKeys keys,
            Logins logins,
            IdentityService identity,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.addresses = addresses;
        this.billings = billings;
        this.municipalities = municipalities;
        this.members = members;
        this.keys = keys;
        this.logins = logins;
        this.identity = identity;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(status -> {
            if (!logins.exists(CLERK)) {
                create();
            }
        });
    }

    private void create() {
        var apartment = addresses.search("28", "28290", APARTMENT).addresses().get(0);
        var geomdan = municipalities.of("28290");
        clerk(CLERK, "검단", geomdan);
        clerk(OTHER_CLERK, "서해", municipalities.of("28275"));
        identity.createMembership(CLERK, geomdan.group() + "-settler");
        billings.correct(apartment.id(), new BillingRecord(Resource.ELECTRICITY, Billing.MANAGEMENT_FEE, null), "demo");
        billings.correct(apartment.id(), new BillingRecord(Resource.WATER, Billing.MANAGEMENT_FEE, null), "demo");
        billings.correct(apartment.id(), new BillingRecord(Resource.GAS, Billing.INDIVIDUAL, null), "demo");
        jdbc.sql(
                        "insert into representative_number (address_id, supplier_code, number) values (?, 'KEPCO', ?) on conflict do nothing")
                .params(apartment.id(), REPRESENTATIVE_NUMBER)
                .update();
        resident(apartment, geomdan);
    }

    private void clerk(String id, String name, Municipality municipality) {
        var user = identity.newUser(id);
        user.setFirstName(name);
        user.setLastName("담당자");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(id, Logins.CLERKS);
        identity.createMembership(id, municipality.group());
    }

    private void resident(Address apartment, Municipality municipality) {
        var person = keys.person(ResidentNumber.parse("560303", "1234567", LocalDate.now()));
        var profile = ProfileBuilder.builder()
                .name("홍길동")
                .birthDate(LocalDate.of(1956, 3, 3))
                .dong("101")
                .ho("101")
                .mobile("010-0000-0000")
                .householder("홍길동")
                .relation(Relation.SELF)
                .motive("SAVING")
                .householdSize(2)
                .email("resident@carbonpoint.example")
                .build();
        try {
            members.join(new NewMember(
                    "DEMO-2222",
                    RESIDENT,
                    MemberKind.ADULT,
                    person,
                    municipality.id(),
                    apartment.id(),
                    true,
                    keys.dwelling(apartment.id(), "101", "101", null),
                    IncentiveKind.VOUCHER,
                    profile,
                    List.of(
                            new MemberMeter(Resource.ELECTRICITY, Billing.MANAGEMENT_FEE, null, null),
                            new MemberMeter(Resource.WATER, Billing.MANAGEMENT_FEE, null, null),
                            new MemberMeter(Resource.GAS, Billing.NOT_USED, null, null)),
                    List.of(new Consent("service", 1, Instant.now()))));
        } catch (Taken taken) {
            throw new IllegalStateException(taken);
        }
        logins.createMember(RESIDENT, logins.hash(PASSWORD));
    }
}
