package kr.carbonpoint.usage.web;

import java.time.OffsetDateTime;
import kr.carbonpoint.usage.Stage;
import kr.carbonpoint.usage.UsageFile;

/**
 * A file as the page and its progress bar show it.
 *
 * @param percent how far it is, 0 to 100; only the reading is measured, the later stages stand still in between
 * @param over whether nothing more will happen
 */
record FileState(
        long id,
        String name,
        OffsetDateTime receivedAt,
        String stage,
        boolean failed,
        boolean over,
        int percent,
        long lines,
        long loaded,
        long rejected,
        long changed,
        String message) {

    private static final int READ = 60;

    static FileState of(UsageFile file) {
        return new FileState(
                file.id(),
                file.name(),
                file.receivedAt(),
                file.stage().label(),
                file.stage() == Stage.FAILED,
                file.stage().isOver(),
                percent(file),
                file.lines(),
                file.loaded(),
                file.rejected(),
                file.changed(),
                file.message());
    }

    private static int percent(UsageFile file) {
        return switch (file.stage()) {
            case WAITING -> 0;
            case READING -> file.bytes() == 0 ? 0 : (int) (READ * file.bytesRead() / file.bytes());
            case CHECKING -> READ + 10;
            case STORING -> READ + 25;
            case DONE, FAILED -> 100;
        };
    }
}
