package care.quarterback.ui.look;

import care.quarterback.desk.report.PrintedList;
import java.util.function.Supplier;

/** What a table or a drawing prints; it carries it under {@link #KEY}. */
@FunctionalInterface
public interface PrintSource {

    /** The data key. */
    String KEY = "care.quarterback.print";

    /** What is on the screen now, called on the screen's thread; what it returns may read more and is called beside it. */
    Supplier<PrintedList.Part> prepare();
}
