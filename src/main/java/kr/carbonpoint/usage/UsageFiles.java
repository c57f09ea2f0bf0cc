package kr.carbonpoint.usage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of readings: from the folder {@code carbonpoint.usage.inbox} or uploaded by a clerk. */
@Service
public class UsageFiles {

    private static final Logger log = LoggerFactory.getLogger(UsageFiles.class);

    private final UsageFileRows rows;
    private final UsageFolder folder;
    private final UsageLoad loading;
    private final RejectsFile rejects;
    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    UsageFiles(
            UsageFileRows rows,
            UsageFolder folder,
            UsageLoad loading,
            RejectsFile rejects,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.folder = folder;
        this.loading = loading;
        this.rejects = rejects;
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Keeps an uploaded file in the folder, which all nodes share, until it is loaded. Closes nothing.
     *
     * @param municipality of the clerk, whose meters alone may get readings; {@code null} for any
     * @param actor user id of who uploaded it
     * @return its id
     * @throws kr.carbonpoint.engine.Refusal when it is too large, or there is no folder
     */
    public long receive(String name, InputStream content, Long municipality, String actor) {
        long id = rows.nextId();
        String stored = folder.store(id, name, content);
        rows.add(id, UsageFolder.shortened(name), stored, folder.size(stored), municipality, actor);
        return id;
    }

    /** Registers what has arrived in the folder and returns the ids of all files that wait, in order. */
    public List<Long> arrived() {
        for (String name : folder.dropped()) {
            if (!rows.isOpen(name)) {
                rows.add(rows.nextId(), name, name, folder.size(name), null, "file:" + name);
            }
        }
        return Objects.requireNonNull(own.execute(status -> rows.waiting(nobodyLoads())));
    }

    /**
     * Loads a file, in a transaction of its own. A file that is over changes nothing; one that cannot be read ends as
     * {@link Stage#FAILED}.
     *
     * @throws RuntimeException when the database or the disk fails: then it waits again
     */
    public UsageFile load(long id) {
        try {
            own.executeWithoutResult(status -> loading.load(id));
        } catch (Unreadable unreadable) {
            rows.fail(id, unreadable.getMessage());
        } catch (RuntimeException e) {
            rows.progress(id, Stage.WAITING, 0);
            throw e;
        }
        var file = rows.get(id);
        folder.putAway(rows.open(id).storedAs(), file.stage() == Stage.DONE);
        log.info(
                "readings {}: {} {} lines, {} rejected, {} changed",
                id,
                file.stage(),
                file.lines(),
                file.rejected(),
                file.changed());
        return file;
    }

    /**
     * Takes away what has no business in the folder any more: uploads that are over but were not moved because a node died
     * just then, uploads that never became a file here, and those in {@code done} and {@code failed} whose time is up.
     */
    public void tidy() {
        folder.uploads()
                .forEach(name -> rows.stageOf(name)
                        .ifPresentOrElse(
                                stage -> {
                                    if (stage.isOver()) {
                                        folder.putAway(name, stage == Stage.DONE);
                                    }
                                },
                                () -> folder.delete(name)));
        folder.empty();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is none */
    public UsageFile get(long id) {
        return rows.get(id);
    }

    /**
     * The latest files, newest first.
     *
     * @param municipality {@code null} for all; else those that its clerks uploaded
     */
    public List<UsageFile> recent(Long municipality, int limit) {
        return rows.recent(municipality, limit);
    }

    /** The municipality that an uploaded file was limited to; {@code null} when it was for the whole country. */
    public Long municipality(long id) {
        var municipality = rows.open(id).municipalityId();
        return municipality == null ? null : municipality.longValue();
    }

    /**
     * Writes the rejected lines as CSV in UTF-8 with byte order mark: line, reason, content. They are personal data, so it
     * is remembered who read them.
     *
     * @param actor user id of who reads them
     */
    public void writeRejects(long id, String actor, OutputStream out) {
        try {
            rejects.write(id, actor, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean nobodyLoads() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('usage_file'))")
                .query(Boolean.class)
                .single();
    }
}
