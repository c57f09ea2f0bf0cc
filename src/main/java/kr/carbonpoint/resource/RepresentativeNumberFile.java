package kr.carbonpoint.resource;

import kr.carbonpoint.inbox.FileKind;

/** The numbers that whole complexes are billed under (대표고객번호): new ones are added, none is ever taken away. */
final class RepresentativeNumberFile {

    private static final String VALUES = "supplier.code as supplier, digits";

    private static final String JOINS = """
            left join supplier on supplier.code = f[2]
            cross join lateral regexp_replace(f[3], '[ -]', '', 'g') as digits
            """;

    private static final String REASONS = """
            when supplier.code is null then '모르는 공급자코드'
            when digits !~ '^[0-9]+$' then '번호가 숫자가 아님'
            when digits !~ ('^' || supplier.pattern || '$') then '번호의 자릿수가 공급자와 맞지 않음'
            when digits ~ '^0+$' then '번호가 0뿐임'
            """;

    private static final String APPLY = """
            insert into representative_number (address_id, supplier_code, number)
            select f[1], supplier, digits from checked where reason is null
            on conflict do nothing
            """;

    static final FileKind KIND =
            ComplexFile.kind("representative_number", "address_id,supplier_code,number", VALUES, JOINS, REASONS, APPLY);

    private RepresentativeNumberFile() {}
}
