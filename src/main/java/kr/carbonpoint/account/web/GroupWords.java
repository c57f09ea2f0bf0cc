package kr.carbonpoint.account.web;

import kr.carbonpoint.account.Duty;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** Groups as people call them, as in "인천광역시 검단구 지급 승인". */
@Component
class GroupWords {

    private final Municipalities municipalities;

    GroupWords(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The id itself for a group that this application does not make. */
    public String of(String group) {
        if (group.equals(Logins.CLERKS)) {
            return "지자체 담당자";
        }
        if (group.equals(Logins.ADMINISTRATORS)) {
            return "관리자";
        }
        return municipalities
                .ofGroup(group)
                .map(municipality -> municipality.name() + " " + Duty.labelOf(group))
                .orElse(group);
    }
}
