package kr.carbonpoint.signup;

import java.util.Map;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.TaskForm;
import org.springframework.stereotype.Component;

/** The agency does not hold the name: the form explains how to register it there. Nothing to answer; the place is kept. */
@Component
class RegisterName implements TaskForm {

    @Override
    public String task() {
        return "task_registerName";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        return Map.of();
    }
}
