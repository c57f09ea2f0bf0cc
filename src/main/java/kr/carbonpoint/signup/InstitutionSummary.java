package kr.carbonpoint.signup;

import static kr.carbonpoint.signup.Summary.line;

import kr.carbonpoint.home.Place;
import kr.carbonpoint.identity.CorporateNumber;

/** What the summary says of institutions only. */
final class InstitutionSummary {

    private InstitutionSummary() {}

    static void business(StringBuilder page, Business business) {
        line(page, "사업자등록번호", business.businessNumber().formatted());
        if (business.corporateNumber() != null) {
            line(page, "법인등록번호", new CorporateNumber(business.corporateNumber()).formatted());
        }
        line(page, "대표자", business.representative());
        line(page, "개업연월일", business.openedOn());
    }

    static void site(StringBuilder page, Draft draft) {
        boolean complex = draft.needs().site() == Needs.Site.COMPLEX;
        draft.find(Place.class).ifPresent(place -> {
            line(page, complex ? "단지 이름" : "가게·기관 이름", place.name());
            line(page, "면적", place.area() == null ? null : place.area() + "㎡");
        });
        draft.find(ComplexSize.class).ifPresent(size -> {
            line(page, "단지 종류", size.kind().label());
            line(page, "세대 수", size.households() == 0 ? null : size.households() + "세대");
        });
    }

    static void person(StringBuilder page, ContactPerson person) {
        line(page, "담당자", person.name());
        line(page, "부서", person.department());
    }
}
