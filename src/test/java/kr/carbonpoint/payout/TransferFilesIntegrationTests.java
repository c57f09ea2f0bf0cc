package kr.carbonpoint.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.MemberChanges;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.payout.PayoutRun.State;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class TransferFilesIntegrationTests extends PayoutTests {

    @Autowired
    private MemberChanges incentives;

    @Test
    void genericFileHasEveryTransfer() {
        long one = owed.member(IncentiveKind.CASH, "00123456789", 12_000);
        long two = owed.member(7_500);
        var run = rounds.approved(owed);
        assertThat(rounds.files.names(run.id())).containsExactly(owed.reference + "-1-cash-1.csv");
        assertThat(rounds.text(run, owed.reference + "-1-cash-1.csv"))
                .isEqualTo("\uFEFF지급번호,은행코드,은행,계좌번호,이체금액,예금주,받는분 통장표시\r\n"
                        + "%d,004,국민은행,00123456789,12000,김하늘,탄소포인트25상\r\n".formatted(rounds.payment(run, one))
                        + "%d,004,국민은행,01234567890,7500,김하늘,탄소포인트25상\r\n".formatted(rounds.payment(run, two)));
    }

    @Test
    void kbankTakesAWorkbookWithTextAccounts() throws IOException {
        template("KBANK");
        owed.member(IncentiveKind.CASH, "00123456789", 12_000);
        var run = rounds.approved(owed);
        try (var workbook =
                WorkbookFactory.create(new ByteArrayInputStream(rounds.file(run, owed.reference + "-1-cash-1.xlsx")))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            var sheet = workbook.getSheet("대량이체등록정보");
            assertThat(sheet.getRow(0))
                    .extracting(Object::toString)
                    .containsExactly("* 입금은행", "* 입금계좌", "* 이체금액(원)", "받는분 통장표시", "예금주");
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("00123456789");
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(12_000);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void hanaTakesTheOldFormatOnly() throws IOException {
        template("HANA");
        long member = owed.member(5_000);
        var run = rounds.approved(owed);
        byte[] file = rounds.file(run, owed.reference + "-1-cash-1.xls");
        assertThat(file).startsWith(0xD0, 0xCF, 0x11, 0xE0);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            var row = workbook.getSheet("다건이체").getRow(1);
            assertThat(row)
                    .extracting(Object::toString)
                    .containsExactly(
                            "004",
                            "01234567890",
                            "5000.0",
                            "김하늘",
                            String.valueOf(rounds.payment(run, member)),
                            "탄소포인트25상",
                            "");
        }
    }

    @Test
    void longListBecomesSeveralFiles() {
        rounds.jdbc
                .sql(
                        "insert into transfer_template values ('TWO', 'two rows', 'CSV', null, 'MS949', false, 2)  on conflict do nothing")
                .update();
        rounds.jdbc
                .sql(
                        "insert into transfer_column values ('TWO', 1, 'n', 'SEQUENCE'), ('TWO', 2, 'won', 'WON'), ('TWO', 3, 'who', 'HOLDER') on conflict do nothing")
                .update();
        template("TWO");
        for (int i = 1; i <= 5; i++) {
            owed.member(i * 1_000);
        }
        var run = rounds.approved(owed);
        assertThat(rounds.files.names(run.id())).hasSize(3);
        assertThat(new String(rounds.file(run, owed.reference + "-1-cash-2.csv"), Charset.forName("MS949")))
                .isEqualTo("3,3000,김하늘\r\n4,4000,김하늘\r\n");
        assertThat(rounds.text(run, owed.reference + "-1-cash-3.csv"))
                .startsWith("5,5000,")
                .hasLineCount(1);
    }

    @Test
    void otherChannelsGetListsWithNoMoreThanTheyNeed() {
        long voucher = owed.member(IncentiveKind.VOUCHER, null, 10_000);
        long donation = owed.member(IncentiveKind.DONATION, null, 3_000);
        long tax = owed.member(IncentiveKind.LOCAL_TAX, null, 4_000);
        var run = rounds.approved(owed);
        assertThat(rounds.files.names(run.id()))
                .containsExactly(
                        owed.reference + "-1-donation.csv",
                        owed.reference + "-1-local-tax.csv",
                        owed.reference + "-1-voucher.csv");
        assertThat(rounds.text(run, owed.reference + "-1-voucher.csv"))
                .contains("지급번호,회원번호,이름,휴대폰,주소,금액,결과코드,비고")
                .contains("%d,%s,김하늘,010-2345-6789,\"".formatted(rounds.payment(run, voucher), owed.reference(voucher)))
                .contains("101동 1203호\",10000,,");
        assertThat(rounds.text(run, owed.reference + "-1-donation.csv"))
                .isEqualTo("\uFEFF지급번호,회원번호,금액,결과코드,비고\r\n%d,%s,3000,,\r\n"
                        .formatted(rounds.payment(run, donation), owed.reference(donation)));
        assertThat(rounds.text(run, owed.reference + "-1-local-tax.csv"))
                .contains(",1980-03-04,")
                .doesNotContain("010-");
        assertThat(rounds.payment(run, tax)).isPositive();
    }

    @Test
    void fileSaysTheSameAfterTheAccountChanged() {
        long member = owed.member(1_000);
        var run = rounds.approved(owed);
        String name = owed.reference + "-1-cash-1.csv";
        var before = rounds.text(run, name);
        changeAccount(member, "09999999999");
        assertThat(rounds.text(run, name)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "PREPARED", "APPROVED"})
    void whatWasCheckedWhenTheListWasMadeIsWhatIsSent(State changedIn) {
        long moved = owed.member(1_000);
        long noCashAnyMore = owed.member(2_000);
        var run = rounds.listed(owed);
        for (var state : State.values()) {
            if (state == changedIn) {
                changeAccount(moved, "09999999999");
                incentives.incentive(owed.reference(noCashAnyMore), IncentiveKind.VOUCHER, null, null, null);
            }
            switch (state) {
                case OPEN -> rounds.runs.prepare(run.id(), Rounds.PREPARER);
                case PREPARED -> rounds.runs.approve(run.id(), Rounds.APPROVER, 2, 3_000);
                default -> {}
            }
        }
        assertThat(rounds.text(run, owed.reference + "-1-cash-1.csv"))
                .contains("01234567890,1000,", "01234567890,2000,")
                .doesNotContain("09999999999");
    }

    @Test
    void whoMovesAfterTheListGetsGoodsWhereTheListSaid() {
        long moved = owed.member(IncentiveKind.VOUCHER, null, 10_000);
        var run = rounds.approved(owed);
        String name = owed.reference + "-1-voucher.csv";
        var before = rounds.text(run, name);

        var elsewhere = profile(moved).movedTo("202", "404", null, null, LocalDate.now());
        rounds.jdbc
                .sql("""
                        update member set profile = ?, address_id = (
                            select min(id) from address where road_address is not null and id <> address_id)
                        where id = ?
                        """)
                .params(documents.seal(elsewhere, owed.reference(moved)), moved)
                .update();

        assertThat(before).contains("101동 1203호");
        assertThat(rounds.text(run, name)).isEqualTo(before);
    }

    @Test
    void onlyTheThirdPersonGetsFilesOfAnApprovedList() {
        owed.member(1_000);
        var prepared = rounds.listed(owed);
        assertThat(rounds.files.names(prepared.id())).isEmpty();
        var run = rounds.approved(owed);
        String name = rounds.files.names(run.id()).get(0);
        for (String actor : new String[] {Rounds.PREPARER, Rounds.APPROVER}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> rounds.files.write(run.id(), name, actor, new ByteArrayOutputStream()));
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rounds.file(run, "other.csv"));
    }

    @Test
    void everyFileWrittenIsInTheAccessLog() {
        owed.member(1_000);
        var run = rounds.approved(owed);
        rounds.file(run, rounds.files.names(run.id()).get(0));
        assertThat(rounds.jdbc
                        .sql("select actor from access_log where subject = ? and purpose = 'payout-file'")
                        .param(owed.reference)
                        .query(String.class)
                        .list())
                .containsExactly(Rounds.EXPORTER);
    }

    private void template(String name) {
        rounds.jdbc
                .sql("""
                insert into payout_policy select :municipality, from_on, pay_first_half, pay_second_half, list_days, ask_days,
                    recheck_days, confirm_days, hold_unconfirmed, minimum_won, notice_days, claim_years, after_deadline, :template, 'test'
                from payout_policy where municipality_id = 0
                """)
                .param("municipality", owed.municipality)
                .param("template", name)
                .update();
    }

    private void changeAccount(long member, String account) {
        var old = profile(member);
        rounds.jdbc
                .sql("update member set profile = ? where id = ?")
                .params(documents.seal(old.withAccount("088", account, old.name()), owed.reference(member)), member)
                .update();
    }

    private Profile profile(long member) {
        byte[] sealed = rounds.jdbc
                .sql("select profile from member where id = ?")
                .param(member)
                .query(byte[].class)
                .single();
        return documents.open(sealed, owed.reference(member), Profile.class);
    }
}
