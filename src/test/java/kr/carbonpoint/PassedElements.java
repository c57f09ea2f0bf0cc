package kr.carbonpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;

/** Which elements of the models the process tests passed, apart from what other tests pass. */
final class PassedElements {

    private static final Path MODELS = Path.of("processes");
    private static final String REPORTS = "target/process-test-coverage";
    private static final String PROCESS_TESTS = "process-tests";
    private static final String OTHERS = "other-tests";
    private static final DefaultCollector COLLECTOR = new DefaultCollector(PassedElements::model);

    static {
        COLLECTOR.createSuite(new Suite(PROCESS_TESTS, PROCESS_TESTS));
        COLLECTOR.createSuite(new Suite(OTHERS, OTHERS));
        COLLECTOR.createRun(new Run(OTHERS, OTHERS), OTHERS);
        byOthers();
    }

    private PassedElements() {}

    static synchronized void add(Event event) {
        COLLECTOR.addEvent(event);
    }

    /** From now on everything is passed by this process test. */
    static synchronized void by(String id, String name) {
        COLLECTOR.createRun(new Run(id, name), PROCESS_TESTS);
        COLLECTOR.activateSuite(PROCESS_TESTS);
        COLLECTOR.activateRun(id);
    }

    /** From now on what is passed does not count. */
    static synchronized void byOthers() {
        COLLECTOR.activateSuite(OTHERS);
        COLLECTOR.activateRun(OTHERS);
    }

    /** Ids of what no process test passed in the model of a file. */
    static synchronized Set<String> missing(Path file) {
        var passed = COLLECTOR.getSuites().get(PROCESS_TESTS).getEvents(key(file)).stream()
                .map(Event::getDefinitionKey)
                .collect(Collectors.toSet());
        var missing = elements(file);
        missing.removeAll(passed);
        return missing;
    }

    /** Draws it into the models: {@code target/process-test-coverage/process-tests/report.html}. */
    static synchronized void report() {
        COLLECTOR.activateSuite(PROCESS_TESTS);
        CoverageReportUtil.createReport(COLLECTOR, REPORTS);
        CoverageReportUtil.createJsonReport(COLLECTOR, REPORTS);
        byOthers();
    }

    private static Model model(String key) {
        var file = MODELS.resolve(key + ".bpmn");
        try {
            return new Model(key, elements(file).size(), "", Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> elements(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var elements = model.getModelElementsByType(FlowNode.class).stream()
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        // The engine waits at what follows an event gateway without taking the flow; the event itself counts.
        model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .forEach(flow -> elements.add(flow.getId()));
        return elements;
    }

    private static String key(Path file) {
        return file.getFileName().toString().replace(".bpmn", "");
    }
}
