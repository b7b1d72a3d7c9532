package care.quarterback.steps.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.audit.AuditChange;
import care.quarterback.core.audit.AuditEntry;
import care.quarterback.core.audit.AuditEntry.Kind;
import care.quarterback.core.audit.AuditHead;
import care.quarterback.core.entry.AddAndFill;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.desk.text.DeskTexts;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.casefile.AuditRows.AuditRow;
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
    private static Set<String> commands() throws IOException, URISyntaxException {
        Path place = Path.of(CaseCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(place)) {
            return commands(place);
        }
        try (var jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
            return commands(jar.getPath("/"));
        }
    }

    private static Set<String> commands(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches(".*care/quarterback/core/.*\\.class"))
                    .map(name -> name.substring(name.indexOf("care/"), name.length() - ".class".length()))
                    .map(name -> load(name.replace('/', '.')))
                    .filter(type -> type.isRecord() && CaseCommand.class.isAssignableFrom(type))
                    .map(Class::getSimpleName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CaseCommand.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    @Test
    void everyCommandHasASentence() throws IOException, URISyntaxException {
        Set<String> commands = commands();
        commands.remove(AddEntry.class.getSimpleName()); // called after what it adds
        commands.remove(AddAndFill.class.getSimpleName()); // called after the command in it
        for (EntryList list : EntryList.values()) {
            commands.add(new AddEntry(list, Map.of()).name());
        }
        assertTrue(commands.size() > 60, commands::toString);
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
