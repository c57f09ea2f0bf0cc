package kr.carbonpoint.membership;

import static kr.carbonpoint.privacy.OwnTable.row;

import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who a member is, and where they live. */
@Repository
@Order(1)
class OwnMembership implements OwnData {

    private final JdbcClient jdbc;
    private final Members members;
    private final Institutions institutions;

    OwnMembership(JdbcClient jdbc, Members members, Institutions institutions) {
        this.jdbc = jdbc;
        this.members = members;
        this.institutions = institutions;
    }

    @Override
    public List<OwnTable> of(String reference) {
        var tables = new ArrayList<OwnTable>();
        members.byReference(reference).ifPresent(member -> {
            tables.add(membership(member));
            tables.add(profile(reference, member.profile()));
        });
        institutions.of(reference).ifPresent(institution -> tables.add(institution(institution)));
        return tables;
    }

    private OwnTable membership(Member member) {
        return OwnTable.of(
                "membership",
                "가입",
                """
                reference: 접수번호
                loginId: 아이디
                kind: 참여 유형
                incentive: 인센티브
                joinedOn: 가입한 날
                """,
                List.of(row(
                        member.reference(),
                        member.loginId(),
                        member.kindLabel(),
                        member.incentive().label(),
                        member.joinedOn())));
    }

    private OwnTable profile(String reference, Profile profile) {
        var road = jdbc.sql(
                        "select road_address from member join address on address.id = address_id where reference = ?")
                .param(reference)
                .query(String.class)
                .optional()
                .orElse(null);
        return OwnTable.of(
                "profile",
                "인적 사항과 집",
                """
                name: 이름
                birthDate: 생년월일
                address: 주소
                dong: 동
                ho: 호
                detail: 상세주소
                movedIn: 전입일자
                area: 면적(㎡)
                householdSize: 세대원 수
                householder: 세대주
                relation: 세대주와의 관계
                mobile: 휴대전화
                phone: 전화
                email: 이메일
                bank: 은행 코드
                account: 계좌번호
                accountHolder: 예금주
                motive: 가입한 까닭
                affiliation: 소속
                """,
                List.of(row(
                        profile.name(),
                        profile.birthDate(),
                        road,
                        profile.dong(),
                        profile.ho(),
                        profile.detail(),
                        profile.movedIn(),
                        profile.area(),
                        profile.householdSize(),
                        profile.householder(),
                        profile.relation() == null ? null : profile.relation().label(),
                        profile.mobile(),
                        profile.phone(),
                        profile.email(),
                        profile.bank(),
                        profile.account(),
                        profile.accountHolder(),
                        profile.motive(),
                        profile.affiliation())));
    }

    private static OwnTable institution(Institution institution) {
        return OwnTable.of(
                "institution",
                "사업장",
                """
                number: 사업자등록번호
                corporateNumber: 법인등록번호
                openedOn: 개업일
                place: 참여하는 곳
                contact: 담당자
                department: 부서
                """,
                List.of(row(
                        institution.number(),
                        institution.corporateNumber(),
                        institution.openedOn(),
                        institution.place(),
                        institution.contact(),
                        institution.department())));
    }
}
