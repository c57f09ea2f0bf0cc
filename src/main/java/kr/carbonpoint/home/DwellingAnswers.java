package kr.carbonpoint.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.HomeNumber;
import org.springframework.stereotype.Component;

/** The form {@code signup-enter-dwelling}: 동 and 호 of an apartment, or the detailed address of another home or of a place. */
@Component
public class DwellingAnswers {

    private static final String UNLISTED = "NONE";

    private final AddressDirectory directory;

    DwellingAnswers(AddressDirectory directory) {
        this.directory = directory;
    }

    /** @param known what was answered before, or {@code null} */
    public Map<String, Object> shown(Home home, Dwelling known) {
        var dongs = home.apartment() ? dongs(home) : List.<String>of();
        var values = new HashMap<String, Object>();
        values.put("addressLine", Markdown.plain(home.line()));
        values.put("apartment", home.apartment());
        values.put("dongListed", !dongs.isEmpty());
        values.put("dongs", options(dongs));
        if (known != null && known.isAt(home)) {
            boolean listed = known.dong() != null && dongs.contains(known.dong());
            values.put("dong", listed ? known.dong() : dongs.isEmpty() ? null : UNLISTED);
            values.put("dongTyped", listed ? null : known.dong());
            values.put("ho", known.ho());
            values.put("detail", known.detail());
            values.put("noDetail", !home.apartment() && known.detail() == null);
            values.put("sharedHouse", known.shared());
            values.put("formerMoved", known.formerMoved());
        }
        return values;
    }

    public Dwelling read(Home home, Answers answers) {
        if (home.apartment()) {
            return new Dwelling(
                    home.address(), dong(home, answers), ho(answers), null, false, answers.ticked("formerMoved"));
        }
        return new Dwelling(home.address(), null, null, detail(answers), answers.ticked("sharedHouse"), false);
    }

    /** The detailed address, {@code null} when there is said to be none. */
    private static String detail(Answers answers) {
        var detail = answers.text("detail", 100).orElse(null);
        if (detail == null && !answers.ticked("noDetail")) {
            throw new Refusal("detail", "상세주소(층, 호)를 입력해 주세요. 없으면 ‘상세주소 없음’에 표시해 주세요.");
        }
        return detail;
    }

    private List<String> dongs(Home home) {
        return directory.dongs(home.address()).stream().map(HomeNumber::of).toList();
    }

    private String dong(Home home, Answers answers) {
        var dongs = dongs(home);
        var chosen = answers.text("dong").orElse(null);
        if (chosen != null && dongs.contains(chosen)) {
            return chosen;
        }
        if (!dongs.isEmpty() && !UNLISTED.equals(chosen)) {
            throw new Refusal("dong", "동을 골라 주세요. 목록에 없으면 ‘목록에 없음’을 골라 직접 적어 주세요.");
        }
        var typed = answers.text("dongTyped", 20).map(HomeNumber::of);
        if (typed.isEmpty() && !dongs.isEmpty()) {
            throw new Refusal("dongTyped", "동을 적어 주세요. 예) 101");
        }
        return typed.orElse(null);
    }

    private static String ho(Answers answers) {
        var ho = HomeNumber.of(answers.required("ho", "호를 입력해 주세요. 예) 1203"));
        if (ho.length() > 10 || !ho.matches("[0-9A-Za-z가-힣]+(-[0-9A-Za-z가-힣]+)*")) {
            throw new Refusal("ho", "호는 숫자로 입력해 주세요. 예) 1203");
        }
        return ho;
    }

    private static List<Option> options(List<String> dongs) {
        var options = new ArrayList<Option>();
        dongs.forEach(dong -> options.add(new Option(dong + "동", dong)));
        options.add(new Option("목록에 없음 (직접 입력)", UNLISTED));
        return options;
    }
}
