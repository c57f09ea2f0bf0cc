package kr.carbonpoint.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Compares a file with the results by sets, in temporary tables of the surrounding transaction. */
class ResultComparison {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Half half;
    private final long municipality;

    ResultComparison(DataSource dataSource, Half half, long municipality) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.half = half;
        this.municipality = municipality;
    }

    Comparison with(InputStream csv) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            var lines = new CsvLines(csv);
            var header = ResultHeader.of(lines.next());
            if (header.problem() != null) {
                return Comparison.impossible(header.problem());
            }
            if (!new ResultStaging(connection, new ResultCells(header, half, municipality)).copy(lines)) {
                return Comparison.impossible("줄이 너무 많아요. 한 지자체의 반기 결과 파일인지 확인해 주세요.");
            }
            return compare(header);
        } catch (SQLException e) {
            throw new IllegalStateException("The file cannot be copied: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private Comparison compare(ResultHeader header) {
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("create temp table our_line on commit drop as " + ResultLines.query(half, municipality, false))
                .update();
        jdbc.sql("analyze our_line").update();
        jdbc.sql("analyze their_line").update();
        var queries = new ComparisonQueries(header);
        jdbc.sql(queries.check()).update();
        jdbc.sql("analyze checked").update();
        jdbc.sql(queries.find()).update();
        return counts(header);
    }

    private Comparison counts(ResultHeader header) {
        return jdbc.sql("""
                        select
                            (select count(*) from checked) as lines,
                            (select count(*) from checked where state = 'GOOD')
                                - count(distinct line) filter (where kind in ('DIFFERENT', 'ONLY_THERE')) as equal,
                            count(distinct line) filter (where kind = 'DIFFERENT') as different,
                            count(*) filter (where kind = 'ONLY_HERE') as only_here,
                            count(*) filter (where kind = 'ONLY_THERE') as only_there,
                            (select count(*) from checked where state = 'OLDER') as older,
                            count(*) filter (where kind = 'BAD') as bad
                        from finding
                        """)
                .query((row, n) -> new Comparison(
                        null,
                        header.compared().stream().map(ResultColumn::title).toList(),
                        header.ignored(),
                        row.getLong("lines"),
                        row.getLong("equal"),
                        row.getLong("different"),
                        row.getLong("only_here"),
                        row.getLong("only_there"),
                        row.getLong("older"),
                        row.getLong("bad"),
                        findings()))
                .single();
    }

    private List<Finding> findings() {
        return jdbc.sql("""
                        select kind, line, reference, resource, "column", ours, theirs, reason
                        from (
                            select *, row_number() over (
                                partition by kind order by line, reference, resource, place) as n
                            from finding
                        ) numbered
                        where n <= :most
                        order by line nulls last, reference, resource, place
                        """)
                .param("most", Comparison.FINDINGS)
                .query(Finding.class)
                .list();
    }
}
