package kr.carbonpoint.signup;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.carbonpoint.home.AddressQuery;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;

/** Everything answered so far: one record a step, what was typed into forms that are not submitted yet, and the messages to show. */
class Draft {

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

    @JsonProperty
    private final Map<String, Map<String, Object>> typed = new HashMap<>();

    @JsonProperty
    private final Set<String> redo = new HashSet<>();

    @JsonProperty
    private final Map<String, String> notices = new HashMap<>();

    /** Whether a step is answered and its answer still stands. */
    boolean has(Step step) {
        return step.answer() != null
                && answers.containsKey(step.answer().getSimpleName())
                && !redo.contains(step.name());
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

    /** @throws IllegalStateException when that step was not answered */
    <T extends Record> T get(Class<T> answer) {
        return find(answer)
                .orElseThrow(() -> new IllegalStateException(answer.getSimpleName() + " is not answered yet"));
    }

    /** Keeps the answer of a step; a demand to redo it is met. */
    void put(Step step, Record answer) {
        redo.remove(step.name());
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
            typed.remove(step.name());
            redo.remove(step.name());
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
        typed.clear();
        redo.clear();
        notices.clear();
    }

    /** Takes over what another draft answered in these steps. */
    void adopt(Draft other, Step... steps) {
        for (var step : steps) {
            other.find(step.answer()).ifPresent(answer -> put(step, answer));
        }
    }

    /** The answer of a step does not hold any longer: it is asked for again, filled in as it was. */
    void redo(Step step) {
        if (step.answer() != null && answers.containsKey(step.answer().getSimpleName())) {
            redo.add(step.name());
        }
    }

    /** As {@link #redo(Step)}, with a message that says why. */
    void redo(Step step, String message) {
        redo(step);
        notice(step, message);
    }

    /** What was typed into a step's form and not submitted. */
    Map<String, Object> typed(Step step) {
        return typed.getOrDefault(step.name(), Map.of());
    }

    void keepTyped(Step step, Map<String, Object> values) {
        typed.put(step.name(), values);
    }

    void forgetTyped(Step step) {
        typed.remove(step.name());
    }

    /** The message on top of a step's form, or {@code null}. */
    String notice(Step step) {
        return notices.get(step.name());
    }

    /** @param message shown until the step is submitted; {@code null} for none */
    void notice(Step step, String message) {
        notices.put(step.name(), message);
    }
}
