package kr.carbonpoint.usage.web;

import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.staff.Staff;
import kr.carbonpoint.staff.StaffCard;
import kr.carbonpoint.usage.UsageFiles;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Readings on the desk of the staff: the latest file, and the questions that wait. */
@Component
@Order(1)
class ReadingsCard implements StaffCard {

    private static final String TASKS = "/camunda/app/tasklist/default/";

    private final UsageFiles files;
    private final JdbcClient jdbc;

    ReadingsCard(UsageFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "사용량";
    }

    @Override
    public String link() {
        return "/staff/readings";
    }

    @Override
    public String about() {
        return "전기·상수도·도시가스 사용량 파일을 올리고, 반영되지 못한 줄을 확인해요.";
    }

    @Override
    public List<Fact> facts(Staff staff) {
        var facts = new ArrayList<Fact>();
        files.recent(staff.administrator() ? null : (Long) staff.municipality().id(), 1)
                .forEach(file -> facts.add(new Fact("최근 파일", file.stage().label(), link())));
        long open = jdbc.sql("select count(*) from usage_question where municipality_id = ? and decision is null")
                .param(staff.municipality().id())
                .query(Long.class)
                .single();
        facts.add(new Fact("확인을 기다리는 사용량", "%,d건".formatted(open), open == 0 ? null : TASKS));
        return facts;
    }
}
