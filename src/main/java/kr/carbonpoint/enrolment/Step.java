package kr.carbonpoint.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.carbonpoint.wizard.OrderedStep;

/** The steps of an official's application in their order, each a user task of {@code agency-enrolment.bpmn}. */
public enum Step implements OrderedStep<Step, Draft> {
    AGREE_TERMS("task_agreeStaffTerms", "약관 동의", 1),
    ENTER_OFFICE("task_enterOffice", "소속", 2),
    CHOOSE_DUTY("task_chooseDuty", "맡은 업무", 2),
    ENTER_OFFICIAL("task_enterOfficial", "담당자 정보", 3),
    CHECK_ENROLMENT("task_checkEnrolment", "입력 내용 확인", 3);

    /** The stages that the step indicator shows. */
    public static final List<String> PHASES = List.of("약관 동의", "소속·업무", "담당자 정보", "이메일 확인", "관리자 승인");

    private final String task;
    private final String title;
    private final int phase;

    Step(String task, String title, int phase) {
        this.task = task;
        this.title = title;
        this.phase = phase;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public String title() {
        return title;
    }

    /** 1–5. */
    public int phase() {
        return phase;
    }

    @Override
    public List<Step> line(Draft draft) {
        return List.of(values());
    }

    public static Optional<Step> of(String task) {
        return Arrays.stream(values()).filter(step -> step.task.equals(task)).findFirst();
    }
}
