package kr.carbonpoint.engine;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All {@link TaskForm}s by their user task. They are looked up late, for features need the engine themselves. */
@Component
class TaskForms {

    private final SingletonSupplier<Map<String, TaskForm>> byTask;

    TaskForms(ObjectProvider<TaskForm> forms) {
        byTask = SingletonSupplier.of(
                () -> forms.stream().collect(Collectors.toMap(TaskForm::task, Function.identity())));
    }

    /** @throws IllegalStateException when no feature owns the task: its values must not fall through to the engine */
    TaskForm of(String task) {
        var form = byTask.obtain().get(task);
        if (form == null) {
            throw new IllegalStateException("No feature owns the user task " + task);
        }
        return form;
    }
}
