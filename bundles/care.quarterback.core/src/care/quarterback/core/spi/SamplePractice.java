package care.quarterback.core.spi;

import java.util.List;
import java.util.SequencedMap;

/** The fictional practice that is shipped to try things with. All its people and offices are invented. */
public interface SamplePractice {

    /** A record as a clinic would hand it over, to be imported. */
    ImportSource record();

    /** Case files, each at its final stage. */
    List<ImportSource> cases();

    /** Its directory: tables by the words of their lists, such as "office", in an order in which each can be entered. */
    SequencedMap<String, ImportSource> directory();
}
