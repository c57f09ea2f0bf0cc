package kr.carbonpoint.address;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The official files that the directory is made from (domain.md §4.2), in the order in which they build on each other. */
enum FileKind {
    /** 도로명주소 한글. */
    ADDRESS("rnaddrkor_", AddressMerge.CHECK, AddressMerge.APPLY),
    /** 건물DB. */
    BUILDING("build_", BuildingMerge.CHECK, BuildingMerge.APPLY),
    /** 상세주소DB. */
    DETAIL("adrdc_", DetailMerge.CHECK, DetailMerge.APPLY);

    private final String prefix;
    private final String check;
    private final List<String> apply;

    FileKind(String prefix, String check, List<String> apply) {
        this.prefix = prefix;
        this.check = check;
        this.apply = apply;
    }

    /** Recognises a file by its name; empty for any other file. */
    static Optional<FileKind> of(String fileName) {
        return Arrays.stream(values())
                .filter(kind -> fileName.startsWith(kind.prefix))
                .findFirst();
    }

    /** Makes the table {@code checked} of {@code address_line}: number, content, fields and the reason to reject the line. */
    String check() {
        return check;
    }

    /** Bring the good lines of {@code checked} into the directory; the update counts are rows that changed. */
    List<String> apply() {
        return apply;
    }
}
