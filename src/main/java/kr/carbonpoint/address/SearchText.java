package kr.carbonpoint.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what people type into the address search. */
class SearchText {

    private static final int LONGEST = 100;
    private static final String NUMBER = "\\s*(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?(?:번지|번)?(?:[\\s,].*)?$";
    private static final Pattern ROAD = Pattern.compile("^(.*?(?:로|길))(?:\\s*지하)?" + NUMBER);
    private static final Pattern LOT = Pattern.compile("^(?:.*\\s)?(\\S*(?:동|리|가))(\\s*산)?" + NUMBER);
    private static final Pattern REGIONS = Pattern.compile(
            "^(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|\\S+(?:시|도|군|구|읍|면))\\s+)+(?=\\S)");
    private static final Pattern FLAT =
            Pattern.compile("\\s*(?:제?\\d+동)?\\s*(?:\\d+층)?\\s*\\d+호$|\\s*제?\\d+동$|\\s+\\S+동$");
    private static final Pattern DONG = Pattern.compile("^\\S+(?:동|리|가)\\s+(?=\\S)");

    private final String typed;

    SearchText(String typed) {
        String text = typed == null ? "" : typed;
        this.typed = text.substring(0, Math.min(LONGEST, text.length()))
                .replaceAll("\\(.*?(\\)|$)", " ")
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip();
    }

    /** Too little to search for: fewer than two letters. */
    boolean tooShort() {
        return key(typed).replaceAll("\\d", "").length() < 2;
    }

    /** The readings in the order in which to try them. */
    List<Reading> readings() {
        var readings = new ArrayList<Reading>();
        String local = REGIONS.matcher(typed).replaceFirst("");
        Matcher road = ROAD.matcher(local);
        if (road.matches()) {
            readings.add(new Reading.Road(key(road.group(1)), number(road.group(2)), number(road.group(3))));
        }
        Matcher lot = LOT.matcher(local);
        if (lot.matches()) {
            readings.add(new Reading.Lot(
                    key(lot.group(1)), lot.group(2) != null, number(lot.group(3)), number(lot.group(4))));
        }
        String building = FLAT.matcher(local).replaceFirst("");
        for (String name :
                List.of(typed, local, building, DONG.matcher(building).replaceFirst(""))) {
            var reading = new Reading.Name(key(name));
            if (reading.key().replaceAll("\\d", "").length() >= 2 && !readings.contains(reading)) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /** The same as the function {@code search_key} of the database. */
    private static String key(String name) {
        return name.replaceAll("[^0-9A-Za-z가-힣]", "").toLowerCase(Locale.ROOT);
    }

    private static Integer number(String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
