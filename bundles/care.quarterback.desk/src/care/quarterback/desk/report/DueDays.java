package care.quarterback.desk.report;

import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.steps.coverage.PlanPapers;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On which days a case needs a document, for a batch of a day. */
final class DueDays {

    /** What has no day of its own. */
    static final Function<DocumentSource, Set<LocalDate>> NONE = source -> Set.of();

    private DueDays() {}

    /** The days of visits. */
    static Set<LocalDate> visits(DocumentSource source) {
        return of(source, SoughtOpinion::visit);
    }

    /** By when an office wants records. */
    static Set<LocalDate> records(DocumentSource source) {
        return of(source, SoughtOpinion::packageDue);
    }

    /** The last working day before a visit, and the day before it. */
    static Set<LocalDate> dayBefore(DocumentSource source) {
        return Stream.of(of(source, SoughtOpinion::dayBefore), of(source, SoughtOpinion::lastOpenDay))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last days to file an appeal. */
    static Set<LocalDate> appeals(DocumentSource source) {
        return new PlanPapers(source.sentences())
                .denials(source.facts()).stream()
                        .flatMap(denial -> denial.by().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The days on which a doctor talks with the plan's doctor. */
    static Set<LocalDate> peerToPeers(DocumentSource source) {
        return Standing.of(source.careCase().getPeerToPeers()).stream()
                .flatMap(talk -> Stream.ofNullable(talk.getSetFor()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<LocalDate> of(DocumentSource source, Function<SoughtOpinion, Optional<LocalDate>> day) {
        return source.facts()
                .furtherOpinions()
                .flatMap(sought -> day.apply(sought).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
