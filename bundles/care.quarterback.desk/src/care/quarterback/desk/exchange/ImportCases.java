package care.quarterback.desk.exchange;

import care.quarterback.core.person.Person;
import care.quarterback.core.person.SamePerson;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.UnreadableCaseException;
import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.Content;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.core.spi.StoreException;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.exchange.ImportResult.Outcome;
import care.quarterback.desk.exchange.Matching.Candidate;
import care.quarterback.desk.exchange.Matching.Decision;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Imports files into cases: finds the importer by the file's content, reads the file outside every case, finds whose it is,
 * and applies what it holds as one command a patient. The window and the command line use the same one. Blocking; one call
 * at a time for each case. Never throws for a bad file.
 */
public final class ImportCases {

    /** Among so many cases that match a number, the one that bears it is found. */
    private static final int NUMBERED = 50;

    private final List<CaseImporter> importers;
    private final CaseServices services;
    private final ImportSessions sessions;
    private final Attachments attachments;
    private final Sentences sentences;
    private final PatientCandidates candidates;

    /** @param attachments where the bytes of documents go */
    public ImportCases(
            List<CaseImporter> importers, CaseServices services, ImportSessions sessions, Attachments attachments) {
        this.importers = List.copyOf(importers);
        this.services = services;
        this.sentences = services.sentences();
        this.sessions = sessions;
        this.attachments = attachments;
        this.candidates = new PatientCandidates(services.repository());
    }

    /**
     * Which of the files are one record and are imported together. Folders and archives stand for the files in them. Reads
     * the files where there are several, and changes nothing.
     */
    public List<RecordFiles> records(List<? extends ImportSource> files, Progress progress) {
        return new ImportFiles(importers, sentences).records(files, progress);
    }

    /** Imports one file or archive, or says what that would do. */
    public ImportResult importFile(ImportSource source, ImportRequest request, Progress progress) {
        return importRecord(records(List.of(source), progress).getFirst(), request, progress);
    }

    /** Imports what is one record, or says what that would do. */
    public ImportResult importRecord(RecordFiles record, ImportRequest request, Progress progress) {
        if (record.importer().isEmpty()) {
            return ImportResult.refused(record.name(), record.refusal(), List.of());
        }
        CaseImporter importer = record.importer().get();
        ImportPlan plan = importer.at(services.clock()).readRecord(record.name(), record.parts(), progress);
        ImportResult result = plan.isRefused()
                ? ImportResult.refused(record.name(), plan.refusal(), plan.items())
                : apply(plan, new PatientImport.Origin(importer, record.parts(), attachments), request);
        return result.of(record);
    }

    private ImportResult apply(ImportPlan plan, PatientImport.Origin origin, ImportRequest request) {
        List<PatientPlan> patients = plan.patients();
        boolean whole = patients.stream().anyMatch(PatientPlan::whole);
        boolean one = request.into().isPresent() || request.newCase();
        if (one && (whole || areSeveral(patients, plan))) {
            String why = whole ? say("case-file-into") : say("several-into", patients.size());
            return ImportResult.refused(plan.file(), why, plan.items());
        }
        var patientImport = new PatientImport(plan, origin, sessions, request.dryRun(), sentences);
        for (PatientPlan patient : patients) {
            try {
                one(patientImport, patient, request);
            } catch (UnreadableCaseException gone) {
                patientImport.refuse(request.into().isPresent() ? say("no-case") : sentences.sentence(gone.said()));
            } catch (StoreException kept) {
                if (kept.kind() != StoreException.Kind.REFUSED) {
                    throw kept;
                }
                patientImport.refuse(sentences.sentence(kept.said())); // such as a case that is restricted to others
            }
        }
        List<ImportItem> items = patientImport.items();
        if (patients.size() == 1 && !patientImport.refusal().isEmpty()) {
            return ImportResult.refused(plan.file(), patientImport.refusal(), items);
        }
        return new ImportResult(
                plan.file(),
                outcome(plan, patientImport),
                patientImport.refusal(),
                patientImport.cases(),
                items,
                Stream.concat(plan.notes().stream(), patientImport.notes().stream())
                        .toList(),
                patientImport.changes(),
                List.of());
    }

    /** Offices that don't know each other's numbers each name the person: with the case named, that isn't several people. */
    private static boolean areSeveral(List<PatientPlan> patients, ImportPlan plan) {
        List<Optional<Person>> people = patients.stream()
                .map(each -> PatientCandidates.of(each.draft(), plan))
                .toList();
        return people.stream()
                .skip(1)
                .anyMatch(other -> other.isEmpty()
                        || people.getFirst().isEmpty()
                        || !SamePerson.compare(people.getFirst().get(), other.get())
                                .named());
    }

    private static Outcome outcome(ImportPlan plan, PatientImport patientImport) {
        if (patientImport.done() == 0) {
            return patientImport.refusal().isEmpty() ? Outcome.NOTHING : Outcome.REFUSED;
        }
        boolean all = patientImport.refusal().isEmpty()
                && !plan.partial()
                && patientImport.items().stream().noneMatch(ImportItem::isLeftOut);
        return all ? Outcome.IMPORTED : Outcome.PARTLY;
    }

    private void one(PatientImport patientImport, PatientPlan patient, ImportRequest request) {
        if (patient.whole()) {
            CaseId id = new CaseId(patient.draft().getId());
            if (services.repository().revision(id).isPresent()) {
                patientImport.refuse(say("case-there"));
            } else {
                patientImport.adopt(patient, id);
            }
            return;
        }
        boolean entries =
                patient.content() == Content.LISTED_ENTRIES && request.into().isEmpty();
        Optional<Decision> decision = entries
                ? decideEntries(patientImport, patient, request)
                : Optional.of(decide(patientImport, patient, request));
        decision.ifPresent(decided -> carryOut(patientImport, patient, decided));
    }

    private void carryOut(PatientImport patientImport, PatientPlan patient, Decision decision) {
        switch (decision) {
            case Decision.Into into -> patientImport.merge(patient, sessions.open(into.id()));
            case Decision.NewCase created -> patientImport.create(patient);
            case Decision.Open open -> patientImport.open(patient);
            case Decision.Leave left -> patientImport.leave(patient, left.unsure());
        }
    }

    private Decision decide(PatientImport patientImport, PatientPlan patient, ImportRequest request) {
        if (request.into().isPresent()) {
            return new Decision.Into(request.into().get());
        }
        List<Candidate> alike = request.newCase()
                ? List.of()
                : patientImport
                        .person(patient)
                        .map(person -> candidates.of(person, patientImport.taken()))
                        .orElse(List.of());
        patientImport.alike(alike);
        return alike.isEmpty() ? new Decision.NewCase() : request.matching().decide(patient, alike);
    }

    /** Which case the entries of a list belong to; empty when there is none, which is said: they never open one. */
    private Optional<Decision> decideEntries(PatientImport patientImport, PatientPlan patient, ImportRequest request) {
        String number = Objects.requireNonNullElse(patient.draft().getNumber(), "");
        Optional<Person> person = patientImport.person(patient);
        if (number.isEmpty() && person.isEmpty()) {
            patientImport.refuse(say("entries-whose"));
            patientImport.leaveRows(patient, "row.left", true);
            return Optional.empty();
        }
        List<CaseId> numbered = number.isEmpty() ? List.of() : numbered(number);
        if (numbered.size() == 1) {
            return Optional.of(new Decision.Into(numbered.getFirst()));
        }
        List<Candidate> meant =
                person.map(known -> candidates.of(known, Set.of())).orElse(List.of());
        if (meant.isEmpty() || !number.isEmpty()) {
            patientImport.refuse(
                    number.isEmpty()
                            ? say("entries-no-case", patientImport.name(patient))
                            : say("entries-no-number", number));
            patientImport.leaveRows(patient, "row.no-case", true);
            return Optional.empty();
        }
        patientImport.alike(meant);
        return Optional.of(request.matching().decide(patient, meant));
    }

    private List<CaseId> numbered(String number) {
        return services.repository().find(number, NUMBERED).stream()
                .filter(each -> each.number().equalsIgnoreCase(number))
                .map(CaseSummary::id)
                .toList();
    }

    private String say(String key, Object... arguments) {
        return sentences.of("exchange", key, arguments);
    }

    /** How the importer comes by sessions; a window gives the one that is open already, so that undo works there. */
    public interface ImportSessions {

        /**
         * A session on a stored case.
         *
         * @throws UnreadableCaseException when there is no such case
         */
        CaseSession open(CaseId id);

        /** A session on a new case. */
        CaseSession create();

        /** A session on a new case with the id of a case file. */
        CaseSession create(CaseId id);
    }
}
