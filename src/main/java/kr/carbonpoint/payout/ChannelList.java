package kr.carbonpoint.payout;

import static kr.carbonpoint.payout.ChannelList.Column.ADDRESS;
import static kr.carbonpoint.payout.ChannelList.Column.BIRTH_DATE;
import static kr.carbonpoint.payout.ChannelList.Column.MOBILE;
import static kr.carbonpoint.payout.ChannelList.Column.NAME;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kr.carbonpoint.incentive.IncentiveKind;

/** The lists of what is not transferred by a bank (domain.md §6.3), each with no more of a person than the hand-over needs. */
final class ChannelList {

    enum Column {
        PAYMENT("지급번호", PaymentLine::payment),
        REFERENCE("회원번호", PaymentLine::reference),
        NAME("이름", line -> line.profile().name()),
        BIRTH_DATE("생년월일", line -> String.valueOf(line.profile().birthDate())),
        MOBILE("휴대폰", line -> line.profile().mobile()),
        ADDRESS("주소", PaymentLine::address),
        WON("금액", PaymentLine::won),
        /** For whoever hands it over; the list comes back as a result file. */
        CODE("결과코드", line -> ""),
        WORDS("비고", line -> "");

        private final String header;
        private final Function<PaymentLine, Object> value;

        Column(String header, Function<PaymentLine, Object> value) {
            this.header = header;
            this.value = value;
        }
    }

    private final List<Column> columns;

    private ChannelList(Column... person) {
        columns = new ArrayList<>(List.of(Column.PAYMENT, Column.REFERENCE));
        columns.addAll(Arrays.asList(person));
        columns.addAll(List.of(Column.WON, Column.CODE, Column.WORDS));
    }

    static ChannelList of(IncentiveKind channel) {
        return switch (channel) {
            case VOUCHER, WASTE_BAG -> new ChannelList(NAME, MOBILE, ADDRESS);
            case TRANSIT_CARD -> new ChannelList(NAME, MOBILE);
            case GREEN_CARD -> new ChannelList(NAME, BIRTH_DATE, MOBILE);
            case LOCAL_TAX -> new ChannelList(NAME, BIRTH_DATE, ADDRESS);
            case DONATION -> new ChannelList();
            case CASH -> throw new IllegalArgumentException("Cash goes by template");
        };
    }

    List<String> headers() {
        return columns.stream().map(column -> column.header).toList();
    }

    List<Object> cells(PaymentLine line) {
        return columns.stream().map(column -> column.value.apply(line)).toList();
    }
}
