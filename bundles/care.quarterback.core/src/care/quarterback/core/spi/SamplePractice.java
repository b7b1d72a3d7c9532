package care.quarterback.core.spi;

import java.util.List;

/** The fictional practice that is shipped to try things with. All its people and offices are invented. */
public interface SamplePractice {

    /** A record as a clinic would hand it over, to be imported. */
    ImportSource record();

    /** Case files, each at its final stage. */
    List<ImportSource> cases();
}
