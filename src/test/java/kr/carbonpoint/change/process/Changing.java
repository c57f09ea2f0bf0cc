package kr.carbonpoint.change.process;

import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.Neighbour;
import kr.carbonpoint.Resident;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.change.Households.Household;
import kr.carbonpoint.dispute.Disputing;
import kr.carbonpoint.membership.Members;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Members at a change, those who have what they say to be theirs now, and the clerk. */
abstract class Changing extends Disputing {

    static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Households households;

    @Autowired
    Members members;

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

    static String digits(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
