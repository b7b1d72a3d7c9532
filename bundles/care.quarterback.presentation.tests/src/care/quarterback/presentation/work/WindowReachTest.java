package care.quarterback.presentation.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.testkit.Exemption;
import care.quarterback.testkit.RequirementsTable;
import care.quarterback.testkit.RequirementsTable.Column;
import care.quarterback.testkit.RequirementsTable.Reach;
import care.quarterback.testkit.RequirementsTable.Row;
import care.quarterback.testkit.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command has a place in the window, or a line that says since when and why it has none. */
class WindowReachTest {

    /** What the command line does and the window does not yet. A line goes when its command has a place. */
    private static final Map<String, Exemption> NOT_YET = Stream.of(
                    notYet(
                            "2026-11-30",
                            "the window changes a weight as a field of the goal, and keeps trial weights",
                            "SetWeight"),
                    notYet(
                            "2026-11-30",
                            "the page of the call has allow-sharing, which does it for the doctor of an opinion",
                            "RecordShareConsent"),
                    notYet(
                            "2026-11-30",
                            "the page of the letter changes a diagnosis as a whole, with its code",
                            "ChangeDiagnosisCode"),
                    notYet(
                            "2026-11-30",
                            "the window has no list of several cases to act on yet",
                            "TakeOverCase CloseAsDouble"),
                    notYet(
                            "2026-11-30",
                            "the case pages take nothing from the directory yet",
                            "TakeFromDirectory RenewFromDirectory"))
            .flatMap(each -> each)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Commands that enter or change any field of any entry: the entries tell how far they reach. */
    private static final Set<String> GENERAL =
            Set.of("AddEntry", "AddToDirectory", "ChangeField", "CorrectField", "VoidStatement");

    private static Stream<Map.Entry<String, Exemption>> notYet(String since, String reason, String commands) {
        return Stream.of(commands.split(" ")).map(command -> Map.entry(command, Exemption.since(since, reason)));
    }

    private final WindowReach window = new WindowReach();

    @Test
    void everyCommandHasAPlace() {
        Set<String> missing = new TreeSet<>(SourceTree.here().commands().values());
        missing.removeAll(window.commands());
        missing.removeAll(NOT_YET.keySet());
        assertEquals(
                Set.of(), missing, "a command has a button in the window, or a line here with its date and reason");
    }

    @Test
    void whatHasAPlaceIsNoLongerExempt() {
        Set<String> commands = Set.copyOf(SourceTree.here().commands().values());
        Set<String> over = new TreeSet<>(NOT_YET.keySet());
        over.removeIf(
                command -> commands.contains(command) && !window.commands().contains(command));
        assertEquals(Set.of(), over, "the window does this now, or nothing does: its line goes");
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
