package care.quarterback.presentation.work;

import care.quarterback.core.spi.Progress;
import java.util.function.Consumer;

/** Does work beside the screen that a person can watch and stop. */
@FunctionalInterface
public interface LongWork {

    /** Begins it and returns. @param name what it is called while it runs; says nothing of a patient */
    void begin(String name, Consumer<Progress> work);
}
