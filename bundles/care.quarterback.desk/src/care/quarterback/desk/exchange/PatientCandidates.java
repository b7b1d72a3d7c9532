package care.quarterback.desk.exchange;

import care.quarterback.core.person.Likeness;
import care.quarterback.core.person.Likeness.Verdict;
import care.quarterback.core.person.Person;
import care.quarterback.core.person.SamePerson;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.desk.exchange.Matching.Candidate;
import care.quarterback.model.CareCase;
import care.quarterback.model.ImportedFile;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import care.quarterback.model.value.CaseId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the cases of the store that could be a patient's. Reads their documents and changes nothing. */
final class PatientCandidates {

    private static final int MOST = 50;

    private final CaseRepository repository;
    private final CaseCodec codec = new CaseCodec();

    PatientCandidates(CaseRepository repository) {
        this.repository = repository;
    }

    /** Who a case is about; empty while that is not known. */
    static Optional<Person> of(CareCase careCase) {
        Set<String> files = careCase.getImportedFiles().stream()
                .map(ImportedFile::getSha256)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Optional.ofNullable(careCase.getPatient())
                .map(patient -> Person.of(patient, files))
                .filter(person -> !person.isNobody());
    }

    /** Whom a file speaks of. */
    static Optional<Person> of(CareCase draft, ImportPlan plan) {
        return Optional.ofNullable(draft.getPatient())
                .map(patient -> Person.of(patient, Set.of(plan.sha256())))
                .filter(person -> !person.isNobody());
    }

    /**
     * Cases that are or may be the person's, those that are proved first.
     *
     * @param not cases that are somebody else's for certain
     */
    List<Candidate> of(Person person, Set<CaseId> not) {
        return repository.findPatient(person.sought(), person.listed(), person.born(), MOST).stream()
                .filter(summary -> !not.contains(summary.id()))
                .map(summary -> new Candidate(summary, likeness(summary, person)))
                .filter(each -> !each.likeness().is(Verdict.DIFFERENT))
                .sorted(Comparator.comparing(each -> !each.isSame()))
                .toList();
    }

    private Likeness likeness(CaseSummary summary, Person person) {
        Person listed = Person.of(summary.patient(), summary.birthDate());
        Optional<Person> whole = repository.load(summary.id()).flatMap(stored -> {
            try {
                return of(
                        (CareCase) codec.unpack(stored.document()).getContents().getFirst());
            } catch (CaseFormatException damaged) {
                return Optional.empty();
            }
        });
        return SamePerson.compare(whole.orElse(listed), person);
    }
}
