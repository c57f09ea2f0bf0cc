package kr.carbonpoint.usage;

import java.io.IOException;

/** Where the values of a file go, one after the other. */
interface StagedRows {

    /**
     * @param key of the meter, as in the table {@code meter}
     * @param resource 1 to 3, 0 where it is not known
     * @param problem code of a {@link Reject}, 0 for none
     */
    void add(long key, int line, int month, int usage, int resource, int problem) throws IOException;
}
