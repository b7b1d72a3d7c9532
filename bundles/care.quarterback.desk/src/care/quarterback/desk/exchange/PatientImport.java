package care.quarterback.desk.exchange;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportItem;
import care.quarterback.core.spi.ImportItem.Status;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.exchange.ImportCases.ImportSessions;
import care.quarterback.model.Document;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings the patients of one file into their cases, and gathers what is to be said about it. */
final class PatientImport {

    private final ImportPlan plan;
    private final Origin origin;
    private final ImportSessions sessions;
    private final boolean dryRun;
    private final Sentences sentences;
    private final List<CaseId> cases = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> left = new HashMap<>();
    private String refusal = "";
    private int done;
    private boolean alike;

    /** Where the plan came from, to fetch the bytes of its documents. */
    record Origin(CaseImporter importer, ImportSource source, Attachments attachments) {}

    PatientImport(ImportPlan plan, Origin origin, ImportSessions sessions, boolean dryRun, Sentences sentences) {
        this.plan = plan;
        this.origin = origin;
        this.sessions = sessions;
        this.dryRun = dryRun;
        this.sentences = sentences;
    }

    List<CaseId> cases() {
        return cases;
    }

    List<String> notes() {
        return notes;
    }

    String refusal() {
        return refusal;
    }

    /** Patients that were imported, or would be. */
    int done() {
        return done;
    }

    /** Nothing of the patient comes in: the rows say why. */
    void leave(PatientPlan patient, String key) {
        patient.rows().forEach(row -> left.put(row, sentences.of("exchange", key)));
    }

    /** What became of each entry of the file. */
    List<ImportItem> items() {
        return plan.items().stream()
                .map(item -> item.status() == Status.OK && left.containsKey(item.at())
                        ? new ImportItem(item.at(), item.type(), Status.SKIP, left.get(item.at()))
                        : item)
                .toList();
    }

    /** Remembers that a case of the same name and birth date is there already, to say it with the new case. */
    void alike(boolean there) {
        alike = there;
    }

    void note(String key, Object... arguments) {
        notes.add(sentences.of("exchange", key, arguments));
    }

    void refuse(String sentence) {
        if (refusal.isEmpty()) {
            refusal = sentence;
        } else {
            notes.add(sentence);
        }
    }

    void adopt(PatientPlan patient, CaseId id) {
        if (!dryRun) {
            CaseSession session = sessions.create(id);
            if (!execute(session, new AdoptCaseFile(patient.draft()))) {
                return;
            }
            cases.add(id);
        }
        done++;
        note(dryRun ? "new-case-planned" : "new-case", name(patient));
    }

    /** Nobody has said yet which case is meant: in a dry run it could be imported once that is said. */
    void open(PatientPlan patient) {
        if (dryRun) {
            done++;
        }
        note(dryRun ? "open-planned" : "left", name(patient));
    }

    void merge(PatientPlan patient, CaseSession session, boolean created) {
        if (!session.query(careCase -> SamePerson.of(careCase, patient)).join()) {
            refuse(
                    patient.birthDate() == null
                            ? sentences.of("exchange", "other-person-undated", name(patient))
                            : sentences.of("exchange", "other-person", name(patient), patient.birthDate()));
            return;
        }
        ImportPreview preview = session.query(careCase -> ImportPreview.of(careCase, patient.draft(), sentences))
                .join();
        if (!dryRun) {
            attachments(patient);
            if (!execute(session, new ApplyImport(patient, importedAs()))) {
                return;
            }
        }
        done++;
        if (!created || !dryRun) {
            cases.add(session.id());
        }
        tell(patient, preview, created);
    }

    private void tell(PatientPlan patient, ImportPreview preview, boolean created) {
        if (created) {
            note(dryRun ? "new-case-planned" : alike ? "new-case-alike" : "new-case", name(patient));
        } else if (preview.added() == 0 && preview.changed().isEmpty()) {
            note("nothing-new", name(patient));
        } else {
            note(dryRun ? "merged-planned" : "merged", name(patient));
        }
        notes.addAll(preview.differing());
        notes.addAll(preview.changed());
    }

    private boolean execute(CaseSession session, CaseCommand command) {
        return switch (session.execute(command).join()) {
            case Outcome.Done ok -> true;
            case Outcome.Rejected rejected -> {
                refuse(rejected.problems().getFirst().sentence(sentences));
                yield false;
            }
            case Outcome.Conflicted conflicted -> {
                refuse(sentences.of("exchange", "conflict"));
                yield false;
            }
        };
    }

    /** The bytes go into the store before the case speaks of them; bytes that no case speaks of do no harm. */
    private void attachments(PatientPlan patient) {
        Set<String> wanted = patient.draft().getDocuments().stream()
                .map(Document::getSha256)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            try {
                origin.importer().copyAttachments(origin.source(), wanted, origin.attachments());
            } catch (IOException e) {
                note("attachments-failed");
            }
        }
    }

    private ImportedAs importedAs() {
        return new ImportedAs(
                plan.file(),
                plan.sha256(),
                (int) plan.items().stream()
                        .filter(item -> item.status() == Status.OK || item.status() == Status.WARNING)
                        .count(),
                (int) plan.items().stream()
                        .filter(item -> item.status() == Status.SKIP)
                        .count(),
                (int) plan.items().stream()
                        .filter(item -> item.status() == Status.ERROR)
                        .count());
    }

    String name(PatientPlan patient) {
        String name = patient.draft().getPatient() == null
                ? ""
                : ImportWords.name(patient.draft().getPatient());
        return name.isEmpty() ? sentences.of("exchange", "nameless") : name;
    }
}
