package kr.carbonpoint.registration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.carbonpoint.address.Address;
import kr.carbonpoint.address.AddressAdditions;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.address.NewAddress;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.HomeNumber;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** An address that the directory does not have, an apartment complex above all. */
@Component
class MissingAddress implements MissingKind {

    private static final Pattern ROAD = Pattern.compile("(?:.*\\s)?(\\S+(?:로|길))\\s*(\\d{1,5}(?:-\\d{1,5})?).*");
    private static final Pattern LOT = Pattern.compile("(?:.*\\s)?(\\S+(?:동|리|가))\\s*(\\d{1,5}(?:-\\d{1,5})?).*");
    private static final String NUMBER = "[1-9]\\d{0,4}(-[1-9]\\d{0,4})?";

    private final AddressDirectory directory;
    private final AddressAdditions additions;
    private final Municipalities municipalities;

    MissingAddress(AddressDirectory directory, AddressAdditions additions, Municipalities municipalities) {
        this.directory = directory;
        this.additions = additions;
        this.municipalities = municipalities;
    }

    @Override
    public Map<String, Object> shown(Registration request) {
        var wanted = request.wanted();
        var values = new HashMap<String, Object>();
        values.put("request", words(wanted));
        values.put("postcode", wanted.postcode());
        values.put("buildingName", wanted.building());
        values.put("apartment", wanted.apartment());
        prefill(values, ROAD, wanted.road(), "road", "buildingNumber");
        prefill(values, LOT, wanted.lot(), "legalDong", "lotNumber");
        values.put("similarAddresses", similar(wanted));
        return values;
    }

    @Override
    public String add(Registration request, Answers answers) {
        var postcode = plain(answers, "postcode", 10);
        if (!postcode.matches("(\\d{5})?")) {
            throw new Refusal("postcode", "우편번호는 숫자 5자리입니다.");
        }
        var lot = plain(answers, "lotNumber", 20);
        if (!lot.isEmpty() && !lot.matches(NUMBER)) {
            throw new Refusal("lotNumber", "지번을 숫자로 적어 주세요. 예: 1003-1");
        }
        var added = new NewAddress(
                request.wanted().district(),
                name(answers, "road", "(?U)[\\w가-힣·.]+(로|길)", "도로명을 적어 주세요. 예: 완정로34번길"),
                name(answers, "buildingNumber", NUMBER, "건물번호를 숫자로 적어 주세요. 예: 20 또는 20-1"),
                name(answers, "legalDong", "(?U)[\\w가-힣·.]+(동|리|가|읍|면)", "법정동이나 리를 적어 주세요. 예: 마전동"),
                lot.isEmpty() ? null : lot,
                postcode,
                answers.text("buildingName", 40).orElse(null),
                answers.ticked("apartment"),
                answers.ticked("apartment") ? dongs(answers) : List.of());
        return additions.add(added).orElseThrow(() -> new Refusal("road", "이미 있는 주소입니다. ‘이미 있는 것에 연결’을 골라 주세요."));
    }

    @Override
    public String map(Registration request, Answers answers) {
        var id = plain(answers, "addressId", 40);
        if (id.isEmpty()) {
            id = answers.text("similar").orElse("");
        }
        return directory
                .find(id)
                .filter(address -> municipalities.of(address.districtCode()).id() == request.municipality())
                .map(Address::id)
                .orElseThrow(() -> new Refusal("addressId", "우리 지자체의 주소를 고르거나 도로명주소관리번호 26자리를 적어 주세요."));
    }

    private static List<String> dongs(Answers answers) {
        var dongs = Arrays.stream(answers.text("dongs", 2000).orElse("").split("[,，\\s]+"))
                .filter(typed -> !typed.isBlank())
                .map(HomeNumber::of)
                .distinct()
                .toList();
        if (dongs.stream().anyMatch(dong -> !MissingDong.isOne(dong))) {
            throw new Refusal("dongs", "동 목록은 쉼표로 나누어 적어 주세요. 예: 101, 102, 103");
        }
        return dongs;
    }

    private List<Option> similar(Wanted wanted) {
        var searched =
                wanted.building() != null ? wanted.building() : wanted.road() != null ? wanted.road() : wanted.lot();
        return directory.search(wanted.district().substring(0, 2), wanted.district(), searched).addresses().stream()
                .limit(20)
                .map(address -> new Option(
                        address.roadAddress() + (address.buildingName() == null ? "" : " " + address.buildingName()),
                        address.id()))
                .toList();
    }

    private static String words(Wanted wanted) {
        return "없는 주소입니다.\n\n"
                + line("도로명주소", wanted.road())
                + line("지번주소", wanted.lot())
                + line("건물 이름", wanted.building())
                + line("우편번호", wanted.postcode())
                + line("공동주택", wanted.apartment() ? "예" : "아니요");
    }

    private static String line(String label, String value) {
        return value == null ? "" : "- %s: **%s**\n".formatted(label, Markdown.plain(value));
    }

    private static void prefill(Map<String, Object> values, Pattern pattern, String typed, String name, String number) {
        var parts = pattern.matcher(typed == null ? "" : typed);
        if (parts.matches()) {
            values.put(name, parts.group(1));
            values.put(number, parts.group(2));
        }
    }

    private static String name(Answers answers, String field, String shape, String advice) {
        var typed = plain(answers, field, 40);
        if (!typed.matches(shape)) {
            throw new Refusal(field, advice);
        }
        return typed;
    }

    /** Full-width digits as digits, without blanks; empty when not answered. */
    private static String plain(Answers answers, String field, int limit) {
        return Normalizer.normalize(answers.text(field, limit).orElse(""), Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
    }
}
