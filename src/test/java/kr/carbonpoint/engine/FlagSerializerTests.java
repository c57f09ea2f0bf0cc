package kr.carbonpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagSerializerTests {

    private final FlagSerializer serializer = new FlagSerializer(List.of("goTo", "reviewDue"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task_enterDwelling",
                "ACCEPT",
                "municipality-28",
                "AK7MQ2WTD",
                "2026-11-26T18:00:01+09:00",
                "2026-11-26T09:00:01Z"
            })
    void constantsIdsAndTimesAreStoredUnderADeclaredName(String flag) {
        var stored = new VariableInstanceEntity();
        stored.setName("reviewDue");
        serializer.writeValue(Variables.stringValue(flag), stored);

        assertThat(stored.getTextValue()).isEqualTo(flag);
    }

    @Test
    void nothingIsStoredToo() {
        assertThatCode(() -> write("goTo", null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "GoTo", "goto", "mobile"})
    void anUndeclaredNameIsRefused(String name) {
        assertRefused(name, "ACCEPT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "김하늘",
                "Kim Haneul",
                "010-2345-6789",
                "9001021234567",
                "900102-1234567",
                "110234567891",
                "a@carbonpoint.example",
                "완정로34번길 20",
                "{\"a\":1}",
                "Carbon#2026",
                "2026-11-26",
                "ACCEPT\n김하늘"
            })
    void anyOtherShapeIsRefusedEvenUnderADeclaredName(String text) {
        assertRefused("goTo", text);
    }

    @Test
    void longTextIsRefused() {
        assertThatCode(() -> write("goTo", "a".repeat(64))).doesNotThrowAnyException();
        assertRefused("goTo", "a".repeat(65));
    }

    private void assertRefused(String name, String text) {
        assertThatThrownBy(() -> write(name, text))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining(name)
                .satisfies(refused -> assertThat(
                                text.isEmpty() || !refused.getMessage().contains(text))
                        .isTrue());
    }

    private void write(String name, String text) {
        var stored = new VariableInstanceEntity();
        stored.setName(name);
        serializer.writeValue(Variables.stringValue(text), stored);
    }
}
