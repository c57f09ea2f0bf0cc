package kr.carbonpoint.usage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of a file of readings, by the names that its header may have. */
enum Column {
    SUPPLIER("supplier", "공급사", "공급사코드", "공급자", "공급자코드"),
    CUSTOMER_NUMBER("customer_number", "고객번호", "납부자번호", "수용가번호", "사용계약번호"),
    MONTH("month", "사용월", "사용연월", "연월"),
    FROM_MONTH("from_month", "시작월", "사용시작월"),
    TO_MONTH("to_month", "종료월", "사용종료월"),
    USAGE("usage", "사용량"),
    CONTRACT("contract", "계약종별", "계약종"),
    COMPLEX("complex", "도로명주소관리번호", "단지"),
    DONG("dong", "동"),
    HO("ho", "호"),
    ELECTRICITY("electricity", "전기", "전기사용량"),
    WATER("water", "상수도", "수도", "수도사용량", "상수도사용량"),
    GAS("gas", "도시가스", "가스", "가스사용량", "도시가스사용량");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** As the documentation calls it. */
    String title() {
        return names.get(0);
    }

    /** The column of a field of a header: case, blanks, quotes and units in parentheses don't matter. */
    static Optional<Column> of(String field) {
        String name = field.replaceAll("\\(.*?\\)|[\\s\"]", "").toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(column -> column.names.contains(name)).findFirst();
    }
}
