package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Right;
import care.quarterback.core.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person of each role tries what isn't a change of a case, on the command line. */
class RoleCommandsTest {

    private static final String SAID = "isn’t part of your role";

    @TempDir
    private Path folder;

    private MemoryShell shell;

    @BeforeEach
    void hasACase() {
        shell = new MemoryShell(folder);
        shell.done("new", "--name", "Ada Blum", "--born", "1950-03-14", "--question", "Why?", "--number", "26-900");
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleReadsPrintsAndWritesWhatItIncludes(Role role) throws IOException {
        String fax = Files.writeString(folder.resolve("fax.txt"), "Dear Dr. Wu").toString();
        shell.done(
                "tray",
                "add",
                Files.writeString(folder.resolve("before.txt"), "Dear Dr. Ortiz")
                        .toString());
        shell.store().accounts().signIn("Alma Reyes", role);
        tries(true, "cases");
        tries(true, "show", "26-900");
        tries(true, "plan", "26-900");
        tries(true, "worklist");
        tries(role.may(Right.HISTORY), "audit", "26-900");
        tries(role.may(Right.HISTORY), "audit", "--verify");
        tries(role.may(Right.RATES), "cohort");
        tries(role.may(Right.PRINT), "report", "family", "26-900", "-o", "family.pdf");
        tries(role.may(Right.PRINT_LETTERS), "report", "release-form", "26-900", "-o", "release.pdf");
        tries(role.may(Right.PRINT), "report", "rules", "-o", "rules.pdf");
        tries(role.may(Right.EXPORT), "report", "rules", "-f", "XLSX", "-o", "rules.xlsx");
        tries(role.may(Right.EXPORT), "document", "26-900", "letter", "-o", "letter.pdf");
        tries(role.may(Right.HISTORY), "changes");
        tries(role.may(Right.PRACTICE), "practice", "set", "language", "en-US");
        tries(role.may(Right.EXPORT), "practice", "export", "office", "offices.csv");
        tries(true, "tray");
        tries(role.may(Right.OFFICE_WORK), "tray", "add", fax);
        tries(role.may(Right.OFFICE_WORK), "tray", "change", "1", "owner=Sam");
        tries(role.may(Right.OFFICE_WORK), "tray", "drop", "1", "--reason", "Another office’s patient");
        tries(role.may(Right.OFFICE_WORK), "tray", "back", "1");
        tries(role.may(Right.OFFICE_WORK), "tray", "assign", "before", "26-900");
        tries(role.may(Right.BACKUP), "backup", "copies");
        tries(role.may(Right.OFFICE_WORK), "new", "--name", "Bo Lind", "--born", "1951-01-01", "--question", "And?");
        tries(role.may(Right.OFFICE_WORK), "add", "26-900", "journal", "text=Called");
        tries(role.may(Right.RECORD), "add", "26-900", "medication", "text=apixaban");
        tries(role.may(Right.LEAD), "do", "26-900", "assign-case", "owner=Sam");
    }

    private void tries(boolean included, String... command) {
        var said = shell.run(command);
        String told = String.join(" ", command) + ": " + said;
        assertEquals(!included, said.err().contains(SAID) || said.out().contains(SAID), told);
        assertTrue(included || said.exit() != 0, told);
    }
}
