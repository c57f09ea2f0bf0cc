package kr.carbonpoint.operations.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** The names of what models are made of. */
@Component
public class Steps {

    private final RepositoryService repository;

    Steps(RepositoryService repository) {
        this.repository = repository;
    }

    /** What the diagram says at an element; its id where it says nothing. */
    public String name(String definition, String element) {
        var model = repository.getBpmnModelInstance(definition);
        return model.getModelElementById(element) instanceof FlowElement step && step.getName() != null
                ? step.getName()
                : element;
    }
}
