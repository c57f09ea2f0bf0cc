package kr.carbonpoint.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kr.carbonpoint.RestVisitor;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is turned away at the port of certificates, and what is not there. */
class CertificateRefusalsIntegrationTests extends CertificateTests {

    @Test
    void visitorWithoutACertificateIsTold() {
        for (var path : List.of("/certificate/sign-in", "/certificate/register")) {
            var visitor = member.visitor().at(certificatePort.address(), Identity.nobodysTls());
            assertThat(refused(visitor.get(path))).contains("인증서를 받지 못했어요", site + "/");
            member.visitor().get("/");
            assertThat(refused(post(visitor, path))).contains("인증서를 받지 못했어요");
        }
    }

    @Test
    void unknownCertificateIsRefused() {
        assertThat(refused(withCertificate(new RestVisitor(port), person()).get("/certificate/sign-in")))
                .contains("등록되지 않은 인증서예요");
    }

    @Test
    void revokedCertificateNoLongerSignsIn() {
        var identity = person();
        register(member, identity);

        TestAuthorities.revoke(identity);

        var visitor = withCertificate(new RestVisitor(port), identity);
        assertThat(refused(visitor.get("/certificate/sign-in"))).contains("폐지된 인증서");
        assertThat(refused(post(visitor, "/certificate/sign-in"))).contains("폐지된 인증서");
    }

    @Test
    void foreignCertificateIsRefused() {
        var foreign = Authority.root("KISA", "가나다 최상위 인증기관")
                .below("yessign", "가나다 인증기관")
                .person("김하늘(Kim Haneul)0004");

        assertThat(refused(register(member, foreign))).contains("여기에서 쓸 수 없는 기관");
        assertThat(refused(post(withCertificate(new RestVisitor(port), foreign), "/certificate/sign-in")))
                .contains("여기에서 쓸 수 없는 기관");
    }

    @Test
    void certificateForEncryptionIsRefused() {
        var encryption =
                TestAuthorities.ISSUER.identity(Order.of("김하늘(Kim Haneul)0004").usage(KeyUsage.keyEncipherment));

        assertThat(refused(register(member, encryption))).contains("서명용 인증서를 골라");
    }

    @Test
    void certificateUnderAnotherNameIsRefused() {
        var wife = TestAuthorities.ISSUER.person("이바다(Lee Bada)0004");

        assertThat(refused(register(member, wife))).contains("이름이 회원 이름과 달라요");
        assertThat(member.visitor().get("/me/sign-in").body()).doesNotContain("이바다");
    }

    @Test
    void certificateOfAnotherMemberIsRefused() {
        var identity = person();
        register(member, identity);
        var namesake = members.next();

        assertThat(refused(register(namesake, identity))).contains("다른 아이디로 등록된");
        assertThat(refused(register(member, identity))).contains("이미 등록하신");
        assertThat(onSite(signIn(identity).cookie(SESSION), "/me").body()).contains(member.login());
    }

    @Test
    void ofTwoWhoRegisterTheSameAtTheSameMomentOneWins() {
        var identity = person();
        var namesakes = Stream.of(1, 2, 3, 4).map(i -> members.next()).toList();

        var answers = namesakes.parallelStream()
                .map(namesake -> register(namesake, identity).statusCode())
                .toList();

        assertThat(answers)
                .containsOnlyOnce(302)
                .filteredOn(status -> status == 403)
                .hasSize(3);
    }

    @Test
    void visitorsAndApplicantsRegisterNothing() {
        assertThat(refused(post(withCertificate(new RestVisitor(port), person()), "/certificate/register")))
                .contains("먼저 아이디로 로그인해 주세요");
        var applicant = new RestVisitor(port).begin();
        assertThat(refused(post(withCertificate(applicant, person()), "/certificate/register")))
                .contains("가입을 마친 뒤에");
        assertThat(location(applicant.get("/me/sign-in"))).endsWith("/signup/status");
    }

    @Test
    void otherSitesCannotPressTheButtons() {
        var identity = person();
        var forged = withCertificate(member.visitor(), identity).ledByAnotherSite();

        assertThat(post(forged, "/certificate/register").statusCode()).isEqualTo(403);
        register(member, identity);
        assertThat(post(forged, "/certificate/sign-in").body()).doesNotContain("tasklist");
        assertThat(post(forged, "/certificate/sign-in").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/me",
                "/me/sign-in",
                "/staff",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/engine-rest/task",
                "/actuator/health",
                "/certificate/../me",
                "/certificate/%2e%2e/me",
                "/css/../me"
            })
    void restOfTheSiteIsNotAtThePortOfCertificates(String path) {
        var visitor = withCertificate(member.visitor(), person());

        assertThat(visitor.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void startPageIsOnTheSite() {
        assertThat(location(withCertificate(new RestVisitor(port), person()).get("/")))
                .isEqualTo(site + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/certificate/sign-in", "/certificate/register", "/%63ertificate/sign-in"})
    void certificatesAreNotTakenAtThePortOfTheSite(String path) {
        assertThat(member.visitor().get(path).statusCode()).isIn(400, 404);
        assertThat(post(member.visitor(), path).statusCode()).isIn(400, 404);
    }
}
