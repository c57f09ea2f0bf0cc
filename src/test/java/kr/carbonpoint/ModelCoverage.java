package kr.carbonpoint;

import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_END;
import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_START;
import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_TAKE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.EventType;

/**
 * Tells {@link PassedElements} of every element of a model that is passed. The coverage library's own listener asks the
 * engine for the model each time, which a resident may not read.
 */
class ModelCoverage extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var others = engine.getCustomPostBPMNParseListeners();
        var listeners = new ArrayList<BpmnParseListener>(others == null ? List.of() : others);
        listeners.add(new Listeners());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static class Listeners extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity model) {
            listen(model, model.getKey());
        }

        private static void listen(ScopeImpl scope, String model) {
            for (ActivityImpl activity : scope.getActivities()) {
                var id = activity.getActivityId();
                activity.addListener(EVENTNAME_START, tell(EventSource.FLOW_NODE, EventType.START, id, model));
                activity.addListener(EVENTNAME_END, tell(EventSource.FLOW_NODE, EventType.END, id, model));
                for (PvmTransition flow : activity.getOutgoingTransitions()) {
                    ((TransitionImpl) flow)
                            .addListener(
                                    EVENTNAME_TAKE,
                                    tell(EventSource.SEQUENCE_FLOW, EventType.TAKE, flow.getId(), model));
                }
                listen(activity, model);
            }
        }

        private static ExecutionListener tell(EventSource source, EventType type, String element, String model) {
            return execution -> PassedElements.add(new Event(
                    source, type, element, source.name(), model, Instant.now().getEpochSecond()));
        }
    }
}
