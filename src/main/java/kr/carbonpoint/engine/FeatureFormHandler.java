package kr.carbonpoint.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Stands between Tasklist and the engine at a user task: what the form shows comes from the feature, what it submits
 * goes there, and only the feature's routing flags become process variables.
 */
class FeatureFormHandler implements TaskFormHandler {

    private final TaskFormHandler stock;
    private final TaskForms forms;
    private final FormInputs inputs;
    private final TaskTurns turns;

    FeatureFormHandler(TaskFormHandler stock, TaskForms forms, FormInputs inputs, TaskTurns turns) {
        this.stock = stock;
        this.forms = forms;
        this.inputs = inputs;
        this.turns = turns;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity opened) {
        var form = new TaskFormDataImpl() {
            /**
             * Read only by the command that asks for the values: Tasklist opens a form with three calls and needs them
             * in one.
             */
            @Override
            public List<FormField> getFormFields() {
                if (Context.getCommandContext() == null) {
                    return List.of();
                }
                return forms.of(opened.getTaskDefinitionKey()).show(formTask(opened)).entrySet().stream()
                        .map(value -> field(
                                value.getKey(),
                                inputs.shown(getCamundaFormRef().getKey(), value.getKey(), value.getValue())))
                        .toList();
            }
        };
        var original = stock.createTaskForm(opened);
        form.setTask(opened);
        form.setFormKey(original.getFormKey());
        form.setCamundaFormRef(original.getCamundaFormRef());
        form.setDeploymentId(original.getDeploymentId());
        return form;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var task = (TaskEntity) scope;
        if (!turns.take(task.getId())) {
            throw new Refusal(null, RefusalInterceptor.TOO_LATE);
        }
        forms.of(task.getTaskDefinitionKey())
                .submit(formTask(task), new Answers(Map.copyOf(present(submitted))))
                .forEach((name, flag) -> scope.setVariable(name, FormValues.flag(flag)));
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        throw new IllegalStateException("The stock handler was configured before it was wrapped");
    }

    private static FormField field(String key, Object value) {
        var field = new FormFieldImpl();
        field.setId(key);
        field.setValue(FormValues.typed(value));
        return field;
    }

    private static Map<String, Object> present(VariableMap submitted) {
        submitted.values().removeIf(value -> value == null);
        return submitted;
    }

    private static FormTask formTask(TaskEntity task) {
        return new FormTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getProcessInstance().getBusinessKey(),
                Context.getCommandContext().getAuthenticatedUserId());
    }
}
