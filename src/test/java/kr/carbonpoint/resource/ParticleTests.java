package kr.carbonpoint.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParticleTests {

    @Test
    void formFollowsTheLastSyllable() {
        assertThat(Particle.TOPIC.after("고객번호")).isEqualTo("고객번호는");
        assertThat(Particle.TOPIC.after("납부자 코드값")).isEqualTo("납부자 코드값은");
        assertThat(Particle.OBJECT.after("고객번호")).isEqualTo("고객번호를");
        assertThat(Particle.OBJECT.after("납부자 코드값")).isEqualTo("납부자 코드값을");
    }

    @Test
    void wordsOutsideHangulGetBothForms() {
        assertThat(Particle.TOPIC.after("고객 ID")).isEqualTo("고객 ID은(는)");
    }
}
