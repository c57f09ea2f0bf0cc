package kr.carbonpoint.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.BillingRecord;
import kr.carbonpoint.resource.ComplexBillings;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.Suppliers;
import kr.carbonpoint.review.BillingWords;
import org.springframework.stereotype.Component;

/** The form {@code signup-enter-resources}: for each resource who bills it, and under which customer number. */
@Component
public class ResourceAnswers {

    /** Who fills it in. */
    public enum Teller {
        RESIDENT,
        /** A whole complex is billed under its 대표고객번호. */
        COMPLEX
    }

    private final Suppliers suppliers;
    private final ComplexBillings billings;
    private final BillingWords words;

    ResourceAnswers(Suppliers suppliers, ComplexBillings billings, BillingWords words) {
        this.suppliers = suppliers;
        this.billings = billings;
        this.words = words;
    }

    /** @param known what was answered before, or {@code null} */
    public Map<String, Object> shown(Home home, Resources known) {
        // The record of a complex is about the flats in it.
        var recorded = home.apartment() ? billings.of(home.address()) : Map.<Resource, BillingRecord>of();
        var answered = Optional.ofNullable(known);
        var values = new HashMap<String, Object>();
        values.put("apartment", home.apartment());
        answered.ifPresent(resources -> values.put("billingNote", resources.note()));
        for (var resource : Resource.values()) {
            var record = Optional.ofNullable(recorded.get(resource));
            var meter = answered.flatMap(resources -> resources.meter(resource));
            var serving = suppliers.serving(resource, home.district());
            var field = field(resource);
            values.put(field + "Billings", options(Billing.choices(resource, home.apartment())));
            values.put(field + "Suppliers", listed(serving));
            values.put(
                    field + "SupplierTyped",
                    answered.map(resources -> resources.typed().get(resource)).orElse(null));
            values.put(
                    field + "Hints",
                    serving.stream()
                            .map(supplier -> new Option(supplier.hint(), supplier.code()))
                            .toList());
            values.put(field + "Recorded", recorded(record));
            values.put(
                    field + "Billing",
                    meter.map(MemberMeter::billing)
                            .or(() -> record.map(BillingRecord::billing))
                            .or(() -> home.apartment() ? Optional.empty() : Optional.of(Billing.INDIVIDUAL))
                            .map(Enum::name)
                            .orElse(null));
            values.put(
                    field + "Supplier",
                    meter.map(MemberMeter::supplier)
                            .or(() -> record.map(BillingRecord::supplierCode))
                            .or(() -> serving.size() == 1
                                    ? Optional.of(serving.get(0).code())
                                    : Optional.empty())
                            .orElse(null));
            values.put(field + "Number", meter.map(MemberMeter::number).orElse(null));
        }
        return values;
    }

    public Resources read(Home home, Answers answers, Teller teller) {
        var meters = new ArrayList<MemberMeter>();
        for (var resource : Resource.values()) {
            meters.add(meter(resource, home, answers, teller));
        }
        return new Resources(
                meters,
                answers.text("billingNote", 500).orElse(null),
                Arrays.stream(Resource.values())
                        .filter(resource -> answers.ticked(field(resource) + "Moved"))
                        .toList(),
                meters.stream()
                        .filter(meter -> Resources.UNLISTED.equals(meter.supplier()))
                        .collect(Collectors.toMap(MemberMeter::resource, meter -> name(meter.resource(), answers))));
    }

    /** One of them. */
    public MemberMeter meter(Resource resource, Home home, Answers answers, Teller teller) {
        var field = field(resource);
        var billing = answers.choice(field + "Billing", Billing.class, resource.label() + " 요금을 어떻게 내는지 골라 주세요.");
        if (!Billing.choices(resource, home.apartment()).contains(billing)) {
            throw new Refusal(field + "Billing", "여기에서 고를 수 없는 방식이에요. 다른 방식을 골라 주세요.");
        }
        if (billing != Billing.INDIVIDUAL) {
            return new MemberMeter(resource, billing, null, null);
        }
        var supplier = supplier(resource, home, answers);
        var number =
                suppliers.normalise(supplier, answers.text(field + "Number", 60).orElse(""), field + "Number");
        if (teller != Teller.COMPLEX && billings.isRepresentative(supplier.code(), number)) {
            throw new Refusal(field + "Number", "관리사무소의 대표고객번호는 쓸 수 없어요. 우리 집 고지서에 적힌 번호를 입력하거나 ‘관리비합산’을 골라 주세요.");
        }
        return new MemberMeter(resource, billing, supplier.code(), number);
    }

    private Supplier supplier(Resource resource, Home home, Answers answers) {
        var code = answers.required(field(resource) + "Supplier", resource.label() + " 고지서를 보내는 업체를 골라 주세요.");
        if (Resources.UNLISTED.equals(code)) {
            return new Supplier(code, resource, name(resource, answers), "고객번호", "\\d{6,20}", "");
        }
        return suppliers.serving(resource, home.district()).stream()
                .filter(supplier -> supplier.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(field(resource) + "Supplier", "목록에 있는 업체를 골라 주세요."));
    }

    private static String name(Resource resource, Answers answers) {
        return answers.text(field(resource) + "SupplierTyped", 60)
                .filter(name -> name.matches("(?s).*[가-힣A-Za-z]{2}.*"))
                .orElseThrow(() -> new Refusal(
                        field(resource) + "SupplierTyped", "고지서에 적힌 " + resource.label() + " 업체 이름을 적어 주세요."));
    }

    private String recorded(Optional<BillingRecord> record) {
        return record.map(known -> "단지 기록: **%s** – 다르면 실제대로 골라 주세요. 담당자가 확인합니다."
                        .formatted(words.of(known.billing(), known.supplierCode())))
                .orElse(null);
    }

    private static List<Option> options(List<Billing> billings) {
        return billings.stream()
                .map(billing -> new Option(billing.label(), billing.name()))
                .toList();
    }

    private static List<Option> listed(List<Supplier> serving) {
        var options = new ArrayList<Option>();
        serving.forEach(supplier -> options.add(new Option(supplier.name(), supplier.code())));
        options.add(new Option("목록에 없음 (직접 입력)", Resources.UNLISTED));
        return options;
    }

    /** What the keys of a resource's fields begin with. */
    public static String field(Resource resource) {
        return resource.name().toLowerCase();
    }
}
