package kr.carbonpoint.signup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.home.AddressQuery;
import kr.carbonpoint.home.Dwelling;
import kr.carbonpoint.home.Home;
import kr.carbonpoint.home.Resources;
import kr.carbonpoint.wizard.OrderedStep;

/** The steps of the wizard in their order, each a user task of {@code signup.bpmn}. */
public enum Step implements OrderedStep<Step, Draft> {
    CHOOSE_TYPE("task_chooseType", "유형·지역", Phase.TYPE, Entry.class),
    AGREE_TERMS("task_agreeTerms", "약관 동의", Phase.TERMS, Consents.class),
    NAME_GUARDIAN("task_nameGuardian", "보호자 동의", Phase.TERMS, Guardian.class),
    PROVE_IDENTITY("task_proveIdentity", "본인 인증", Phase.IDENTITY, Identity.class),
    SEARCH_ADDRESS("task_searchAddress", "주소 찾기", Phase.DETAILS, AddressQuery.class),
    CHOOSE_ADDRESS("task_chooseAddress", "주소 선택", Phase.DETAILS, Home.class),
    ENTER_DWELLING("task_enterDwelling", "상세 주소", Phase.DETAILS, Dwelling.class),
    ENTER_RESOURCES("task_enterResources", "자원 정보", Phase.DETAILS, Resources.class),
    CREATE_ACCOUNT("task_createAccount", "아이디·비밀번호", Phase.DETAILS, Account.class),
    ENTER_CONTACT("task_enterContact", "연락처·인센티브", Phase.DETAILS, Contact.class),
    CHECK_ANSWERS("task_checkAnswers", "입력 내용 확인", Phase.DETAILS, null),
    /** The only one of a guardian, beside the identity. */
    GIVE_CONSENT("task_giveConsent", "자녀의 가입 동의", Phase.TERMS, GuardianAnswer.class);

    /** Other forms of a step, for other ways of identity. */
    private static final Map<String, Step> WAYS = Map.of("task_proveBusiness", PROVE_IDENTITY);

    /** User tasks beside the way. */
    private static final Map<String, Step> BESIDE = Map.of(
            "task_registerName", PROVE_IDENTITY,
            "task_confirmAuthentication", PROVE_IDENTITY,
            "task_awaitGuardian", NAME_GUARDIAN);

    /** The five stages that the guide shows. */
    public enum Phase {
        TYPE("유형 선택"),
        TERMS("약관 동의"),
        IDENTITY("본인 인증"),
        DETAILS("정보 입력"),
        DONE("가입 완료");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String task;
    private final String title;
    private final Phase phase;
    private final Class<? extends Record> answer;

    Step(String task, String title, Phase phase, Class<? extends Record> answer) {
        this.task = task;
        this.title = title;
        this.phase = phase;
        this.answer = answer;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public String title() {
        return title;
    }

    public Phase phase() {
        return phase;
    }

    /** The record that holds the answer; {@code null} for the last step, which asks nothing new. */
    Class<? extends Record> answer() {
        return answer;
    }

    @Override
    public List<Step> line(Draft draft) {
        return of(draft);
    }

    /** The steps of the kind of membership that a draft is for, in their order. */
    static List<Step> of(Draft draft) {
        if (draft.isOfGuardian()) {
            return List.of(PROVE_IDENTITY, GIVE_CONSENT);
        }
        return Arrays.stream(values())
                .filter(step -> switch (step) {
                    case GIVE_CONSENT -> false;
                    case NAME_GUARDIAN -> draft.needs().guardian();
                    case CREATE_ACCOUNT -> !draft.isOnPaper();
                    default -> true;
                })
                .toList();
    }

    /** The step that somebody is at: a task beside the way counts as the step that it helps with. */
    public static Step at(String task) {
        return of(task).orElseGet(() -> BESIDE.getOrDefault(task, PROVE_IDENTITY));
    }

    /** The step that a user task beside the way helps with. */
    static Optional<Step> beside(String task) {
        return Optional.ofNullable(BESIDE.get(task));
    }

    /** The step of a user task of the line. */
    public static Optional<Step> of(String task) {
        return Arrays.stream(values())
                .filter(step -> step.task.equals(task))
                .findFirst()
                .or(() -> Optional.ofNullable(WAYS.get(task)));
    }
}
