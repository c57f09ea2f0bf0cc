package kr.carbonpoint.survival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes that take over from one another; the next one starts while the present one works. */
class Children implements AutoCloseable {

    private final List<Child> all = new ArrayList<>();
    private Child spare = start();

    Children() throws IOException {}

    Child next(String url, Path folder) throws IOException {
        var next = spare;
        next.open(url, folder);
        spare = start();
        return next;
    }

    private Child start() throws IOException {
        var child = new Child();
        all.add(child);
        return child;
    }

    @Override
    public void close() {
        all.forEach(Child::close);
    }
}
