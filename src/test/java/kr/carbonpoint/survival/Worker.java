package kr.carbonpoint.survival;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * The program that is killed: does steps of a {@link Life} that it is told to by standard input, and says on standard
 * output how far it is. Ends when its input does.
 */
class Worker {

    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final Semaphore gate = new Semaphore(0);
    private final Moments moments = new Moments();
    private Life life;

    public static void main(String[] arguments) throws IOException {
        new Worker().obey(new BufferedReader(new InputStreamReader(System.in)));
        Runtime.getRuntime().halt(0);
    }

    private void obey(BufferedReader orders) throws IOException {
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            var words = order.split(" ");
            if (words[0].equals("go")) {
                gate.release();
            } else {
                work.execute(() -> answer(words));
            }
        }
    }

    private void answer(String[] words) {
        try {
            if (words[0].equals("open")) {
                life = Life.on(words[1], Path.of(words[2]), moments);
                say("OPENED");
            } else {
                int at = Integer.parseInt(words[2]);
                boolean stop = words[3].equals("STOP");
                moments.listen(moment -> arrived(moment, at, stop));
                life.take(Life.Step.valueOf(words[1]));
                say("DONE " + moments.count());
            }
        } catch (Exception | Error e) {
            say("FAILED " + String.valueOf(e).replaceAll("\\s+", " "));
        }
    }

    private void arrived(int moment, int at, boolean stop) {
        if (moment == at) {
            say("AT " + moment);
            if (stop) {
                gate.acquireUninterruptibly();
            }
        }
    }

    private static void say(String words) {
        System.out.println(Child.MARK + words);
        System.out.flush();
    }
}
