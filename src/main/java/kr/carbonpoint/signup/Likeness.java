package kr.carbonpoint.signup;

import java.util.Objects;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** How much an applicant and a member look like one person. What the member has is not shown, only whether it is the same. */
@Component
class Likeness {

    private final Members members;
    private final Municipalities municipalities;

    Likeness(Members members, Municipalities municipalities) {
        this.members = members;
        this.municipalities = municipalities;
    }

    String of(IdentityDossier applicant, String reference) {
        return members.byReference(reference)
                .map(member -> compared(applicant, member))
                .orElse("그사이 탈퇴한 회원입니다.");
    }

    private String compared(IdentityDossier applicant, Member member) {
        var profile = member.profile();
        return """
                - 회원 접수번호: **%s**
                - 지자체: **%s**
                - 가입한 날: **%s**
                - 이름과 생년월일: **같음**
                - 휴대폰: **%s**
                - 이메일: **%s**
                """.formatted(
                        Markdown.plain(member.reference()),
                        municipalities.get(member.municipality()).name(),
                        member.joinedOn(),
                        same(applicant.mobile(), profile.mobile()),
                        same(applicant.email(), profile.email()));
    }

    private static String same(String one, String other) {
        return one == null || other == null ? "알 수 없음" : Objects.equals(one, other) ? "같음" : "다름";
    }
}
