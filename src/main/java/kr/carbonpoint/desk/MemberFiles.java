package kr.carbonpoint.desk;

import java.util.List;
import java.util.Optional;
import kr.carbonpoint.address.Address;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.incentive.Bank;
import kr.carbonpoint.incentive.Banks;
import kr.carbonpoint.membership.Institution;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.MemberHistory;
import kr.carbonpoint.membership.Register;
import kr.carbonpoint.membership.Register.Entry;
import kr.carbonpoint.membership.Register.Supply;
import kr.carbonpoint.payout.PaymentHistory;
import kr.carbonpoint.payout.PaymentState;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.region.Municipality;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.Suppliers;
import kr.carbonpoint.settlement.MemberResult;
import kr.carbonpoint.settlement.ResourceResult;
import kr.carbonpoint.settlement.Results;
import org.springframework.stereotype.Service;

/** Puts together what a municipality knows of one member: only what is its own, also of those who came from elsewhere. */
@Service
public class MemberFiles {

    private final Register register;
    private final Institutions institutions;
    private final AddressDirectory addresses;
    private final Suppliers suppliers;
    private final Banks banks;
    private final MonthlyReadings readings;
    private final Results results;
    private final PaymentHistory payments;
    private final Matters matters;
    private final MemberHistory history;
    private final LookLog looks;

    MemberFiles(
            Register register,
            Institutions institutions,
            AddressDirectory addresses,
            Suppliers suppliers,
            Banks banks,
            MonthlyReadings readings,
            Results results,
            PaymentHistory payments,
            Matters matters,
            MemberHistory history,
            LookLog looks) {
        this.register = register;
        this.institutions = institutions;
        this.addresses = addresses;
        this.suppliers = suppliers;
        this.banks = banks;
        this.readings = readings;
        this.results = results;
        this.payments = payments;
        this.matters = matters;
        this.history = history;
        this.looks = looks;
    }

    /**
     * Empty for who never was a member there.
     *
     * @param half whose results, as in 2026H1; the latest when there is none of it
     * @param revealed whether the contact is shown whole
     */
    public Optional<MemberFile> open(String reference, Municipality municipality, String half, boolean revealed) {
        return register.open(reference, municipality.id()).map(entry -> file(entry, municipality, half, revealed));
    }

    /** Empty for who is no member there today. */
    public Optional<String> loginId(String reference, Municipality municipality) {
        return register.open(reference, municipality.id()).map(Entry::loginId);
    }

    private MemberFile file(Entry entry, Municipality municipality, String wanted, boolean revealed) {
        var reference = entry.reference();
        var halves = results.halves(reference);
        var half = halves.stream()
                .filter(choice -> choice.toString().equals(wanted))
                .findFirst()
                .or(() -> halves.stream().findFirst())
                .orElse(null);
        return new MemberFile(
                entry,
                entry.here() ? contact(entry, revealed) : null,
                entry.here()
                        ? addresses
                                .find(entry.address())
                                .map(Address::roadAddress)
                                .orElse(null)
                        : null,
                entry.here()
                        ? institutions.of(reference).map(Institution::place).orElse(null)
                        : null,
                entry.supplies().stream().map(this::meter).toList(),
                readings.of(entry.id(), municipality.id()),
                halves,
                half,
                half == null ? List.of() : results(reference, half, municipality),
                payments(reference, municipality),
                matters.of(reference),
                entry.here() ? history.of(reference) : List.of(),
                looks.of(reference));
    }

    private Contact contact(Entry entry, boolean revealed) {
        var bank = entry.profile().bank();
        var contact = Contact.of(
                entry.profile(),
                bank == null ? null : banks.find(bank).map(Bank::name).orElse(null));
        return revealed ? contact : contact.masked();
    }

    private MemberFile.Meter meter(Supply supply) {
        return new MemberFile.Meter(
                supply.resource().label(),
                supply.billing().label(),
                supply.supplier() == null
                        ? null
                        : suppliers.find(supply.supplier()).map(Supplier::name).orElse(null),
                supply.since(),
                supply.until());
    }

    private List<ResourceResult> results(String reference, Half half, Municipality municipality) {
        return results.of(reference, half).map(MemberResult::resources).orElse(List.of()).stream()
                .filter(result -> result.municipality() == municipality.id())
                .toList();
    }

    private List<PaymentState> payments(String reference, Municipality municipality) {
        return payments.of(reference).stream()
                .filter(payment -> payment.municipality().equals(municipality.name()))
                .toList();
    }
}
