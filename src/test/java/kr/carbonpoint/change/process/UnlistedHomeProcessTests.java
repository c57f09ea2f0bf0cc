package kr.carbonpoint.change.process;

import static kr.carbonpoint.change.Households.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import kr.carbonpoint.MailText;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.change.Households.Household;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A member moves to where no list reaches: what is missing is typed, a clerk registers it, the move goes on. */
@ProcessTest
class UnlistedHomeProcessTests extends Changing {

    private static final String COMPLEX = "28290103426500000002000000";
    private static final String MESSAGE = "건물 이름을 다시 적어 주세요.";

    @Autowired
    AddressDirectory addresses;

    @Test
    void apartmentThatIsMissingIsRegisteredAndTheMoveIsMade() {
        var mover = atSearch(households.next());
        var number = number(mover);
        mover.answers(typed(number));
        assertThat(mover.current()).isEqualTo("task_enterNewDwelling");
        mover.answers(Map.of("dongTyped", "101", "ho", number));
        var change = change(mover);
        mover.answers(mover.resident().answers("task_enterResources"));
        assertThat(mover.sees("summary")).contains("새누리로 " + number, "101동 " + number + "호");

        mover.answers(Map.of("right", "YES"));
        assertThat(change).isWaitingAt("event_reviewDecided");
        assertThat(mover.visitor().get("/me/membership").body())
                .contains("목록에 없던 주소나 업체를 담당자가 등록하고 있어요", "등록이 끝나면 저절로 바뀌어요");
        var form = clerk.form(clerk.claims(registration(mover)));
        assertThat(form.path("road").path("value").asText()).isEqualTo("새누리로");
        assertThat(form.path("reference").path("value").asText()).isEqualTo(mover.change());
        decides(mover, added(number));

        assertThat(change).isWaitingAt("service_tellChange").hasPassed("gateway_addressTyped", "service_applyChange");
        assertThat(addresses.search("28", "28290", "새누리로 " + number).addresses())
                .singleElement()
                .satisfies(address -> assertThat(address(mover)).isEqualTo(address.id()));
        jobs.next(change);
        assertThat(MailText.to(mover.resident().email())).contains("바꾸었습니다").doesNotContain("다시 확인");
        assertThat(jdbc.sql("select count(*) from registration_request where application = ? and not superseded")
                        .param(mover.change())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoFindsNoneOfTheFoundTypesTheAddress() {
        var mover = atSearch(households.next()).answers(Map.of("district", "28290", "keyword", "완정로34번길 20"));
        assertThat(mover.sees("addresses")).contains("직접 적을게요");

        mover.answers(Map.of("address", "UNLISTED"));

        assertThat(change(mover)).isWaitingAt("task_findNewAddress").hasPassed("gateway_addressChosen");
        assertThat(mover.sees("unlisted")).isEqualTo("true");
        mover.answers(typed(number(mover)));
        mover.visitor().post("/me/change/back", "application/x-www-form-urlencoded", "");
        assertThat(mover.sees("roadTyped")).as("still there").isEqualTo("새누리로 " + number(mover));
    }

    @ParameterizedTest
    @CsvSource({"ASK_BACK", "REFUSE"})
    void clerksWordsLeadBackToTheAddress(String decision) {
        var mover = moving();
        var change = change(mover);

        decides(mover, Map.of("decision", decision, "message", MESSAGE));

        assertThat(change).isWaitingAt("task_findNewAddress").hasPassed("service_askMemberAgain");
        assertThat(mover.sees("notice")).contains(MESSAGE.replace(".", ""));
        assertThat(MailText.to(mover.resident().email())).contains("바꾸신 내용을 다시 확인해 주세요", MESSAGE);
        mover.answers(mover.resident().answers("task_searchAddress"))
                .answers(mover.resident().answers("task_chooseAddress"))
                .answers(mover.resident().answers("task_enterDwelling"))
                .answers(mover.resident().answers("task_enterResources"))
                .answers(Map.of("right", "YES"));
        assertThat(change).isWaitingAt("service_tellChange");
        assertThat(address(mover)).isEqualTo(COMPLEX);
    }

    @Test
    void whatWasRefusedIsNotAskedAgain() {
        var mover = moving();
        decides(mover, Map.of("decision", "REFUSE", "message", MESSAGE));

        insists(mover);
        jobs.runAll(mover.change());

        assertThat(change(mover)).isWaitingAt("task_findNewAddress");
        assertThat(requests(mover)).isOne();
    }

    @Test
    void whatIsAskedBackCanBeAskedForOnceMore() {
        var mover = moving();
        decides(mover, Map.of("decision", "ASK_BACK", "message", MESSAGE));

        insists(mover);

        assertThat(change(mover)).isWaitingAt("event_reviewDecided");
        assertThat(requests(mover)).isEqualTo(2);
    }

    @Test
    void flatThatTurnsOutToBeTakenIsDisputed() {
        var neighbour = households.next();
        neighbour.movesOn(TODAY).answers(Map.of("right", "YES"));
        var mover = atSearch(households.next()).answers(typed(number(neighbour)));
        mover.answers(Map.of(
                        "dongTyped", neighbour.resident().dong(),
                        "ho", neighbour.resident().ho()))
                .answers(mover.resident().answers("task_enterResources"))
                .answers(Map.of("right", "YES"));

        decides(mover, Map.of("decision", "MAP", "addressId", COMPLEX));

        assertThat(change(mover)).isWaitingAt("task_enterNewDwelling");
        assertThat(mover.sees("notice")).contains("이미 가입한 회원이 있어요");
        assertThat(mover.sees("askMoved")).isEqualTo("true");
        mover.answers(Map.of(
                        "dong", neighbour.resident().dong(),
                        "ho", neighbour.resident().ho(),
                        "formerMoved", true))
                .answers(mover.resident().answers("task_enterResources"))
                .answers(Map.of("right", "YES"));
        assertThat(change(mover)).isWaitingAt("event_reviewDecided");
        assertThat(jdbc.sql("select count(*) from dispute where application = ? and outcome is null")
                        .param(mover.change())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void dongAndSupplierThatAreMissingAreBothRegistered() {
        var mover = atSearch(households.next())
                .answers(Map.of("district", "28290", "keyword", "완정로34번길 20"))
                .answers(Map.of("address", COMPLEX));
        var dong = "7" + number(mover);
        var name = "새누리가스" + number(mover);
        mover.answers(Map.of("dong", "NONE", "dongTyped", dong, "ho", "101"))
                .answers(with(
                        mover.resident().answers("task_enterResources"),
                        "gasSupplier",
                        "NEW",
                        "gasSupplierTyped",
                        name,
                        "gasNumber",
                        "１２-3456 78"))
                .answers(Map.of("right", "YES"));
        var change = change(mover);
        var supplier = registration(mover);
        var missingDong = "REGISTRATION-" + (Long.parseLong(supplier.substring(13)) - 1);

        decides(mover, missingDong, Map.of("decision", "ADD", "dong", dong));
        assertThat(change).as("the other one is still open").isWaitingAt("event_reviewDecided");
        decides(
                mover,
                supplier,
                Map.of(
                        "decision", "ADD",
                        "supplierName", name,
                        "numberLabel", "고객번호",
                        "fewest", "8",
                        "most", "8",
                        "area", "DISTRICT"));

        assertThat(change).isWaitingAt("service_tellChange");
        assertThat(addresses.dongs(COMPLEX)).contains(dong + "동");
        jdbc.sql("delete from address_dong where name = ?").param(dong + "동").update();
        assertThat(jdbc.sql("""
                        select s.name from member_meter m join supplier s on s.code = supplier_code
                        where member_id = ? and until is null and m.resource = 'GAS'
                        """).param(mover.id()).query(String.class).single()).isEqualTo(name);
    }

    @Test
    void requestEndsWithTheChange() {
        var mover = moving();
        var request = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(registration(mover))
                .singleResult();

        mover.visitor().post("/me/change/stop", "application/x-www-form-urlencoded", "");

        assertThat(request).isEnded();
        assertThat(jdbc.sql("select outcome from registration_request where application = ?")
                        .param(mover.change())
                        .query(String.class)
                        .single())
                .isEqualTo("CALLED_OFF");
    }

    @ParameterizedTest
    @CsvSource({
        "roadTyped, '', 도로명주소나 지번주소를 적어",
        "roadTyped, 🏠🏠, 번호까지 적어",
        "roadTyped, 가나'; drop table member; --, 번호까지 적어",
        "buildingTyped, '', 아파트 이름을 적어",
        "postcodeTyped, 12가45, 숫자 5자리",
        "district, 11110, 시·군·구를 골라",
    })
    void whatIsWrongIsNamedAndNothingIsLost(String field, String wrong, String advice) {
        var mover = atSearch(households.next());

        assertThat(mover.isRefused(with(typed("1"), field, wrong))).contains(field, advice);

        mover.answers(typed("1"));
    }

    @Test
    void markupInATypedAddressIsHarmless() {
        var mover = atSearch(households.next()).answers(with(typed("２ ０"), "buildingTyped", "<script>새누리</script>아파트"));
        mover.answers(Map.of("dongTyped", "101", "ho", "1"))
                .answers(mover.resident().answers("task_enterResources"));

        assertThat(mover.sees("summary")).contains("새누리").doesNotContain("<script>");
    }

    /** A member who moves into an apartment that no list has, and waits. */
    private Household moving() {
        var mover = atSearch(households.next());
        insists(mover);
        return mover;
    }

    private static void insists(Household mover) {
        mover.answers(typed(number(mover)))
                .answers(Map.of("dongTyped", "101", "ho", number(mover)))
                .answers(mover.resident().answers("task_enterResources"))
                .answers(Map.of("right", "YES"));
    }

    private static String number(Household mover) {
        return mover.resident().ho();
    }

    private static Map<String, Object> typed(String number) {
        return Map.of(
                "district",
                "28290",
                "unlisted",
                true,
                "roadTyped",
                "새누리로 " + number,
                "buildingTyped",
                "새누리아파트" + number,
                "apartmentTyped",
                true);
    }

    private static Map<String, Object> added(String number) {
        return Map.of(
                "decision", "ADD",
                "road", "새누리로",
                "buildingNumber", number,
                "legalDong", "마전동",
                "buildingName", "새누리아파트" + number,
                "apartment", true,
                "dongs", "101, 102");
    }

    private long requests(Household mover) {
        return jdbc.sql("select count(*) from registration_request where application = ?")
                .param(mover.change())
                .query(Long.class)
                .single();
    }

    private String address(Household mover) {
        return jdbc.sql("select address_id from member where id = ?")
                .param(mover.id())
                .query(String.class)
                .single();
    }
}
