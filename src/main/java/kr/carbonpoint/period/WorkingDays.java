package kr.carbonpoint.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deadlines in 영업일: weekends and the public holidays of the table do not count. */
@Component
public class WorkingDays {

    private final JdbcClient jdbc;

    WorkingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end of office hours (18:00) on the {@code days}-th working day after {@code start}. */
    public ZonedDateTime after(ZonedDateTime start, int days) {
        Set<LocalDate> holidays = new HashSet<>(jdbc.sql("select day from holiday where day >= ?")
                .param(start.toLocalDate())
                .query(LocalDate.class)
                .list());
        var day = start.toLocalDate();
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day)) {
                counted++;
            }
        }
        return day.atTime(18, 0).atZone(start.getZone());
    }
}
