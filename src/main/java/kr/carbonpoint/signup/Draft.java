package kr.carbonpoint.signup;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.carbonpoint.home.AddressQuery;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.home.ToldHome;
import kr.carbonpoint.wizard.StepDraft;

/** Everything answered so far: one record a step. */
public class Draft extends StepDraft<Step> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new ParameterNamesModule())
            .build();

    /** What does not depend on the kind of membership. */
    private static final Set<String> LASTING = Set.of(
            AddressQuery.class.getSimpleName(),
            Home.class.getSimpleName(),
            Saved.class.getSimpleName(),
            PaperForm.class.getSimpleName());

    @JsonProperty
    private final Map<String, JsonNode> answers = new HashMap<>();

    @Override
    protected boolean isAnswered(Step step) {
        return step.answer() != null && answers.containsKey(step.answer().getSimpleName());
    }

    /** Where to mail what comes of it: as the contact says, else where the applicant wanted to come back from. */
    Optional<String> email() {
        return find(Contact.class)
                .map(Contact::email)
                .or(() -> find(Saved.class).map(Saved::email));
    }

    <T extends Record> Optional<T> find(Class<T> answer) {
        return Optional.ofNullable(answers.get(answer.getSimpleName())).map(json -> read(json, answer));
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        try {
            return JSON.convertValue(json, type);
        } catch (IllegalArgumentException e) {
            // Without the cause: its message would quote the answer.
            throw new IllegalStateException("An answer does not read as " + type.getSimpleName());
        }
    }

    /** What the chosen kind of membership asks for. */
    Needs needs() {
        return find(Entry.class).map(Entry::needs).orElse(Needs.UNKNOWN);
    }

    /** Whether this is no application for membership but a guardian's answer. */
    boolean isOfGuardian() {
        return find(Entry.class).filter(entry -> entry.kind() == null).isPresent();
    }

    /** Whether a member of staff enters what somebody wrote on paper. */
    boolean isOnPaper() {
        return find(PaperForm.class).isPresent();
    }

    /** The chosen address; only a household's is an apartment, with 동 and 호. */
    Home home() {
        var home = get(Home.class);
        return needs().institution() ? home.asBuilding() : home;
    }

    ToldHome told() {
        return new ToldHome(home(), get(Dwelling.class), get(Resources.class));
    }

    /** @throws IllegalStateException when that step was not answered */
    <T extends Record> T get(Class<T> answer) {
        return find(answer)
                .orElseThrow(() -> new IllegalStateException(answer.getSimpleName() + " is not answered yet"));
    }

    /** Keeps the answer of a step; a demand to redo it is met. */
    void put(Step step, Record answer) {
        redone(step);
        answers.put(answer.getClass().getSimpleName(), JSON.valueToTree(answer));
    }

    /** Keeps something beside the answers of the steps. */
    void keep(Record beside) {
        answers.put(beside.getClass().getSimpleName(), JSON.valueToTree(beside));
    }

    /** What {@link #keep} kept is over. */
    void forget(Class<? extends Record> beside) {
        answers.remove(beside.getSimpleName());
    }

    void remove(Step... gone) {
        for (var step : gone) {
            answers.remove(step.answer().getSimpleName());
            forgetTyped(step);
            redone(step);
        }
    }

    /** Makes a home the address; what was answered about another one does not hold. */
    void choose(Home home) {
        put(Step.CHOOSE_ADDRESS, home);
        if (find(Dwelling.class).filter(dwelling -> !dwelling.isAt(home)).isPresent()) {
            remove(Step.ENTER_DWELLING, Step.ENTER_RESOURCES);
            // Another municipality may offer other incentives.
            redo(Step.ENTER_CONTACT);
        }
    }

    /** With another kind of membership nothing answered before holds; the address is worth keeping. */
    void restart() {
        answers.keySet().retainAll(LASTING);
        forgetAll();
    }

    /** Takes over what another draft answered in these steps. */
    void adopt(Draft other, Step... steps) {
        for (var step : steps) {
            other.find(step.answer()).ifPresent(answer -> put(step, answer));
        }
    }
}
