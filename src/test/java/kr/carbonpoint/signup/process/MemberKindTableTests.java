package kr.carbonpoint.signup.process;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.signup.MemberKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the decision table says about each kind of member. */
@ServiceTest
class MemberKindTableTests {

    @Autowired
    MemberKinds kinds;

    @ParameterizedTest
    @CsvSource({
        "ADULT,     PERSON,    HOUSEHOLD, false, false",
        "CHILD,     PERSON,    HOUSEHOLD, true,  false",
        "FOREIGNER, FOREIGNER, HOUSEHOLD, false, false",
        "BUSINESS,  BUSINESS,  PLACE,     false, false",
        "PUBLIC,    BUSINESS,  PLACE,     false, true",
        "SCHOOL,    BUSINESS,  PLACE,     false, true",
        "COMPLEX,   BUSINESS,  COMPLEX,   false, false"
    })
    void eachKindNeedsItsOwn(MemberKind kind, String identity, String site, boolean guardian, boolean approval) {
        assertThat(kinds.row(kind)).isEqualTo(new MemberKinds.Row(identity, site, guardian, approval));
    }

    @Test
    void officialsDoNotJoinByTheWizard() {
        assertThat(kinds.row(MemberKind.AGENCY)).isNull();
    }
}
