package kr.carbonpoint.signup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.address.SearchResult;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.region.Regions;
import org.springframework.stereotype.Component;

/** Looks an address up by road name, lot or building name; one that is not found may be typed, for a clerk to register. */
@Component
class SearchAddress extends WizardStep {

    private static final String EVERYWHERE = "ALL";

    private final Regions regions;
    private final AddressDirectory directory;
    private final TypedAddress typed;

    SearchAddress(Regions regions, AddressDirectory directory, TypedAddress typed) {
        super(Step.SEARCH_ADDRESS);
        this.typed = typed;
        this.regions = regions;
        this.directory = directory;
    }

    @Override
    Map<String, Object> shown(Draft draft) {
        var districts = new ArrayList<Option>();
        districts.add(new Option("시·군·구 전체", EVERYWHERE));
        regions.districts(draft.get(Entry.class).province())
                .forEach(district -> districts.add(new Option(district.name(), district.code())));
        var values = new HashMap<String, Object>();
        values.put("districts", districts);
        values.put("district", EVERYWHERE);
        draft.find(AddressQuery.class).ifPresent(query -> {
            values.put("district", query.district() == null ? EVERYWHERE : query.district());
            values.put("keyword", query.keyword());
        });
        draft.find(Home.class).filter(home -> !home.isListed()).ifPresent(home -> values.putAll(typed.shown(home)));
        return values;
    }

    @Override
    Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        if (answers.ticked("unlisted")) {
            var home = typed.read(draft.get(Entry.class).province(), answers);
            draft.put(Step.SEARCH_ADDRESS, new AddressQuery(home.district(), null));
            home.chosenFor(draft);
            return Map.of();
        }
        var keyword = answers.required("keyword", "도로명과 건물번호 또는 건물 이름을 입력해 주세요. 예) 완정로34번길 20");
        var district = answers.text("district")
                .filter(code -> !code.equals(EVERYWHERE))
                .orElse(null);
        var result = directory.search(draft.get(Entry.class).province(), district, keyword);
        if (result.outcome() != SearchResult.Outcome.FOUND) {
            throw new Refusal("keyword", advice(result));
        }
        draft.put(Step.SEARCH_ADDRESS, new AddressQuery(district, keyword));
        draft.remove(Step.CHOOSE_ADDRESS);
        return Map.of();
    }

    private static String advice(SearchResult result) {
        return result.outcome() == SearchResult.Outcome.NOTHING
                ? result.advice() + " 그래도 없으면 아래 ‘찾는 주소가 없어요’에 표시하고 직접 적어 주세요."
                : result.advice();
    }
}
