package kr.carbonpoint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules, and the one around the engine. */
class ModularityTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kr.carbonpoint");

    @Test
    void modulesUseOnlyWhatIsPublicAndNotOneAnotherInCircles() {
        ApplicationModules.of(CarbonPointApplication.class).verify();
    }

    @Test
    void onlyEngineAndProcessPackagesKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("kr.carbonpoint.engine..", "kr.carbonpoint.*.process..")
                .and(not(belongToAnyOf(CarbonPointApplication.class)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..")
                .because("the way out of the engine stays a rename")
                .check(PRODUCT);
    }

    @Test
    void processPackagesAreUsedOnlyWithinTheirFeature() {
        noClasses()
                .that()
                .resideOutsideOfPackages("kr.carbonpoint.*.process..")
                .and(not(resideInAPackage("kr.carbonpoint.*.web..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kr.carbonpoint.*.process..")
                .because("features do not know how they are steered")
                .check(PRODUCT);
    }
}
