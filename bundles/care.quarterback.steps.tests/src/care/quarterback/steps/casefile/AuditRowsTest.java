package care.quarterback.steps.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.deeds.ConsensusDeeds;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditEntry.Kind;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.CorrectField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseServices;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.CommandName;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.CasePackage;
import care.quarterback.model.practice.PracticePackage;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.casefile.AuditRows.AuditRow;
import care.quarterback.steps.deeds.StepDeeds;
import care.quarterback.testkit.Fixed;
import care.quarterback.testkit.MemoryRepository;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;

class AuditRowsTest {

    private static final CaseId CASE = new CaseId("00000000-0000-0000-0000-000000000001");
    private static final String ID = "00000000-0000-0000-0000-000000000002";

    /** A name of the model or of a class, which nobody reads. */
    private static final String NAME = "\\b[A-Za-z]*[a-z][A-Z]\\w*";

    private static final String LITERAL = "\\b[A-Z]+_[A-Z_]+\\b";

    private final AuditRows rows = new AuditRows(DeskTexts.in(Locale.US));

    private AuditRow row(String command, Kind kind, AuditChange... changes) {
        var entry = AuditEntry.chain(
                new AuditHead(0, AuditEntry.GENESIS),
                CASE,
                Instant.parse("2026-05-12T14:30:00Z"),
                new Actor("Nadia"),
                command,
                kind,
                "",
                List.of(changes));
        return rows.of(List.of(entry)).getFirst();
    }

    private String change(String feature, String before, String after) {
        return row("ChangeField", Kind.DO, new AuditChange(ID, feature, before, after))
                .changes()
                .getFirst();
    }

    @Test
    void ofACallItIsSaidWhatCameOfIt() {
        assertEquals(
                "Added: Attempt “no answer”.",
                change("Task.attempts", "", "Attempt{id=a1, on=2026-03-09, outcome=NO_ANSWER, note=rang ten times}"));
        assertEquals("Added: Attempt.", change("Task.attempts", "", "Attempt{id=a1, on=2026-03-09}"));
    }

    /** The names of all commands of the four rooms that have one of their own. */
    private static Set<String> commands() throws IOException, URISyntaxException {
        Set<String> names = new TreeSet<>();
        for (Class<?> room : List.of(CaseCommand.class, StepDeeds.class, ConsensusDeeds.class, DeskCatalogue.class)) {
            Path place = Path.of(
                    room.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                names.addAll(commands(room, place));
            } else {
                try (var jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                    names.addAll(commands(room, jar.getPath("/")));
                }
            }
        }
        return names;
    }

    private static Set<String> commands(Class<?> room, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches(".*care/quarterback/\\w+/.*\\.class"))
                    .map(name -> name.substring(name.indexOf("care/"), name.length() - ".class".length()))
                    .map(name -> load(room, name.replace('/', '.')))
                    .map(type -> type.getAnnotation(CommandName.class))
                    .filter(Objects::nonNull)
                    .map(CommandName::value)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> load(Class<?> room, String name) {
        try {
            return Class.forName(name, false, room.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    @Test
    void everyCommandHasASentenceOfItsOwn() throws IOException, URISyntaxException {
        Set<String> commands = commands();
        assertTrue(commands.size() > 100, commands::toString);
        for (EntryList list : EntryList.values()) {
            commands.add(new AddEntry(list, Map.of()).name());
        }
        String unknown = row("Newer", Kind.DO).done();
        assertEquals("Did something that only a newer version of Quarterback knows", unknown);
        Map<String, String> said = new HashMap<>();
        for (String command : commands) {
            String done = row(command, Kind.DO).done();
            assertNotEquals(unknown, done, command);
            assertTrue(done.matches("[A-Z][a-z]+ .*[^.]"), command + ": " + done);
            assertFalse(done.matches(".*(" + NAME + "|" + LITERAL + ").*"), command + ": " + done);
            assertEquals("Undone: " + done, row(command, Kind.UNDO).done());
            assertEquals("Redone: " + done, row(command, Kind.REDO).done());
            String other = said.put(done, command);
            assertNull(other, () -> other + " and " + command + " say the same: " + done);
        }
        assertEquals(
                "Added a new entry: Allergy",
                row("AddAllergyIntolerance", Kind.DO).done());
    }

    @Test
    void whatWasDoneToACaseIsReadBackNewestFirst() {
        var repository = new MemoryRepository();
        var session = CaseSession.create(
                new CaseServices(
                        repository,
                        new CaseProjector(careCase -> List.of(), careCase -> List.of()),
                        Fixed.on("2026-05-12"),
                        Fixed.ids(),
                        Fixed.sentences(),
                        () -> Runnable::run),
                new Actor("Alma Reyes"));
        session.execute(new OpenCase(new PersonName("Emma", "Tester"), LocalDate.of(1950, 1, 2), "What is it?"))
                .join();
        session.execute(new AddEntry(EntryList.CONDITIONS, Map.of("text", "Gout")))
                .join();
        ObjectId gout = session.query(careCase ->
                        new ObjectId(careCase.getConditions().getFirst().getId()))
                .join();
        session.execute(new CorrectField(gout, "text", "Pseudogout", "The lab wrote again."))
                .join();
        session.undo().join();
        List<AuditRow> read = rows.of(repository.audit(session.id()));
        assertEquals(List.of(4L, 3L, 2L, 1L), read.stream().map(AuditRow::seq).toList());
        assertEquals(Set.of("Alma Reyes"), read.stream().map(AuditRow::by).collect(Collectors.toSet()));
        assertEquals(
                List.of(
                        "Undone: Corrected an entry",
                        "Corrected an entry",
                        "Added a new entry: Health problem",
                        "Opened the case"),
                read.stream().map(AuditRow::done).toList());
        assertEquals(
                List.of("", "The lab wrote again.", "", ""),
                read.stream().map(AuditRow::reason).toList());
        assertEquals(
                List.of("Health problem: was “Pseudogout”, now “Gout”."),
                read.get(0).changes());
        assertEquals(
                List.of("Health problem: was “Gout”, now “Pseudogout”."),
                read.get(1).changes());
        assertEquals(List.of("Added: Health problem “Gout”."), read.get(2).changes());
        assertEquals(
                List.of(
                        "Case, Date opened: now “Tue, May 12, 2026”.",
                        "Case, Case owner: now “Alma Reyes”.",
                        "Added: Patient.",
                        "Case, Case question: now “What is it?”",
                        "Added: Second opinion request.",
                        "Case, Status: now “active”."),
                read.get(3).changes());
    }

    /** All that can change in a case or in the practice's directory. */
    private static Stream<EStructuralFeature> features() {
        return Stream.of(CasePackage.eINSTANCE, PracticePackage.eINSTANCE)
                .flatMap(pack -> pack.getEClassifiers().stream())
                .filter(EClass.class::isInstance)
                .flatMap(type -> ((EClass) type).getEStructuralFeatures().stream());
    }

    @Test
    void whateverChangesIsToldInWords() {
        List<String> bad = new ArrayList<>();
        features().forEach(feature -> {
            String name = feature.getEContainingClass().getName() + "." + feature.getName();
            for (String value : values(feature)) {
                for (String told :
                        List.of(change(name, "", value), change(name, value, ""), change(name, value, value))) {
                    if (told.matches(".*(" + NAME + "|" + LITERAL + ").*") || told.contains("newer version")) {
                        bad.add(name + ": " + told);
                    }
                }
            }
        });
        assertEquals(List.of(), bad);
    }

    private static List<String> values(EStructuralFeature feature) {
        return switch (feature.getEType()) {
            case EEnum choice ->
                choice.getELiterals().stream().map(EEnumLiteral::getLiteral).toList();
            case EClass type -> List.of(type.getName() + "{id=" + ID + ", text=some words}");
            default -> List.of("some words");
        };
    }

    @Test
    void addedEntriesAreNamedAndCounted() {
        String gout = "Condition{id=" + ID + ", text=Gout}";
        assertEquals("Added: Health problem “Gout”.", change("CareCase.conditions", "", gout));
        assertEquals(
                "Removed: Health problem “Gout”, and 2 more.",
                change("CareCase.conditions", String.join("\n", gout, gout, gout), ""));
        assertEquals(
                "Added: Health problem.", change("CareCase.conditions", "", "Condition{id=" + ID + "}"), "no name");
        assertEquals(
                "Changed the order of: Health problem “Gout”, and 1 more.",
                change("CareCase.conditions", gout + "\n" + gout, gout + "\n" + gout));
    }

    @Test
    void fieldsAreToldInWordsOfTheirKind() {
        assertEquals(
                "Patient, Date of birth: was “Tue, Mar 24, 2026”, now empty.",
                change("Patient.birthDate", "2026-03-24", ""));
        assertEquals("Case, Status: now “on hold”.", change("CareCase.status", "", "ON_HOLD"));
        assertEquals(
                "Case, Status: was “on hold”, now empty.",
                change("CareCase.status", "ON_HOLD", "OF_A_NEWER_VERSION"),
                "a choice that this version does not know");
        assertEquals(
                "Something changed that only a newer version of Quarterback knows.", change("Newer.thing", "a", "b"));
        assertEquals(
                "Something changed that only a newer version of Quarterback knows.", change("Patient.newer", "a", "b"));
    }

    @Test
    void anotherEntryThatIsPointedToIsNotShownByItsNumber() {
        assertEquals("Visit, Doctor: filled in.", change("Appointment.clinician", "", ID));
        assertEquals("Visit, Doctor: now empty.", change("Appointment.clinician", ID, ""));
        assertEquals("Visit, Doctor: changed.", change("Appointment.clinician", ID, ID));
    }

    @Test
    void longTextsAreCutAndLinesJoined() {
        String long301 = "x".repeat(301);
        assertEquals("Health problem: now “" + "x".repeat(300) + "...”.", change("Condition.text", "", long301));
        assertEquals("Health problem: now “one two”.", change("Condition.text", "", "one\ntwo"));
    }

    @Test
    void theSameSentenceIsSaidOnce() {
        var change = new AuditChange(ID, "Condition.text", "", "Gout");
        assertEquals(1, row("ChangeField", Kind.DO, change, change).changes().size());
    }
}
