package kr.carbonpoint.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Logins.PasswordHash;
import kr.carbonpoint.home.AddressQuery;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.incentive.Motive;
import kr.carbonpoint.membership.Consent;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.membership.MemberMeter;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.resource.Billing;
import kr.carbonpoint.resource.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DraftTests {

    /** With every step there is. */
    private static final Needs CHILD = new Needs(Needs.Way.PERSON, Needs.Site.HOUSEHOLD, true, false);

    @Test
    void anEmptyDraftBeginsAtTheFirstStep() {
        assertThat(Step.CHECK_ANSWERS.following(new Draft())).isEqualTo(Step.CHOOSE_TYPE);
        assertThat(Step.CHOOSE_TYPE.isReachableIn(new Draft())).isTrue();
        assertThat(Step.AGREE_TERMS.isReachableIn(new Draft())).isFalse();
    }

    @Test
    void resultIsMailedToWhereTheApplicantWantedToComeBackFromIfTheContactNamesNoAddress() {
        var draft = new Draft();
        assertThat(draft.email()).isEmpty();

        draft.keep(new Saved("back@carbonpoint.example", LocalDate.of(2026, 3, 2), 1));

        assertThat(draft.email()).hasValue("back@carbonpoint.example");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CHECK_ANSWERS", "GIVE_CONSENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void eachAnswerLeadsToTheNextStep(Step step) {
        var draft = answeredUpTo(step);

        assertThat(step.following(draft)).isEqualTo(step.next(draft).orElseThrow());
        assertThat(step.next(draft).orElseThrow().isReachableIn(draft)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void afterACorrectionTheWayLeadsBackToTheLastPage(Step corrected) {
        assertThat(corrected.following(answeredUpTo(Step.ENTER_CONTACT))).isEqualTo(Step.CHECK_ANSWERS);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CHECK_ANSWERS", "GIVE_CONSENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatHasToBeRedoneIsTheNextStepUntilItIsAnsweredAgain(Step step) {
        var draft = answeredUpTo(Step.ENTER_CONTACT);
        draft.redo(step, "다시 확인해 주세요.");

        assertThat(draft.has(step)).isFalse();
        assertThat(draft.find(step.answer())).isPresent();
        assertThat(draft.notice(step)).isEqualTo("다시 확인해 주세요.");
        assertThat(Step.CHECK_ANSWERS.following(draft)).isEqualTo(step);

        draft.put(step, answer(step));

        assertThat(Step.CHECK_ANSWERS.following(draft)).isEqualTo(Step.CHECK_ANSWERS);
    }

    @Test
    void aRemovedAnswerLeavesAHoleThatTheWayDoesNotLeadOver() {
        var draft = answeredUpTo(Step.ENTER_CONTACT);
        draft.remove(Step.ENTER_DWELLING, Step.ENTER_RESOURCES);

        assertThat(Step.CHOOSE_ADDRESS.following(draft)).isEqualTo(Step.ENTER_DWELLING);
        assertThat(Step.ENTER_RESOURCES.isReachableIn(draft)).isFalse();
        assertThat(Step.ENTER_DWELLING.isReachableIn(draft)).isTrue();
        assertThatThrownBy(() -> draft.get(Dwelling.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Dwelling");
    }

    @Test
    void onlyChildrenAreAskedForAGuardian() {
        var draft = answeredUpTo(Step.AGREE_TERMS);
        assertThat(Step.AGREE_TERMS.next(draft)).contains(Step.NAME_GUARDIAN);

        draft.put(Step.CHOOSE_TYPE, new Entry("28", MemberKind.ADULT, Needs.UNKNOWN));

        assertThat(Step.of(draft)).doesNotContain(Step.NAME_GUARDIAN);
        assertThat(Step.AGREE_TERMS.next(draft)).contains(Step.PROVE_IDENTITY);
        assertThat(Step.PROVE_IDENTITY.previous(draft)).contains(Step.AGREE_TERMS);
        assertThat(Step.NAME_GUARDIAN.isReachableIn(draft)).isFalse();
    }

    @Test
    void anotherKindOfMembershipKeepsNothingButTheAddress() {
        var draft = answeredUpTo(Step.ENTER_CONTACT);

        draft.restart();

        assertThat(Step.values()).filteredOn(draft::has).containsExactly(Step.SEARCH_ADDRESS, Step.CHOOSE_ADDRESS);
    }

    @Test
    void onlyNamedStepsAreTakenOverFromAnotherDraft() {
        var draft = new Draft();
        draft.adopt(answeredUpTo(Step.ENTER_CONTACT), Step.CHOOSE_TYPE, Step.CHOOSE_ADDRESS);

        assertThat(Step.values()).filteredOn(draft::has).containsExactly(Step.CHOOSE_TYPE, Step.CHOOSE_ADDRESS);
    }

    @Test
    void nothingIsTakenOverWhereTheOtherDraftHasNothing() {
        var draft = new Draft();
        draft.adopt(new Draft(), Step.CHOOSE_TYPE);

        assertThat(draft.has(Step.CHOOSE_TYPE)).isFalse();
    }

    @Test
    void everyAnswerComesBackAsItWasAfterStoring() throws Exception {
        var draft = answeredUpTo(Step.ENTER_CONTACT);
        draft.keepTyped(Step.SEARCH_ADDRESS, Map.of("keyword", "완정로"));
        draft.redo(Step.ENTER_CONTACT, "다시");

        var json = new ObjectMapper();
        var read = json.readValue(json.writeValueAsBytes(draft), Draft.class);

        assertThat(Step.values())
                .filteredOn(step -> step.answer() != null && step != Step.GIVE_CONSENT)
                .allSatisfy(step -> assertThat(read.find(step.answer()))
                        .get()
                        .usingRecursiveComparison()
                        .isEqualTo(answer(step)));
        assertThat(read.typed(Step.SEARCH_ADDRESS)).isEqualTo(Map.of("keyword", "완정로"));
        assertThat(read.has(Step.ENTER_CONTACT)).isFalse();
        assertThat(read.notice(Step.ENTER_CONTACT)).isEqualTo("다시");
    }

    @ParameterizedTest
    @CsvSource({"task_chooseType, CHOOSE_TYPE", "task_checkAnswers, CHECK_ANSWERS", "task_registerName,", "nonsense,"})
    void stepsAreFoundByTheirUserTask(String task, Step step) {
        assertThat(Step.of(task)).isEqualTo(Optional.ofNullable(step));
    }

    private static Draft answeredUpTo(Step last) {
        var draft = new Draft();
        for (var step : Step.values()) {
            if (step.ordinal() <= last.ordinal()) {
                draft.put(step, answer(step));
            }
        }
        return draft;
    }

    private static Record answer(Step step) {
        return switch (step) {
            case CHOOSE_TYPE -> new Entry("28", MemberKind.CHILD, CHILD);
            case AGREE_TERMS -> new Consents(List.of(new Consent("service", 1, Instant.EPOCH)));
            case PROVE_IDENTITY -> new Identity("김하늘", LocalDate.of(1970, 1, 2), new byte[] {1, 2, 3}, null);
            case NAME_GUARDIAN ->
                new Guardian(
                        "김바다",
                        Guardian.Relation.MOTHER,
                        "guardian@carbonpoint.example",
                        "김하늘",
                        LocalDate.of(2015, 3, 1));
            case GIVE_CONSENT -> new GuardianAnswer(true);
            case SEARCH_ADDRESS -> new AddressQuery(null, "완정로34번길 20");
            case CHOOSE_ADDRESS -> new Home("1", "28290", "완정로34번길 20", "마전동 1", "22600", null, true);
            case ENTER_DWELLING -> new Dwelling("1", "101", "202", null, false, false);
            case ENTER_RESOURCES ->
                new Resources(
                        List.of(new MemberMeter(Resource.GAS, Billing.INDIVIDUAL, "GAS_INCHEON", "0000000001")),
                        null,
                        null,
                        null);
            case CREATE_ACCOUNT -> new Account("tester1", new PasswordHash("hash", "salt"));
            case ENTER_CONTACT ->
                new Contact(
                        "010-0000-0000",
                        Relation.SELF,
                        "김하늘",
                        IncentiveKind.VOUCHER,
                        null,
                        null,
                        null,
                        Motive.SAVING,
                        new BigDecimal("84.95"),
                        LocalDate.of(2015, 3, 1),
                        4,
                        null,
                        null,
                        null);
            case CHECK_ANSWERS -> throw new IllegalArgumentException();
        };
    }
}
