package care.quarterback.desk.projection;

import static java.util.function.Predicate.not;

import care.quarterback.core.person.PatientName;
import care.quarterback.core.person.PatientNumber;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseProjection.OpinionPair;
import care.quarterback.core.spi.CaseProjection.ProjectedDocument;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.CohortFacts;
import care.quarterback.core.spi.SearchTerms;
import care.quarterback.model.CareCase;
import care.quarterback.model.Patient;
import care.quarterback.model.Statement;
import care.quarterback.model.value.CaseId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Projects a case into its read models: what the list of cases shows, what it is found by, its documents, its pairs of
 * opinions, what is to be done, and what the rates of the practice count. Dates only, nothing that changes at midnight. Thread-safe when both functions are.
 */
public final class CaseProjector implements Function<CareCase, CaseProjection> {

    /** To be raised whenever a case comes out of here differently, so that stored read models are made anew. */
    private static final int VERSION = 6;

    private final Supplier<String> choices;
    private final Function<CareCase, List<OpinionPair>> pairs;
    private final Function<CareCase, List<WorkItem>> items;
    private final Function<CareCase, CohortFacts> cohort;

    /**
     * @param choices tells one state of the practice's choices and rules from another
     * @param pairs compares the opinions of a case
     * @param items what is to be done in a case, by date
     * @param cohort what the practice's own rates count of a case
     */
    public CaseProjector(
            Supplier<String> choices,
            Function<CareCase, List<OpinionPair>> pairs,
            Function<CareCase, List<WorkItem>> items,
            Function<CareCase, CohortFacts> cohort) {
        this.choices = choices;
        this.pairs = pairs;
        this.items = items;
        this.cohort = cohort;
    }

    /** A projector of cases that no rates are made of. */
    public CaseProjector(Function<CareCase, List<OpinionPair>> pairs, Function<CareCase, List<WorkItem>> items) {
        this(() -> "", pairs, items, careCase -> CohortFacts.NONE);
    }

    /** What a projection comes from that is made now. */
    public String basis() {
        return VERSION + "-" + choices.get();
    }

    @Override
    public CaseProjection apply(CareCase careCase) {
        String basis = basis(); // read first: when the choices change meanwhile, the case is projected once more
        List<WorkItem> toDo = items.apply(careCase);
        return new CaseProjection(
                basis,
                summary(careCase, toDo),
                terms(careCase),
                identifiers(careCase.getPatient()),
                pairs.apply(careCase),
                documents(careCase),
                toDo,
                cohort.apply(careCase));
    }

    private static CaseSummary summary(CareCase careCase, List<WorkItem> toDo) {
        Patient patient = careCase.getPatient();
        Optional<WorkItem> next = toDo.stream()
                .filter(item -> item.due() != null)
                .min(Comparator.comparing(WorkItem::due)
                        .thenComparing(item -> !WorkItem.BLOCK.equals(item.severity()))
                        .thenComparing(WorkItem::text));
        return new CaseSummary(
                new CaseId(careCase.getId()),
                text(careCase.getNumber()),
                patientName(patient),
                patient == null ? null : patient.getBirthDate(),
                text(careCase.getQuestion()),
                careCase.getStatus().name(),
                careCase.getOpenedOn(),
                text(careCase.getOwner()),
                next.map(WorkItem::due).orElse(null),
                next.map(WorkItem::text).orElse(""),
                toDo.stream()
                        .map(WorkItem::visit)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** "Family, Given"; a part that is missing is left out. */
    static String patientName(Patient patient) {
        return PatientName.listed(patient);
    }

    private static Set<String> terms(CareCase careCase) {
        Set<String> terms = new HashSet<>();
        Stream.of(patientName(careCase.getPatient()), careCase.getNumber(), careCase.getQuestion())
                .forEach(each -> terms.addAll(SearchTerms.of(text(each))));
        careCase.getContacts().stream()
                .filter(not(Statement::isVoided))
                .forEach(each -> terms.addAll(SearchTerms.of(text(each.getName()))));
        careCase.getClinicians().forEach(each -> terms.addAll(SearchTerms.of(text(each.getName()))));
        careCase.getConditions().stream()
                .filter(not(Statement::isVoided))
                .forEach(each -> terms.addAll(SearchTerms.of(text(each.getText()))));
        careCase.getOpinions().stream()
                .filter(not(Statement::isVoided))
                .flatMap(opinion -> opinion.getVersions().stream())
                .filter(not(Statement::isVoided))
                .flatMap(version -> version.getDiagnoses().stream())
                .filter(not(Statement::isVoided))
                .flatMap(diagnosis -> diagnosis.getCodings().stream())
                .forEach(coding -> terms.addAll(SearchTerms.of(text(coding.getCode()))));
        return terms;
    }

    private static Set<String> identifiers(Patient patient) {
        return patient == null
                ? Set.of()
                : patient.getIdentifiers().stream()
                        .map(PatientNumber::of)
                        .flatMap(number -> number.keys().stream())
                        .collect(Collectors.toSet());
    }

    private static List<ProjectedDocument> documents(CareCase careCase) {
        return careCase.getDocuments().stream()
                .filter(not(Statement::isVoided))
                .map(each -> new ProjectedDocument(
                        each.getId(), text(each.getTitle()), each.getServiceDate(), text(each.getSha256())))
                .toList();
    }

    private static String text(String value) {
        return Objects.toString(value, "");
    }
}
