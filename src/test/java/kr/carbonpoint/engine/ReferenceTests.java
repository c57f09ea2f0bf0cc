package kr.carbonpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceTests {

    @Test
    void referencesAreEightUnmistakableSignsInTwoGroups() {
        assertThat(Stream.generate(Reference::next).limit(1000))
                .allMatch(reference -> reference.matches("[A-Z2-9]{4}-[A-Z2-9]{4}"))
                .noneMatch(reference -> reference.matches(".*[ILOU01].*"))
                .doesNotHaveDuplicates();
    }

    @Test
    void applicantsCannotBeMistakenForChosenIdsNorGuessed() {
        assertThat(Stream.generate(Reference::nextApplicant).limit(1000))
                .allMatch(applicant -> applicant.matches("A[A-Z2-9]{24}"))
                .doesNotHaveDuplicates();
    }
}
