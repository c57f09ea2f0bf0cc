package kr.carbonpoint.engine;

import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.language.Catalogue;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What this application changes about the engine: forms belong to features, variables are flags, passwords are hashed
 * with bcrypt, changes of groups are heard.
 */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

    private final TaskForms forms;
    private final FormInputs inputs;
    private final ObjectProvider<RoutingFlags> flags;
    private final TaskTurns turns;
    private final Catalogue catalogue;
    private final ObjectProvider<GroupChanges> groupChanges;
    private final ObjectProvider<PasswordChanges> passwordChanges;
    private final int passwordCost;

    EngineSetup(
            TaskForms forms,
            FormInputs inputs,
            ObjectProvider<RoutingFlags> flags,
            TaskTurns turns,
            Catalogue catalogue,
            ObjectProvider<GroupChanges> groupChanges,
            ObjectProvider<PasswordChanges> passwordChanges,
            @Value("${carbonpoint.login.password-cost}") int passwordCost) {
        this.forms = forms;
        this.inputs = inputs;
        this.flags = flags;
        this.turns = turns;
        this.catalogue = catalogue;
        this.groupChanges = groupChanges;
        this.passwordChanges = passwordChanges;
        this.passwordCost = passwordCost;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(new BcryptEncryptor(passwordCost));
        engine.setPasswordPolicy(new LoginPasswordPolicy());
        engine.setEnablePasswordPolicy(true);
        engine.setCustomPostBPMNParseListeners(with(engine.getCustomPostBPMNParseListeners()));
        engine.setCustomSessionFactories(List.of(new OwnGroups.Denials()));
        engine.setIdentityProviderSessionFactory(new WatchedGroups.Factory(groupChanges, passwordChanges));
        engine.setCustomHistoryLevels(List.of(new StepHistory()));
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusalInterceptor(catalogue)));
        engine.setReevaluateTimeCycleWhenDue(true);
        // Whoever called logs the failure; here it would be logged a second time, refusals included.
        engine.setEnableCmdExceptionLogging(false);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        var engine = (ProcessEngineConfigurationImpl) built.getProcessEngineConfiguration();
        var names = flags.stream().flatMap(some -> some.names().stream()).toList();
        ((DefaultVariableSerializers) engine.getVariableSerializers())
                .setSerializerList(List.of(
                        new NullValueSerializer(),
                        new BooleanValueSerializer(),
                        new FlagSerializer(names),
                        new HandedOver()));
        engine.setFallbackSerializerFactory(new NoOtherValues());
    }

    /** Other plugins have theirs. */
    private List<BpmnParseListener> with(List<BpmnParseListener> others) {
        var listeners = new ArrayList<BpmnParseListener>(others == null ? List.of() : others);
        listeners.add(new FormsBelongToFeatures());
        return listeners;
    }

    private class FormsBelongToFeatures extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.setTaskFormHandler(new FeatureFormHandler(task.getTaskFormHandler(), forms, inputs, turns));
        }
    }
}
