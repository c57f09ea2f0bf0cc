package kr.carbonpoint.change.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.Resident;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.dispute.Disputing;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.region.Municipalities;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Members at a change, those who have what they say to be theirs now, and the clerk. */
abstract class Changing extends Disputing {

    static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Households households;

    @Autowired
    Members members;

    @Autowired
    Municipalities municipalities;

    ProcessInstance change(Household household) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("membership-change")
                .processInstanceBusinessKey(household.change())
                .singleResult();
    }

    /** A member of 완정로34번길 20, in front of the own pages. */
    Household household(Neighbour neighbour) {
        var reference = jdbc.sql("select reference from member where id = ?")
                .param(neighbour.id())
                .query(String.class)
                .single();
        return new Household(jdbc, neighbour.resident(), reference, neighbour.signsIn());
    }

    /** A member who moves today into the flat of another one, who has been asked. */
    Household claims(Household mover, Neighbour member) {
        goesOn(atDwelling(mover).answers(flat(member.resident(), true)));
        jobs.runAll(reference(mover.change()));
        return mover;
    }

    Claim home(Neighbour member) {
        return Claim.home(jdbc.sql("select dwelling from member where id = ?")
                .param(member.id())
                .query(byte[].class)
                .single());
    }

    long disputes(Household mover) {
        return jdbc.sql("select count(*) from dispute where application = ?")
                .param(mover.change())
                .query(Long.class)
                .single();
    }

    /** Of the latest thing that a mover wants to have registered. */
    String registration(Household mover) {
        return "REGISTRATION-"
                + jdbc.sql("select max(id) from registration_request where application = ?")
                        .param(mover.change())
                        .query(Long.class)
                        .single();
    }

    /** The clerk registers the latest of these, or does not. */
    void decides(Household mover, Map<String, Object> decision) {
        decides(mover, registration(mover), decision);
    }

    void decides(Household mover, String registration, Map<String, Object> decision) {
        clerk.decides(registration, decision);
        jobs.runAll(registration);
        jobs.runAll(mover.change());
    }

    /** District, resource and last day of each meter. */
    List<String> meters(Household household) {
        return jdbc.sql("""
                        select district_code || ' ' || resource || ' ' || coalesce(until::text, '')
                        from meter cross join lateral (
                            select case municipality_id when ? then '28275' when ? then '28290' end as district_code) d
                        where member_id = ?
                        """)
                .params(
                        municipalities.of("28275").id(),
                        municipalities.of("28290").id(),
                        household.id())
                .query(String.class)
                .list();
    }

    /** Somebody who moves today and searches for the address. */
    static Household atSearch(Household mover) {
        return mover.begins().answers(Map.of("what", "MOVE", "province", "28", "changedOn", digits(TODAY)));
    }

    /** Somebody who moves today into 완정로34번길 20. */
    static Household atDwelling(Household mover) {
        return atSearch(mover)
                .answers(mover.resident().answers("task_searchAddress"))
                .answers(mover.resident().answers("task_chooseAddress"));
    }

    /** From the flat to the end of what a mover fills in. */
    static Household goesOn(Household mover) {
        return mover.answers(mover.resident().answers("task_enterResources")).answers(Map.of("right", "YES"));
    }

    static Map<String, Object> flat(Resident resident, boolean formerMoved) {
        return Map.of("dong", resident.dong(), "ho", resident.ho(), "formerMoved", formerMoved);
    }

    /** Gas under a number, the rest with the management fee. */
    static Map<String, Object> billed(String gasNumber) {
        return Map.of(
                "electricityBilling", "MANAGEMENT_FEE",
                "waterBilling", "MANAGEMENT_FEE",
                "gasBilling", "INDIVIDUAL",
                "gasSupplier", "GAS_INCHEON",
                "gasNumber", gasNumber);
    }

    static String digits(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
