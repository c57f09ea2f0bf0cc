package kr.carbonpoint.ledger;

import kr.carbonpoint.Database;
import kr.carbonpoint.reference.ReferenceData;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own, in which somebody went around the triggers. */
final class PlantedImbalance {

    private PlantedImbalance() {}

    static JdbcClient books() {
        var source = new DriverManagerDataSource(Database.url(Database.create("planted")), "postgres", "");
        Flyway.configure()
                .dataSource(source)
                .callbacks(new ReferenceData())
                .load()
                .migrate();
        return JdbcClient.create(source);
    }

    static void plant(JdbcClient books) {
        books.sql("alter table ledger_leg disable trigger user").update();
        books.sql("insert into ledger_leg values (1, 7, 1, 20252, 'PAID', -1, -2)")
                .update();
    }
}
