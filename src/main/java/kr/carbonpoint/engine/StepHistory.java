package kr.carbonpoint.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_CREATE;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The history that is kept in operation: applications and their steps, with who and when. The stock level
 * {@code activity} keeps a row for every gateway and event besides, four times as much, which only the enterprise Cockpit
 * shows; what was decided stands in our own tables.
 */
class StepHistory extends AbstractHistoryLevel {

    private static final Set<String> KEPT = Set.of(
            PROCESS_INSTANCE_START.getEntityType(),
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE.getEntityType(),
            TASK_INSTANCE_CREATE.getEntityType());

    @Override
    public int getId() {
        return 10;
    }

    @Override
    public String getName() {
        return "steps";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return KEPT.contains(event.getEntityType());
    }
}
