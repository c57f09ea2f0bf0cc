package kr.carbonpoint.signup;

import java.util.ArrayList;
import java.util.EnumMap;
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

/** 동 and 호 of an apartment, or the detailed address of another home. */
@Component
class EnterDwelling extends WizardStep {

    private static final String UNLISTED = "NONE";

    private final AddressDirectory directory;
    private final DwellingCheck check;
    private final Map<Needs.Site, SiteQuestions> otherSites = new EnumMap<>(Needs.Site.class);

    EnterDwelling(AddressDirectory directory, DwellingCheck check, List<SiteQuestions> otherSites) {
        super(Step.ENTER_DWELLING);
        this.directory = directory;
        this.check = check;
        otherSites.forEach(other -> this.otherSites.put(other.site(), other));
    }

    @Override
    Map<String, Object> shown(Draft draft) {
        var home = draft.get(Home.class);
        var other = otherSites.get(draft.needs().site());
        if (other != null) {
            var values = new HashMap<>(other.shown(draft));
            values.put("addressLine", Markdown.plain(home.line()));
            return values;
        }
        var dwelling =
                draft.find(Dwelling.class).filter(known -> known.address().equals(home.address()));
        var dongs = home.apartment() ? dongs(home) : List.<String>of();
        var values = new HashMap<String, Object>();
        values.put("addressLine", Markdown.plain(home.line()));
        values.put("apartment", home.apartment());
        values.put("dongListed", !dongs.isEmpty());
        values.put("dongs", options(dongs));
        values.put(
                "askShared",
                dwelling.filter(known -> check.isDoubtful(home, known)).isPresent());
        values.put(
                "askMoved", dwelling.filter(known -> check.isTaken(home, known)).isPresent());
        dwelling.ifPresent(known -> {
            boolean listed = known.dong() != null && dongs.contains(known.dong());
            values.put("dong", listed ? known.dong() : dongs.isEmpty() ? null : UNLISTED);
            values.put("dongTyped", listed ? null : known.dong());
            values.put("ho", known.ho());
            values.put("detail", known.detail());
            values.put("noDetail", !home.apartment() && known.detail() == null);
            values.put("sharedHouse", known.shared());
            values.put("formerMoved", known.formerMoved());
        });
        return values;
    }

    @Override
    Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        var other = otherSites.get(draft.needs().site());
        if (other == null) {
            draft.put(Step.ENTER_DWELLING, read(draft.get(Home.class), answers));
        } else {
            other.answered(draft, answers);
        }
        return Map.of();
    }

    @Override
    List<Hint> hints(Application application, Answers typed) {
        var home = application.draft().home();
        if (!home.apartment() || typed.text("ho").isEmpty()) {
            return List.of();
        }
        try {
            var dwelling = read(home, typed);
            return List.of(
                    !check.isTaken(home, dwelling)
                            ? new Hint("ho", true, "가입할 수 있는 동·호예요.")
                            : dwelling.formerMoved()
                                    ? new Hint("ho", true, "전에 살던 분에게 확인할게요.")
                                    : new Hint("ho", false, "이 동·호에는 이미 가입한 회원이 있어요."));
        } catch (Refusal notYet) {
            return List.of(new Hint(notYet.field(), false, notYet.getMessage()));
        }
    }

    private Dwelling read(Home home, Answers answers) {
        if (home.apartment()) {
            return new Dwelling(
                    home.address(), dong(home, answers), ho(answers), null, false, answers.ticked("formerMoved"));
        }
        return new Dwelling(home.address(), null, null, detail(answers), answers.ticked("sharedHouse"), false);
    }

    /** The detailed address, {@code null} when there is said to be none. */
    static String detail(Answers answers) {
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
