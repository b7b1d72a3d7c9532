package care.quarterback.benchmarks;

import java.io.IOException;
import java.util.List;

/** Finds the smallest heap with which a piece of a benchmark passes, in processes of their own. */
final class HeapSearch {

    /** How exact it is, in MB. */
    static final int STEP = 2;

    private final ChildJvm child;

    HeapSearch(Settings settings) {
        this.child = new ChildJvm(settings, settings.launcher());
    }

    /** The smallest -Xmx in MB, by bisection. @param largest with which it passes for sure */
    int smallest(int largest, String... trial) throws IOException, InterruptedException {
        int fails = STEP;
        int passes = largest;
        while (passes - fails > STEP) {
            int middle = (passes + fails) / 2;
            List<String> options = List.of("-Xms" + STEP + "m", "-Xmx" + middle + "m", "-XX:+ExitOnOutOfMemoryError");
            if (child.trial(options, trial).exit() == 0) {
                passes = middle;
            } else {
                fails = middle;
            }
        }
        return passes;
    }
}
