package care.quarterback.ui.look;

import care.quarterback.desk.report.PrintedList;
import java.util.function.Supplier;

/** What a table or a drawing prints; it carries it under {@link #KEY}. {@link PagePrint} reads the other keys. */
@FunctionalInterface
public interface PrintSource {

    /** The data key. */
    String KEY = "care.quarterback.print";

    /** The data key of what is printed as a page. */
    String PAGE = "care.quarterback.print.page";

    /** The data key of what stands beside a page and is not printed with it. */
    String ASIDE = "care.quarterback.print.aside";

    /** The data key of a label that begins a part of a page. */
    String HEADING = "care.quarterback.print.heading";

    /** The data key of a field with its label above. */
    String PAIR = "care.quarterback.print.pair";

    /** The data key under which a drawing has a supplier of its words. */
    String WORDS = "care.quarterback.print.words";

    /** What is on the screen now, called on the screen's thread; what it returns may read more and is called beside it. */
    Supplier<PrintedList.Part> prepare();
}
