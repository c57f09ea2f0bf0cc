package kr.carbonpoint.resource;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.carbonpoint.inbox.FileKind;

/** How complexes are billed: changes records that came from a file, and leaves those that a person corrected. */
final class ComplexBillingFile {

    private static final String VALUES = "resource.code as resource, billing.code as billing, f[4] as supplier";

    private static final String JOINS =
            """
            left join (values %s) as resource (code, label) on f[2] in (resource.code, resource.label)
            left join (values %s) as billing (code, label) on f[3] in (billing.code, billing.label)
            left join supplier on supplier.code = f[4] and supplier.resource = resource.code
            left join complex_billing known on known.address_id = f[1] and known.resource = resource.code
            """.formatted(words(Resource.values(), Resource::label), words(Billing.values(), Billing::label));

    private static final String REASONS = """
            when resource.code is null then '모르는 자원'
            when billing.code is null then '모르는 납부 방법'
            when resource.code = 'ELECTRICITY' and billing.code = 'NOT_USED' then '전기는 "사용 안 함"일 수 없음'
            when billing.code = 'NOT_USED' and f[4] <> '' then '사용하지 않는 자원에 공급자가 있음'
            when f[4] <> '' and supplier.code is null then '이 자원의 공급자코드가 아님'
            when known.actor not like 'file:%'
                and (known.billing, known.supplier_code) is distinct from (billing.code, supplier.code)
                then '담당자가 고친 기록이 있어 그대로 둡니다'
            """;

    private static final String APPLY = """
            insert into complex_billing as known (address_id, resource, billing, supplier_code, actor)
            select distinct on (f[1], resource) f[1], resource, billing, nullif(supplier, ''), 'file:' || :file
            from checked where reason is null order by f[1], resource, number desc
            on conflict (address_id, resource) do update
            set billing = excluded.billing, supplier_code = excluded.supplier_code, actor = excluded.actor
            where known.actor like 'file:%'
                and (known.billing, known.supplier_code) is distinct from (excluded.billing, excluded.supplier_code)
            """;

    static final FileKind KIND = ComplexFile.kind(
            "complex_billing", "address_id,resource,billing,supplier_code", VALUES, JOINS, REASONS, APPLY);

    private ComplexBillingFile() {}

    private static <E extends Enum<E>> String words(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> "('%s', '%s')".formatted(value.name(), label.apply(value)))
                .collect(Collectors.joining(", "));
    }
}
