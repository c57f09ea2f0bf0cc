package kr.carbonpoint.incentive;

/** What points can become (domain.md §1.6); each municipality offers some of these. */
public enum IncentiveKind {
    CASH("현금"),
    VOUCHER("상품권"),
    GREEN_CARD("그린카드"),
    WASTE_BAG("종량제봉투"),
    LOCAL_TAX("지방세 납부"),
    TRANSIT_CARD("교통카드"),
    DONATION("기부");

    private final String label;

    IncentiveKind(String label) {
        this.label = label;
    }

    /** The Korean name shown to people. */
    public String label() {
        return label;
    }
}
