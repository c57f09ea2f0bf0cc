package kr.carbonpoint.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process model promises, whatever it does. Read from the files: no engine, no database. */
class ModelsTests {

    private static final Pattern KOREAN = Pattern.compile("[가-힣]");
    private static final Map<String, String> PREFIX = Map.ofEntries(
            Map.entry("startEvent", "(start|timer)"),
            Map.entry("endEvent", "end"),
            Map.entry("intermediateCatchEvent", "(event|timer)"),
            Map.entry("intermediateThrowEvent", "event"),
            Map.entry("boundaryEvent", "(boundary|timer)"),
            Map.entry("userTask", "task"),
            Map.entry("serviceTask", "service"),
            Map.entry("callActivity", "call"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("eventBasedGateway", "gateway"),
            Map.entry("subProcess", "subprocess"));
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][a-zA-Z]+)}");

    /** Every bean that a model calls by name; the application has to have each of them. */
    static final Set<String> DELEGATES = Set.of(
            "announceDecision",
            "announceDispute",
            "announceIdentity",
            "announceRegistration",
            "announceUnpaid",
            "answerForChild",
            "applyChange",
            "askGuardian",
            "askHolder",
            "askMemberAgain",
            "askMembers",
            "buildPayoutList",
            "callOffClerk",
            "checkAccount",
            "checkBusiness",
            "checkDwelling",
            "checkHolders",
            "checkHoldersAhead",
            "checkLedger",
            "checkMeters",
            "checkPerson",
            "closeConsent",
            "closePayoutRun",
            "collectUsageQuestions",
            "compareNewBilling",
            "createStaffAccount",
            "eraseChange",
            "eraseDraft",
            "eraseEnrolment",
            "escalateApproval",
            "escalateReview",
            "expireDrafts",
            "expireUnpaid",
            "fillMemberKeys",
            "findUsageFiles",
            "foldUsage",
            "forgetEnrolments",
            "forgetOldGrants",
            "forgetMailLanguages",
            "forgetSentProfiles",
            "join",
            "loadUploadedUsage",
            "loadUsageFile",
            "mailApproval",
            "mailConfirmation",
            "mailConsent",
            "mailDecision",
            "mailDisputeToApplicant",
            "mailEnrolmentDecision",
            "mailGuardian",
            "mailHolderOutcome",
            "mailDisputeCalledOff",
            "mailIdentity",
            "mailObjection",
            "mailRecovery",
            "mailPolicyDecision",
            "mailRegistration",
            "mailResume",
            "prepareSettlement",
            "readAuthentication",
            "readChangeReviews",
            "readNewReview",
            "readPayeeRequest",
            "readReview",
            "remindAdministrators",
            "remindClerks",
            "remindDuty",
            "remindUsageClerks",
            "requestAuthentication",
            "requestChangeReviews",
            "requestClerk",
            "requestReviews",
            "sealAnew",
            "sendDueMails",
            "sendWelcome",
            "settle",
            "settleComplexes",
            "settleLeavers",
            "startDuePayouts",
            "startRequestedPayouts",
            "startSettlements",
            "startUsageReviews",
            "stopSilentChange",
            "suspendIdleAccounts",
            "tellChange",
            "tidyUsageFolder",
            "turnToClerk",
            "verifyRealName",
            "wakeApplication");

    @ParameterizedTest
    @MethodSource("models")
    void fileIsNamedAfterItsProcess(Path file) {
        assertThat(process(file).getId() + ".bpmn").isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("models")
    void processRunsAndItsHistoryEnds(Path file) {
        assertThat(process(file).isExecutable()).isTrue();
        assertThat(process(file).getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyTheApplicationStartsProcesses(Path file) {
        assertThat(process(file).isCamundaStartableInTasklist()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsSayWhatAnElementIsAndDoes(Path file) {
        assertThat(elements(file, FlowNode.class))
                .allSatisfy(node -> assertThat(node.getId())
                        .matches(PREFIX.get(node.getElementType().getTypeName()) + "_[a-z][a-zA-Z]+"));
        assertThat(elements(file, SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId()).matches("flow_[a-z][a-zA-Z]+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsAreKorean(Path file) {
        assertThat(process(file).getName()).containsPattern(KOREAN);
        assertThat(elements(file, FlowNode.class)).allSatisfy(ModelsTests::hasKoreanLabel);
        assertThat(elements(file, SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .allSatisfy(ModelsTests::hasKoreanLabel);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawn(Path file) {
        assertThat(elements(file, FlowNode.class))
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(elements(file, SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyChoiceHasAWayWhenNoConditionHolds(Path file) {
        assertThat(elements(file, ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway ->
                        assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull());
    }

    @Test
    void goToNamesTheStepThatItsFlowLeadsTo() {
        assertThat(models().flatMap(file -> elements(file, SequenceFlow.class).stream()))
                .filteredOn(flow -> flow.getSource().getId().equals("gateway_whereTo"))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(flow.getConditionExpression().getTextContent())
                        .isEqualTo("${goTo == '" + stepOf(flow.getTarget()) + "'}"));
    }

    /** The user task, or the first one of the process that is called. */
    private static String stepOf(FlowNode target) {
        return target instanceof CallActivity call
                ? elements(Path.of("processes", call.getCalledElement() + ".bpmn"), UserTask.class)
                        .iterator()
                        .next()
                        .getId()
                : target.getId();
    }

    @Test
    void delegatesAreTheKnownBeans() {
        Set<String> called = models().flatMap(file -> elements(file, ServiceTask.class).stream())
                .map(ServiceTask::getCamundaDelegateExpression)
                .map(BEAN::matcher)
                .map(expression -> expression.matches() ? expression.group(1) : "no bean")
                .collect(toSet());

        assertThat(called).isEqualTo(DELEGATES);
    }

    @Test
    void formsTravelWithTheModelThatShowsThem() {
        assertThat(models().flatMap(file -> elements(file, UserTask.class).stream()))
                .allSatisfy(task -> assertThat(task.getCamundaFormRefBinding())
                        .as(task.getId())
                        .isEqualTo("deployment"));
    }

    @Test
    void everyUserTaskHasAFormAndEveryFormATask() {
        Set<String> shown = models().flatMap(file -> elements(file, UserTask.class).stream())
                .map(task -> Objects.toString(task.getCamundaFormRef(), task.getId() + " has none"))
                .collect(toSet());

        assertThat(files("forms", ".form").map(ModelsTests::formId)).containsExactlyInAnyOrderElementsOf(shown);
    }

    private static void hasKoreanLabel(FlowElement element) {
        assertThat(element.getName()).as(element.getId()).isNotNull().containsPattern(KOREAN);
    }

    static Stream<Path> models() {
        return files("processes", ".bpmn");
    }

    private static Process process(Path file) {
        return elements(file, Process.class).iterator().next();
    }

    private static <T extends ModelElementInstance> Collection<T> elements(Path file, Class<T> type) {
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(type);
    }

    private static String formId(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile()).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
