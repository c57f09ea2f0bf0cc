package kr.carbonpoint.settlement.web;

import java.util.List;
import kr.carbonpoint.engine.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What municipalities may pay in a fiscal year. Entries stay; the latest one counts. */
@Repository
class Budgets {

    private static final long MOST = 1_000_000_000_000L;

    private final JdbcClient jdbc;

    Budgets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry: won, who made it and when. */
    record Entry(int fiscalYear, long won, String actor, java.time.OffsetDateTime at) {}

    /** The latest entries of a municipality, the newest first. */
    List<Entry> of(long municipality) {
        return jdbc.sql("""
                        select fiscal_year, won, actor, at from budget
                        where municipality_id = ? order by id desc limit 10
                        """).param(municipality).query(Entry.class).list();
    }

    /**
     * @param won and {@code again}: typed twice, as digits with or without commas
     * @throws Refusal when they differ or are no sum of money
     */
    void enter(long municipality, int fiscalYear, String won, String again, String actor) {
        if (fiscalYear < 2020 || fiscalYear > 2099) {
            throw new Refusal("fiscalYear", "회계연도를 다시 골라 주세요.");
        }
        long sum = won(won);
        if (sum != won(again)) {
            throw new Refusal("again", "두 번 적은 금액이 서로 달라요. 다시 적어 주세요.");
        }
        jdbc.sql("insert into budget (municipality_id, fiscal_year, won, actor) values (?, ?, ?, ?)")
                .params(municipality, fiscalYear, sum, actor)
                .update();
    }

    private static long won(String typed) {
        String digits = typed.replaceAll("[,\\s원]", "");
        if (!digits.matches("\\d{1,13}") || Long.parseLong(digits) > MOST) {
            throw new Refusal("won", "예산은 1조 원 이하의 금액을 숫자로 적어 주세요. 예: 12,000,000");
        }
        return Long.parseLong(digits);
    }
}
