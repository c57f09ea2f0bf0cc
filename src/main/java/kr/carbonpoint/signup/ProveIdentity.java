package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.Transient;
import kr.carbonpoint.identity.AuthenticationProviders;
import kr.carbonpoint.identity.BirthDate;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.identity.PersonNumber;
import kr.carbonpoint.membership.ContactRules;
import kr.carbonpoint.membership.MemberKind;
import org.springframework.stereotype.Component;

/** How somebody wants to prove who they are: looked over here, checked by an agency in the service task that follows. */
@Component
class ProveIdentity extends WizardStep {

    /** The transient variable that carries an {@link IdentityClaim} or {@link AuthenticationClaim} to the service task. */
    static final String CLAIM = "identityClaim";

    private static final String WAY = "proofWay";

    private final AuthenticationProviders providers;
    private final Clock clock;

    ProveIdentity(AuthenticationProviders providers, Clock clock) {
        super(Step.PROVE_IDENTITY);
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var number = numberName(draft.get(Entry.class).kind());
        var values = new HashMap<String, Object>();
        values.put(
                "introduction",
                draft.isOfGuardian()
                        ? "보호자 본인인지 확인해요. 어느 방법이든 괜찮으니 편한 것을 골라 주세요."
                        : "가입하시는 분이 본인인지 확인해요. 어느 방법이든 괜찮으니 편한 것을 골라 주세요.");
        values.put(
                "proofWays",
                List.of(
                        new Option("휴대폰·간편인증", ProofWay.AUTHENTICATION.name()),
                        new Option("이름과 " + number, ProofWay.NUMBER.name()),
                        new Option("둘 다 어려워요", ProofWay.OTHER.name())));
        values.put(
                "providers",
                providers.providers().stream()
                        .map(provider -> new Option(provider.name(), provider.code()))
                        .toList());
        values.put("numberName", number);
        draft.find(Identity.class).ifPresent(identity -> values.put("name", identity.name()));
        return values;
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var draft = application.draft();
        var way = answers.choice(WAY, ProofWay.class, "어떻게 확인할지 골라 주세요.");
        var flags = new HashMap<String, Object>();
        flags.put(WAY, way.name());
        switch (way) {
            case NUMBER -> flags.put(CLAIM, new Transient(byNumber(draft, answers)));
            case AUTHENTICATION -> flags.put(CLAIM, new Transient(byTelephone(draft, answers)));
            case OTHER -> {}
        }
        draft.redo(Step.PROVE_IDENTITY);
        return flags;
    }

    private IdentityClaim byNumber(Draft draft, Answers answers) {
        var kind = draft.get(Entry.class).kind();
        var today = LocalDate.now(clock);
        requireConsent(draft, WAY);
        var name = name(kind, answers);
        var number = PersonNumber.parse(answers.verbatim("rrnFront"), answers.verbatim("secret_rrnBack"), today);
        refuseIfAny("rrnFront", Eligibility.ofAge(kind, number.birthDate(), today));
        refuseIfAny("secret_rrnBack", Eligibility.ofNationality(kind, number.isForeigner()));
        return new IdentityClaim(name, number);
    }

    private AuthenticationClaim byTelephone(Draft draft, Answers answers) {
        var kind = draft.get(Entry.class).kind();
        var today = LocalDate.now(clock);
        var name = name(kind, answers);
        var birth = BirthDate.parse(answers.text("birthDate").orElse(""), "birthDate", today);
        refuseIfAny("birthDate", Eligibility.ofAge(kind, birth, today));
        var mobile = ContactRules.mobile(answers.text("mobile").orElse(""));
        var provider = providers
                .find(answers.required("provider", "어디에서 인증할지 골라 주세요."))
                .orElseThrow(() -> new Refusal("provider", "목록에 있는 인증 수단을 골라 주세요."));
        return new AuthenticationClaim(name, birth, mobile, provider.code());
    }

    /** Without the number nothing has to be agreed to about it, so the consent may be missing (PIPA §24의2). */
    static void requireConsent(Draft draft, String field) {
        // A guardian agrees to no terms; for them the law alone is the ground (탄소중립기본법 시행령 §74의2).
        if (!draft.isOfGuardian() && !draft.get(Consents.class).include("unique_id")) {
            throw new Refusal(field, "번호로 확인하려면 고유식별정보 처리에 동의해 주셔야 해요. ‘이전’을 눌러 약관에서 표시하거나, 휴대폰·간편인증을 골라 주세요.");
        }
    }

    static void refuseIfAny(String field, Optional<String> objection) {
        objection.ifPresent(why -> {
            throw new Refusal(field, why);
        });
    }

    static PersonName name(MemberKind kind, Answers answers) {
        var name = PersonName.parse(answers.text("name").orElse(""), "name");
        return kind == MemberKind.FOREIGNER ? name.inCapitals() : name;
    }

    /** Children and guardians may be either. */
    private static String numberName(MemberKind kind) {
        if (kind == MemberKind.FOREIGNER) {
            return "외국인등록번호";
        }
        return kind == MemberKind.ADULT ? "주민등록번호" : "주민등록번호(외국인등록번호)";
    }
}
