package kr.carbonpoint.usage;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Service;

/** Files of readings: from the folder {@code carbonpoint.usage.inbox} or uploaded by a clerk. */
@Service
public class UsageFiles {

    /**
     * Keeps an uploaded file in the folder, which all nodes share, until it is loaded. Closes nothing.
     *
     * @param municipality of the clerk, whose meters alone may get readings; {@code null} for any
     * @param actor user id of who uploaded it
     * @return its id
     * @throws kr.carbonpoint.engine.Refusal when it is too large, or there is no folder
     */
    public long receive(String name, InputStream content, Long municipality, String actor) {
        throw new UnsupportedOperationException();
    }

    /** Registers what has arrived in the folder and returns the ids of all files that wait, in order. */
    public List<Long> arrived() {
        return List.of();
    }

    /** Loads a file, in a transaction of its own. A file that is over changes nothing. */
    public UsageFile load(long id) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is none */
    public UsageFile get(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The latest files, newest first.
     *
     * @param municipality {@code null} for all; else those that its clerks uploaded
     */
    public List<UsageFile> recent(Long municipality, int limit) {
        return List.of();
    }

    /** The municipality that an uploaded file was limited to; {@code null} when it was for the whole country. */
    public Long municipality(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the rejected lines as CSV in UTF-8 with byte order mark: line, reason, content. They are personal data: the
     * caller's access is logged.
     */
    public void writeRejects(long id, String actor, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
