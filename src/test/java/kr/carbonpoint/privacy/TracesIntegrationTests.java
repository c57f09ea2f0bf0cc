package kr.carbonpoint.privacy;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the search of {@link PrivacyIntegrationTests} is worth. */
@ServiceTest
class TracesIntegrationTests {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void valueInAnyGuiseIsFound() throws Exception {
        var name = "제갈뷁녃";
        jdbc.sql("create table scratch (id int, text text, bytes bytea, json jsonb, large oid)")
                .update();
        jdbc.sql("""
                        insert into scratch values
                            (1, :name, null, null, null),
                            (2, encode(convert_to(:name, 'UTF8'), 'base64'), null, null, null),
                            (3, encode(convert_to('x' || :name, 'UTF8'), 'base64'), null, null, null),
                            (4, encode(convert_to('xy' || :name, 'UTF8'), 'hex'), null, null, null),
                            (5, null, convert_to('xy' || :name || 'z', 'UTF8'), null, null),
                            (6, null, convert_to(encode(convert_to('xy' || :name, 'UTF8'), 'base64'), 'UTF8'), null, null),
                            (7, null, :utf16, null, null),
                            (8, null, null, jsonb_build_object('name', :name), null),
                            (9, :escaped, null, null, null)
                        """)
                .param("name", name)
                .param("utf16", name.getBytes(UTF_16LE))
                .param("escaped", "\\uc81c\\uac08\\ubdc1\\ub143")
                .update();
        var traces = new Traces(Map.of("name", name));
        try {
            for (int row = 1; row <= 9; row++) {
                jdbc.sql("create table planted as select * from scratch where id = ?")
                        .param(row)
                        .update();
                assertThat(traces.in(new Dump(database).tables().get("public.planted")))
                        .as("row %d", row)
                        .containsExactly("name");
                jdbc.sql("drop table planted").update();
            }
            jdbc.sql("select lo_from_bytea(0, ?)")
                    .param(name.getBytes(UTF_8))
                    .query()
                    .listOfRows();
            assertThat(traces.in(new Dump(database).tables().get("pg_catalog.pg_largeobject")))
                    .containsExactly("name");
            var files = new TreeSet<String>();
            new Dump(database).files((file, bytes) -> files.addAll(traces.in(bytes)));
            assertThat(files).containsExactly("name");
        } finally {
            jdbc.sql("drop table scratch").update();
            jdbc.sql("select lo_unlink(oid) from pg_largeobject_metadata")
                    .query()
                    .listOfRows();
        }
    }
}
