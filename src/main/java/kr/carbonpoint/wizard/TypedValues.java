package kr.carbonpoint.wizard;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What of the values of an open form may be kept before it is submitted: no secrets, and not more than people type. */
public final class TypedValues {

    private static final int MOST_FIELDS = 60;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 1000;

    /** Half of a 주민등록번호; what is typed to confirm that one means it. */
    private static final Set<String> NEVER = Set.of("rrnFront", "confirmation");

    private TypedValues() {}

    public static Map<String, Object> kept(Map<String, Object> values) {
        return values.entrySet().stream()
                .filter(TypedValues::mayBeKept)
                .limit(MOST_FIELDS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean mayBeKept(Map.Entry<String, Object> value) {
        return value.getKey().length() <= LONGEST_KEY
                && !value.getKey().startsWith("secret_")
                && !NEVER.contains(value.getKey())
                && (value.getValue() instanceof Boolean
                        || value.getValue() instanceof Number
                        || value.getValue() instanceof String text && text.length() <= LONGEST_VALUE);
    }
}
