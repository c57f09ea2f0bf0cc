package kr.carbonpoint.terms;

import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publishes the texts of the {@code terms} folder at start. People consented to a version, so a published one must stay as it is. */
@Component
class TermLoader implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    TermLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        TermFolder.korean().forEach(this::publish);
    }

    /** @throws IllegalStateException when this version was published with another text, title, date, audience or obligation */
    void publish(TermFile file) {
        Term term = file.term();
        Map<String, Object> columns = Map.of(
                "id", term.id(),
                "version", term.version(),
                "title", term.title(),
                "body", term.body(),
                "required", term.required(),
                "validFrom", term.validFrom(),
                "audience", file.audience().name());
        jdbc.sql("""
                        insert into term (id, version, title, body, required, valid_from, audience)
                        values (:id, :version, :title, :body, :required, :validFrom, :audience)
                        on conflict do nothing
                        """).params(columns).update();
        boolean unchanged = jdbc.sql("""
                        select (title, body, required, valid_from, audience)
                            = (:title, :body, :required, :validFrom, :audience)
                        from term where id = :id and version = :version
                        """).params(columns).query(Boolean.class).single();
        if (!unchanged) {
            throw new IllegalStateException(
                    "terms/%1$s-%2$d.md differs from the published version %2$d, which people may have consented to. Restore it and publish the new text as terms/%1$s-%3$d.md"
                            .formatted(term.id(), term.version(), term.version() + 1));
        }
    }
}
