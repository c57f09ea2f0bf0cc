package kr.carbonpoint.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCertificateTests {

    private static final Authority AUTHORITY = Authority.root("yessign", "발급기관");

    @ParameterizedTest
    @CsvSource({
        "김하늘(Kim Haneul)000412345678, 김하늘",
        "김하늘()0003041201500000000, 김하늘",
        "김하늘, 김하늘",
        "123김하늘001, 김하늘",
        "(주)가나다(Ganada)0004, (주)가나다",
        "HONG GILDONG(홍길동)00011, HONG GILDONG"
    })
    void nameIsReadAsTheAuthoritiesWriteIt(String commonName, String holder) {
        assertThat(certificate(commonName).holder()).isEqualTo(holder);
    }

    @ParameterizedTest
    @CsvSource({
        "김하늘(Kim Haneul)0004, 김하늘, true",
        "김하늘(Kim Haneul)0004, 김 하늘, true",
        "HONG GILDONG(홍길동)0001, Hong Gildong, true",
        "김하늘(Kim Haneul)0004, 김하늬, false",
        "김하늘(Kim Haneul)0004, 김하, false",
        "0004, 김하늘, false"
    })
    void nameIsCompared(String commonName, String member, boolean same) {
        assertThat(certificate(commonName).isOf(member)).isEqualTo(same);
    }

    @Test
    void sameHolderAndIssuerIsStillAnotherCertificate() {
        var first = certificate("김하늘(Kim)01");
        var second = certificate("김하늘(Kim)01");

        assertThat(first.subject()).isEqualTo(second.subject());
        assertThat(first.fingerprint()).hasSize(32).isNotEqualTo(second.fingerprint());
    }

    @Test
    void nobodyIsNamedInLogs() {
        assertThat(certificate("김하늘(Kim)01").toString()).doesNotContain("김하늘", "Kim");
    }

    private static ClientCertificate certificate(String commonName) {
        return new ClientCertificate(AUTHORITY.person(commonName).certificate());
    }
}
