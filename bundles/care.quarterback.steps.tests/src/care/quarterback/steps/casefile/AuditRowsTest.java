package care.quarterback.steps.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.consensus.deeds.ConsensusDeeds;
import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import care.quarterback.core.audit.AuditEntry.AuditHead;
import care.quarterback.core.audit.AuditEntry.Kind;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandName;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.casefile.AuditRows.AuditRow;
import care.quarterback.steps.deeds.StepDeeds;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditRowsTest {

    private static final CaseId CASE = new CaseId("00000000-0000-0000-0000-000000000001");
    private static final String ID = "00000000-0000-0000-0000-000000000002";

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

    /** The names of all commands of core, read from where its classes lie: a folder or a jar. */
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
    void everyCommandHasASentence() throws IOException, URISyntaxException {
        Set<String> commands = commands();
        for (EntryList list : EntryList.values()) {
            commands.add(new AddEntry(list, Map.of()).name());
        }
        assertTrue(commands.size() > 170, commands::toString);
        String unknown = row("Newer", Kind.DO).done();
        for (String command : commands) {
            String done = row(command, Kind.DO).done();
            assertFalse(done.equals(unknown) || done.isBlank(), command);
            assertFalse(done.equalsIgnoreCase(command.replaceAll("(?<=[a-z])(?=[A-Z])", " ")), done);
        }
    }

    @Test
    void whatWasTakenBackOrDoneAgainSaysSo() {
        assertEquals("Imported a record", row("ApplyImport", Kind.DO).done());
        assertEquals("Undone: Imported a record", row("ApplyImport", Kind.UNDO).done());
        assertEquals(
                "Redone: Added a new entry: Allergy",
                row("AddAllergyIntolerance", Kind.REDO).done());
    }

    @Test
    void addedEntriesAreNamedAndCounted() {
        String gout = "Condition{id=" + ID + ", text=Gout}";
        assertEquals("Added: Health problem “Gout”.", change("CareCase.conditions", "", gout));
        assertEquals(
                "Removed: Health problem “Gout”, and 2 more.",
                change("CareCase.conditions", String.join("\n", gout, gout, gout), ""));
    }

    @Test
    void fieldsAreToldInWordsOfTheirKind() {
        assertEquals(
                "Patient, Date of birth: was “Tue, Mar 24, 2026”, now empty.",
                change("Patient.birthDate", "2026-03-24", ""));
        assertFalse(change("CareCase.status", "", "ON_HOLD").contains("ON_HOLD"));
        assertEquals(
                "Something changed that only a newer version of Quarterback knows.", change("Newer.thing", "a", "b"));
    }
}
