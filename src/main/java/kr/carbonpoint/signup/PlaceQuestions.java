package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.DwellingAnswers;
import kr.carbonpoint.home.Place;
import org.springframework.stereotype.Component;

/** A shop, an office, a school: its name and floor area, and where in the building it is. */
@Component
class PlaceQuestions implements SiteQuestions {

    private final DwellingAnswers dwellings;

    PlaceQuestions(DwellingAnswers dwellings) {
        this.dwellings = dwellings;
    }

    @Override
    public Needs.Site site() {
        return Needs.Site.PLACE;
    }

    @Override
    public Map<String, Object> shown(Draft draft) {
        var values = new HashMap<>(
                dwellings.shown(draft.home(), draft.find(Dwelling.class).orElse(null)));
        values.put("place", true);
        draft.find(Place.class).ifPresent(place -> values.putAll(place.values()));
        return values;
    }

    @Override
    public void answered(Draft draft, Answers answers) {
        var place = Place.read(answers);
        var dwelling = dwellings.read(draft.home(), answers);
        draft.put(Step.ENTER_DWELLING, place);
        draft.put(Step.ENTER_DWELLING, dwelling);
    }
}
