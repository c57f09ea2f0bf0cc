package kr.carbonpoint.resource;

import java.util.ArrayList;
import java.util.List;

/** How a dwelling pays for a resource. */
public enum Billing {
    /** The building's management office is billed, and passes it on (관리비합산). */
    MANAGEMENT_FEE("관리비합산"),
    /** The household has a bill, and so a customer number, of its own (개별납부). */
    INDIVIDUAL("개별납부"),
    /** There is no bill to look at (사용 안 함). */
    NOT_USED("사용 안 함");

    private final String label;

    Billing(String label) {
        this.label = label;
    }

    /** The Korean name, as on screens. */
    public String label() {
        return label;
    }

    /**
     * What a resident may answer, in the order of display. Electricity is always used, and only an apartment has a
     * management fee (domain.md §0.1).
     */
    public static List<Billing> choices(Resource resource, boolean apartment) {
        var choices = new ArrayList<Billing>();
        if (apartment) {
            choices.add(MANAGEMENT_FEE);
        }
        choices.add(INDIVIDUAL);
        if (resource != Resource.ELECTRICITY) {
            choices.add(NOT_USED);
        }
        return List.copyOf(choices);
    }
}
