package care.quarterback.desk.report;

import care.quarterback.core.check.SoughtOpinion;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** On which days a case needs a document, for a batch of a day. */
final class DueDays {

    private DueDays() {}

    /** The days of visits. */
    static Set<LocalDate> visits(DocumentSource source) {
        return of(source, SoughtOpinion::visit);
    }

    /** By when an office wants records. */
    static Set<LocalDate> records(DocumentSource source) {
        return of(source, SoughtOpinion::packageDue);
    }

    private static Set<LocalDate> of(DocumentSource source, Function<SoughtOpinion, Optional<LocalDate>> day) {
        return source.facts()
                .furtherOpinions()
                .flatMap(sought -> day.apply(sought).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
