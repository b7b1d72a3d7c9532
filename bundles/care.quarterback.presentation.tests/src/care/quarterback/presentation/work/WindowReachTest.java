package care.quarterback.presentation.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.testkit.RequirementsTable;
import care.quarterback.testkit.RequirementsTable.Column;
import care.quarterback.testkit.RequirementsTable.Reach;
import care.quarterback.testkit.RequirementsTable.Row;
import care.quarterback.testkit.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every command has a place in the window. */
class WindowReachTest {

    /** Commands that enter or change any field of any entry: the entries tell how far they reach. */
    private static final Set<String> GENERAL =
            Set.of("AddEntry", "AddToDirectory", "ChangeField", "CorrectField", "VoidStatement");

    private final WindowReach window = new WindowReach();

    @Test
    void everyCommandHasAPlace() {
        Set<String> missing = new TreeSet<>(SourceTree.here().commands().values());
        missing.removeAll(window.commands());
        assertEquals(Set.of(), missing, "a command has a place in the window");
    }

    @Test
    void theRequirementsSayWhatTheWindowReaches() {
        assertEquals(List.of(), RequirementsTable.wrong(Column.WINDOW, this::reach));
    }

    private Optional<Reach> reach(Row row) {
        if (row.commands().isEmpty()) {
            return Optional.empty(); // nothing is entered: what is shown cannot be told from the commands
        }
        Reach places = Reach.of(row.places(), window::enters);
        boolean general = row.commands().stream().anyMatch(GENERAL::contains);
        List<String> own = row.commands().stream()
                .filter(command -> !GENERAL.contains(command))
                .toList();
        Reach commands = own.isEmpty() ? Reach.NO : Reach.of(own, window.commands()::contains);
        boolean all = places == Reach.YES || !general && commands == Reach.YES;
        return Optional.of(all ? Reach.YES : places == Reach.NO && commands == Reach.NO ? Reach.NO : Reach.PART);
    }
}
