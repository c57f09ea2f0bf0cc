package kr.carbonpoint.signup;

import java.time.LocalDate;
import java.util.Set;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.PersonNumber;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.signup.IdentityDossier.PaperWay;
import org.springframework.stereotype.Component;

/** A clerk has seen a paper. The number on it is typed, hashed at once and kept nowhere, so that the person is known by it. */
@Component
class PaperProof {

    /** What can be seen of a number, with a picture or an official seal. */
    private static final Set<String> PAPERS =
            Set.of("ID_CARD", "FOREIGNER_CARD", "PASSPORT", "DRIVING_LICENCE", "REGISTER_EXTRACT", "FAMILY_RECORD");

    private final MemberKeys keys;
    private final Proof proof;
    private final IdentityCases cases;

    PaperProof(MemberKeys keys, Proof proof, IdentityCases cases) {
        this.keys = keys;
        this.proof = proof;
        this.cases = cases;
    }

    /** @throws Refusal when the paper is not named, not destroyed (regulation §8②), or its number is of somebody else */
    void confirm(
            Application application, IdentityCase about, IdentityDossier dossier, Answers answers, LocalDate today) {
        var paper = answers.required("paper", "어떤 서류를 보셨는지 골라 주십시오.");
        if (!PAPERS.contains(paper)) {
            throw new Refusal("paper", "목록에 있는 서류를 골라 주십시오.");
        }
        var number = PersonNumber.parse(answers.verbatim("rrnFront"), answers.verbatim("secret_rrnBack"), today);
        if (!number.birthDate().equals(dossier.birthDate())) {
            throw new Refusal("rrnFront", "번호의 생년월일이 신청인이 적은 것과 다릅니다. 서류를 다시 보고, 다르면 ‘다시 요청’을 골라 주십시오.");
        }
        ProveIdentity.refuseIfAny(
                "secret_rrnBack",
                Eligibility.ofNationality(application.draft().get(Entry.class).kind(), number.isForeigner())
                        .map(why -> "신청인이 고른 회원 유형과 맞지 않는 번호입니다. ‘다시 요청’을 골라 알려 주십시오."));
        cases.sawPaper(about, paper, destroyedOn(dossier.way(), answers, today));
        proof.confirm(application, new Identity(dossier.name(), dossier.birthDate(), keys.person(number), null));
    }

    /** {@code null} for a paper that was only shown. */
    private static LocalDate destroyedOn(PaperWay way, Answers answers, LocalDate today) {
        return way == PaperWay.VISIT && answers.text("destroyedOn").isEmpty()
                ? null
                : PaperDestruction.parse(answers, today);
    }
}
