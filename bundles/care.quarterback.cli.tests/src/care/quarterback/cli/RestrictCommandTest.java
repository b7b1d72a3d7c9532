package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.account.Role;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that only named people open, on the command line. */
class RestrictCommandTest {

    private static final String WHY = "Her daughter is at the door";

    @TempDir
    private Path folder;

    private MemoryShell shell;

    @BeforeEach
    void twoCasesOneOfThemRestricted() {
        shell = new MemoryShell(folder);
        shell.store().accounts().signIn("Sam Lee", Role.COORDINATOR);
        shell.store().accounts().signIn("Alma Reyes", Role.OWNER);
        shell.done("new", "--name", "Ada Blum", "--born", "1950-03-14", "--question", "Why?", "--number", "26-900");
        shell.done("new", "--name", "Bo Lind", "--born", "1951-01-01", "--question", "And?", "--number", "26-901");
        shell.done("add", "26-900", "task", "text=Call Ada", "kind=coverage", "due-on=2026-12-01");
        String said = shell.done("restrict", "26-900", "--to", "alma reyes", "--reason", "A colleague’s mother");
        assertTrue(said.contains("Alma Reyes"), said);
        shell.store().accounts().signIn("Sam Lee", Role.COORDINATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cases",
                "cases --query Blum",
                "worklist",
                "changes",
                "show Blum",
                "show 26-900",
                "audit",
                "audit 26-900",
                "plan 26-900",
                "export 26-900 -o out.qcase"
            })
    void nobodyElseSeesAName(String command) {
        MemoryShell.Said said = shell.run(command.split(" "));
        assertFalse((said.out() + said.err()).contains("Blum"), said.toString());
        assertFalse((said.out() + said.err()).contains("Ada"), said.toString());
    }

    @Test
    void theOthersAreToldThatThereIsOneAndHowToOpenIt() {
        assertTrue(shell.done("cases").contains("Restricted case"));
        assertTrue(shell.done("cases").contains("Lind"));
        MemoryShell.Said said = shell.run("show", "26-900");
        assertNotEquals(0, said.exit());
        assertTrue(said.err().contains("--emergency"), said.err());
        assertNotEquals(0, shell.run("show", "26-900", "--emergency", " ").exit(), "without a reason");
        assertNotEquals(
                0, shell.run("show", "26-900", "--emergency", "\u00a0\u200b").exit(), "nor with one that says nothing");
        assertNotEquals(
                0, shell.run("restrict", "26-900", "--lift", "--reason", WHY).exit());
    }

    @Test
    void inAnEmergencyItOpensAndEverybodyIsTold() throws IOException {
        assertTrue(shell.done("show", "26-900", "--emergency", WHY).contains("Blum"));
        assertFalse(shell.run("show", "26-900").out().contains("Blum"), "for that time alone");
        shell.store().accounts().signIn("Alma Reyes", Role.OWNER);
        assertTrue(shell.done("changes").contains(WHY), shell.done("changes"));
        assertTrue(shell.done("access").contains("Opened a restricted case without being named: “" + WHY));
        String audit = shell.done("audit");
        assertTrue(audit.contains("26-900: " + WHY), audit);
        assertTrue(shell.json("audit", "--verify").get("verified").asBoolean());
    }

    @Test
    void anEmergencyOpensItButDoesNotDecideWhoElseMay() {
        for (String role : new String[] {"COORDINATOR", "OWNER"}) {
            shell.store().accounts().signIn("Olga Other", Role.valueOf(role));
            for (String change : new String[] {"--lift", "--to=Sam Lee"}) {
                MemoryShell.Said said = shell.run("restrict", "26-900", change, "--reason", WHY, "--emergency", WHY);
                assertTrue(said.err().contains("Only they can change"), said.toString());
            }
        }
    }

    @Test
    void whereNobodyNamedCanLiftItAnOwnerDoes() {
        shell.store().accounts().signIn("Olga Owner", Role.OWNER);
        shell.store().accounts().leave("Alma Reyes");
        assertTrue(shell.done("restrict", "26-900", "--lift", "--reason", "Alma has left", "--emergency", WHY)
                .contains("Everyone"));
    }

    @Test
    void someoneNamedMustBeAbleToLiftIt() {
        shell.store().accounts().signIn("Fay", Role.FRONT_DESK);
        shell.store().accounts().signIn("Sam Lee", Role.COORDINATOR);
        MemoryShell.Said said = shell.run("restrict", "26-901", "--to", "Fay", "--reason", "A neighbor");
        assertTrue(said.err().contains("lift the restriction again"), said.toString());
        said = shell.run("restrict", "26-901", "--to", "Sam Lee");
        assertTrue(said.err().contains("Say in one line why"), said.toString());
    }

    @Test
    void theEndOfAListDoesNotTellWhatIsHidden() {
        shell.done("new", "--name", "Bly One", "--born", "1952-01-01", "--question", "x?", "--number", "26-902");
        shell.done("new", "--name", "Bly Two", "--born", "1953-01-01", "--question", "x?", "--number", "26-903");
        String one = shell.done("cases", "--query", "bl", "--limit", "1");
        String two = shell.done("cases", "--query", "bl", "--limit", "2");
        assertEquals(1, one.split("Bly", -1).length - 1, one);
        assertTrue(two.contains("One, Bly") && two.contains("Two, Bly"), two);
    }

    @Test
    void aMergeOpensNothing() {
        shell.store().accounts().signIn("Alma Reyes", Role.OWNER);
        MemoryShell.Said said = shell.run("merge", "26-901", "26-900", "--yes");
        assertTrue(said.err().contains("open to different people"), said.toString());
    }

    @Test
    void anOwnerWhoIsNotNamedIsToldWithoutTheName() {
        shell.store().accounts().signIn("Olga Owner", Role.OWNER);
        assertFalse(shell.done("changes").contains("Blum"));
        shell.store().accounts().signIn("Sam Lee", Role.COORDINATOR);
        shell.done("show", "26-900", "--emergency", WHY);
        shell.store().accounts().signIn("Olga Owner", Role.OWNER);
        String changes = shell.done("changes");
        assertTrue(changes.contains(WHY) && changes.contains("Restricted case"), changes);
        assertFalse(changes.contains("Blum"), changes);
        assertFalse(shell.done("access").contains("Blum"));
    }

    @Test
    void theRestrictionIsLiftedByWhoIsNamed() {
        shell.store().accounts().signIn("Alma Reyes", Role.OWNER);
        assertTrue(shell.done("restrict", "26-900", "--lift", "--reason", "She has left")
                .contains("Everyone"));
        shell.store().accounts().signIn("Sam Lee", Role.COORDINATOR);
        assertTrue(shell.done("cases").contains("Blum"));
    }

    @Test
    void onlyWhoHasAnAccountIsNamedAndOnlyWhoLeadsCasesRestrictsThem() {
        assertEquals(
                2, shell.run("restrict", "26-901", "--to", "Sam Lee", "--lift").exit());
        assertTrue(shell.run("restrict", "26-901", "--to", "Nobody Here").err().contains("Nobody Here"));
        shell.store().accounts().signIn("Fay", Role.FRONT_DESK);
        assertTrue(shell.run("restrict", "26-901", "--to", "Fay").err().contains("your role"));
    }
}
