package kr.carbonpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Asserts that no element of any model was left out, once all process tests ran; after some of them nothing is known. */
class CompleteCoverage implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Set<String> FINISHED = new HashSet<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        init(SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class));
        PassedElements.by(
                test.getUniqueId(), test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        PassedElements.byOthers();
    }

    @Override
    public void afterAll(ExtensionContext testClass) throws IOException {
        FINISHED.add(testClass.getRequiredTestClass().getName());
        if (FINISHED.containsAll(processTests())) {
            PassedElements.report();
            assertNothingIsMissing();
        }
    }

    private static void assertNothingIsMissing() throws IOException {
        try (var models = Files.list(Path.of("processes"))) {
            assertThat(models.filter(file -> file.toString().endsWith(".bpmn")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PassedElements.missing(file))
                            .as("What no process test passed in " + file)
                            .isEmpty());
        }
    }

    private static Set<String> processTests() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(ProcessTest.class));
        return classes.findCandidateComponents(ProcessTest.class.getPackageName()).stream()
                .map(found -> found.getBeanClassName())
                .collect(Collectors.toSet());
    }
}
