package care.quarterback.desk.exchange;

import care.quarterback.core.person.Likeness;
import care.quarterback.core.person.Likeness.Verdict;
import care.quarterback.core.person.Person;
import care.quarterback.core.person.SamePerson;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.Content;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.exchange.ImportCases.ImportSessions;
import care.quarterback.desk.exchange.ImportMerge.ImportedAs;
import care.quarterback.desk.exchange.ImportResult.Changes;
import care.quarterback.desk.exchange.Matching.Candidate;
import care.quarterback.model.Document;
import care.quarterback.model.value.CaseId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private String refusal = "";
    private int done;
    private final List<Changes> changes = new ArrayList<>();
    private final Map<String, Left> left = new HashMap<>();
    private final Set<CaseId> taken = new HashSet<>();
    private List<Candidate> alike = List.of();

    /** Why a row stays out. @param lost whether a person has to do something about it */
    private record Left(String sentence, boolean lost) {}

    /** Where the plan came from, to fetch the bytes of its documents. */
    record Origin(CaseImporter importer, List<ImportSource> parts, Attachments attachments) {}

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

    List<Changes> changes() {
        return changes;
    }

    String refusal() {
        return refusal;
    }

    /** Patients that were imported, or would be. */
    int done() {
        return done;
    }

    /** Nothing of the patient comes in: the rows say why. */
    void leaveRows(PatientPlan patient, String key, boolean lost) {
        var why = new Left(sentences.of("exchange", key), lost);
        patient.rows().forEach(row -> left.put(row, why));
    }

    /** What became of each entry of the file. */
    List<ImportItem> items() {
        return plan.items().stream()
                .map(item -> item.status() == Status.OK && left.containsKey(item.at()) ? left(item) : item)
                .toList();
    }

    private ImportItem left(ImportItem item) {
        Left why = left.get(item.at());
        return new ImportItem(item.at(), item.type(), why.lost() ? Status.ERROR : Status.SKIP, why.sentence());
    }

    /** Cases of this file's patients: two patients of one file are two people, unless the file itself says otherwise. */
    Set<CaseId> taken() {
        return taken;
    }

    /** Whom the file speaks of; empty when it does not say. */
    Optional<Person> person(PatientPlan patient) {
        return PatientCandidates.of(patient.draft(), plan);
    }

    /** Remembers the cases that may be this patient's, to say it with what is done. */
    void alike(List<Candidate> there) {
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
        created(patient, id);
    }

    private void created(PatientPlan patient, CaseId id) {
        if (dryRun) {
            note("new-case-planned", name(patient));
        } else {
            note("new-case", name(patient), CaseWords.name(patient.draft(), id));
        }
    }

    /** Nobody has said yet which case is meant: in a dry run it could be imported once that is said. */
    void open(PatientPlan patient) {
        if (dryRun) {
            done++;
        }
        note(dryRun ? "open-planned" : "left", name(patient));
    }

    void leave(PatientPlan patient, boolean unsure) {
        List<Candidate> same = alike.stream().filter(Candidate::isSame).toList();
        boolean known = patient.content() == Content.LISTED_CASE;
        boolean proved =
                alike.stream().anyMatch(each -> each.isSame() || each.likeness().named());
        leaveRows(patient, known ? proved ? "row.known" : "row.maybe" : "row.left", unsure && !(known && proved));
        if (known) {
            Candidate first = alike.getFirst();
            note("known", name(patient), CaseWords.name(first.summary()), reasons(first.likeness()));
        } else if (same.size() > 1) {
            List<String> names =
                    same.stream().map(each -> CaseWords.name(each.summary())).toList();
            refuse(sentences.of("exchange", "several", name(patient), names));
        } else {
            note("left", name(patient));
        }
    }

    /** Into a case of its own. */
    void create(PatientPlan patient) {
        CaseSession session = sessions.create();
        if (!apply(patient, session)) {
            return;
        }
        created(patient, session.id());
        for (Candidate each : alike) {
            note(
                    dryRun ? "alike-planned" : "alike",
                    CaseWords.name(each.summary()),
                    each.summary().patient(),
                    reasons(each.likeness()));
        }
        alikeInFile(patient);
        if (!dryRun) {
            cases.add(session.id());
        }
        taken.add(session.id());
    }

    private void alikeInFile(PatientPlan patient) {
        for (PatientPlan each : plan.patients()) {
            if (each == patient) {
                return;
            }
            boolean may = !patient.listed()
                    && person(each)
                            .flatMap(other -> person(patient).map(mine -> SamePerson.compare(mine, other)))
                            .filter(likeness -> !likeness.is(Verdict.DIFFERENT))
                            .isPresent();
            if (may) {
                note("alike-in-file", name(patient));
                return;
            }
        }
    }

    /** Into a case that is there. Nobody's record ever lands in the case of somebody else. */
    void merge(PatientPlan patient, CaseSession session) {
        Optional<Person> here = session.query(PatientCandidates::of).join();
        Optional<Likeness> likeness =
                here.flatMap(known -> person(patient).map(person -> SamePerson.compare(known, person)));
        String number = session.query(careCase -> CaseWords.name(careCase, session.id()))
                .join();
        if (likeness.filter(each -> each.is(Verdict.DIFFERENT)).isPresent()) {
            refuse(sentences.of("exchange", "other-person", name(patient), number, reasons(likeness.get())));
            return;
        }
        ImportPreview preview = session.query(
                        careCase -> ImportPreview.of(careCase, patient.draft(), patient.withdrawn(), sentences))
                .join();
        if (!apply(patient, session)) {
            return;
        }
        cases.add(session.id());
        taken.add(session.id());
        if (preview.isNothing()) {
            note("nothing-new", name(patient), number);
        } else {
            note(dryRun ? "merged-planned" : "merged", name(patient), number);
        }
        likeness.filter(each -> each.is(Verdict.ASK))
                .ifPresent(each -> note("merged-unsure", name(patient), reasons(each)));
        notes.addAll(preview.lists(sentences));
        notes.addAll(preview.differing());
        changes.add(new Changes(session.id(), preview));
    }

    private boolean apply(PatientPlan patient, CaseSession session) {
        if (!dryRun) {
            attachments(patient);
            if (!execute(session, new ApplyImport(patient, importedAs()))) {
                return false;
            }
        }
        done++;
        return true;
    }

    private String reasons(Likeness likeness) {
        return likeness.reasons().stream().map(sentences::sentence).collect(Collectors.joining(" "));
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
                for (ImportSource part : origin.parts()) {
                    origin.importer().copyAttachments(part, wanted, origin.attachments());
                }
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
