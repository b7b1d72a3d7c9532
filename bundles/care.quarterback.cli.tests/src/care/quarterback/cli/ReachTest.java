package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.EntryReference;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.CareCase;
import care.quarterback.testkit.Exemption;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.RequirementsTable;
import care.quarterback.testkit.RequirementsTable.Column;
import care.quarterback.testkit.RequirementsTable.Reach;
import care.quarterback.testkit.SourceTree;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the model holds and the rooms can do is reached from the command line. */
class ReachTest {

    /** Lists that no entry is added to by itself. */
    private static final Map<String, Exemption> LISTS = Map.of(
            "CareCase.consensus",
            Exemption.since("2026-11-30", "a discussion begins with request-consensus, which makes the entry"),
            "CareCase.timers",
            Exemption.since("2026-12-01", "start-timer starts one; nobody types when it was"),
            "CareCase.importedFiles",
            Exemption.since("2026-11-30", "import writes which file was read; nobody types that"),
            "Consensus.corrections",
            Exemption.since("2026-11-30", "the corrections of a discussion write what was recorded before"),
            "Consensus.skipped",
            Exemption.since("2026-11-30", "the command that leaves a step out writes which one it was, and why"),
            "Invoice.lines",
            Exemption.since("2026-12-01", "an invoice's lines are the time and expenses that it bills"),
            "Invoice.payments",
            Exemption.since("2026-12-01", "record-payment makes one, never more than is owed"),
            "Diagnosis.codings",
            Exemption.since("2026-11-30", "a doctor's diagnosis has one code; change-diagnosis-code keeps it"));

    /** A command with words of its own in place of "do", since when and why. */
    private record Verb(List<String> words, Exemption why) {

        static Verb of(String words, String why) {
            return new Verb(List.of(words.split(" ")), Exemption.since("2026-11-30", why));
        }
    }

    private static final Map<String, Verb> VERBS = Map.ofEntries(
            Map.entry("OpenCase", Verb.of("new", "there is no case yet that \"do\" could be done to")),
            Map.entry("ChangeField", Verb.of("change", "it takes any field of any entry, not arguments of its own")),
            Map.entry("CorrectField", Verb.of("correct", "it takes any field of any entry, not arguments of its own")),
            Map.entry("RemoveEntry", Verb.of("remove", "it takes any entry, named as lists name it")),
            Map.entry("VoidStatement", Verb.of("void", "it takes any entry, named as lists name it")),
            Map.entry("SplitDocument", Verb.of("split", "the parts are written one after another: pages and title")),
            Map.entry("FileArrival", Verb.of("tray assign", "its file lies in the tray, not in the case")),
            Map.entry("ApplyImport", Verb.of("import", "its argument is what a file holds, which nobody types")),
            Map.entry(
                    "UndoImport", Verb.of("undo", "its argument is an entry of the audit, which undo --import finds")),
            Map.entry("AdoptCaseFile", Verb.of("import", "its argument is what a file holds, which nobody types")),
            Map.entry("TakeOverCase", Verb.of("merge", "two cases change together, and each has its own command")),
            Map.entry("CloseAsDouble", Verb.of("merge", "two cases change together, and each has its own command")),
            Map.entry(
                    "TakeFromDirectory",
                    Verb.of("practice take", "what it copies lies in the directory, not in the case")),
            Map.entry(
                    "RenewFromDirectory",
                    Verb.of("practice taken", "what it copies lies in the directory, not in the case")));

    /** Commands of the practice's own document. */
    private static final Map<String, Verb> PRACTICE = Map.ofEntries(
            Map.entry("ChangeInDirectory", Verb.of("practice change", "the directory is no case")),
            Map.entry("ImportIntoDirectory", Verb.of("practice import", "the directory is no case")),
            Map.entry("RemoveFromDirectory", Verb.of("practice remove", "the directory is no case")),
            Map.entry("NamePractice", Verb.of("practice set", "the settings are no case")),
            Map.entry("SetPracticeLanguage", Verb.of("practice set", "the settings are no case")),
            Map.entry("SetPracticeZone", Verb.of("practice set", "the settings are no case")),
            Map.entry("ChooseDefault", Verb.of("practice set", "the settings are no case")),
            Map.entry("ReturnToDefault", Verb.of("practice set", "the settings are no case")),
            Map.entry("RestrictCase", Verb.of("restrict", "who may open a case stands outside it")),
            Map.entry("LiftRestriction", Verb.of("restrict", "who may open a case stands outside it")),
            Map.entry("AddToTray", Verb.of("tray add", "what waits in the tray is in no case yet")),
            Map.entry("ChangeArrival", Verb.of("tray change", "what waits in the tray is in no case yet")),
            Map.entry("SetArrivalAside", Verb.of("tray drop", "what waits in the tray is in no case yet")),
            Map.entry("ReturnToTray", Verb.of("tray back", "what waits in the tray is in no case yet")),
            Map.entry("BeginFiling", Verb.of("tray assign", "one of the steps of putting an item into its case")),
            Map.entry("StopFiling", Verb.of("tray assign", "one of the steps of putting an item into its case")),
            Map.entry("FinishFiling", Verb.of("tray assign", "one of the steps of putting an item into its case")));

    private static Set<String> reached() {
        Set<String> reached = new TreeSet<>(VERBS.keySet());
        reached.addAll(PRACTICE.keySet());
        DeskCatalogue.get().deeds().forEach(deed -> reached.add(deed.command()));
        return reached;
    }

    @Test
    void everyCommandIsReached() {
        Set<String> commands = new TreeSet<>(SourceTree.here().commands().values());
        Set<String> missing = new TreeSet<>(commands);
        missing.removeAll(reached());
        assertEquals(Set.of(), missing, "a command is among the deeds of its room, or has a verb");
        Set<String> over = reached();
        over.removeAll(commands);
        assertEquals(Set.of(), over, "there is no such command any more");
    }

    @Test
    void everyVerbIsThere(@TempDir Path folder) {
        var shell = new MemoryShell(folder);
        Stream.of(VERBS, PRACTICE).flatMap(verbs -> verbs.values().stream()).forEach(verb -> {
            List<String> words = new ArrayList<>(verb.words());
            words.add("--help");
            assertEquals("", shell.run(words.toArray(String[]::new)).err(), words.toString());
        });
    }

    @Test
    void theRequirementsSayWhatTheCommandLineReaches() {
        Set<String> reached = reached();
        reached.addAll(List.of("AddEntry", "AddToDirectory")); // called after what they add: no name of their own
        assertEquals(
                List.of(),
                RequirementsTable.wrong(
                        Column.COMMAND_LINE,
                        row -> row.commands().isEmpty()
                                ? Optional.empty()
                                : Optional.of(Reach.of(row.commands(), reached::contains))));
    }

    @Test
    void everyListIsReached() {
        Set<String> unreached = new TreeSet<>();
        for (EntryKind kind : DeskCatalogue.get().kinds()) {
            boolean added = DeskCatalogue.get().adder(kind).isPresent();
            kind.places().stream()
                    .filter(place -> place.isMany())
                    .filter(place -> !added && EntryList.all().stream().noneMatch(list -> list.reference() == place))
                    .map(place -> place.getEContainingClass().getName() + "." + place.getName())
                    .forEach(unreached::add);
        }
        Set<String> missing = new TreeSet<>(unreached);
        missing.removeAll(LISTS.keySet());
        assertEquals(Set.of(), missing, "an entry can be added to a list, or it has a line with its date and reason");
        Set<String> over = new TreeSet<>(LISTS.keySet());
        over.removeAll(unreached);
        assertEquals(Set.of(), over, "an entry can be added to this list now: its line goes");
    }

    /** Nothing but the required fields: each is done, or refused with a sentence, and never breaks. */
    @Test
    void noActionBreaksOnWhatIsLeftOut() {
        Scenario scenario = Scenarios.number(1);
        var run = new ScenarioRun(
                scenario, new MemoryRepository(), new CaseProjector(careCase -> List.of(), careCase -> List.of()));
        CaseSession session = run.upTo(scenario.stage("after-call"));
        List<String> broken = new ArrayList<>();
        for (Deed deed : DeskCatalogue.get().deeds()) {
            try {
                Map<String, String> values =
                        session.query(careCase -> required(careCase, deed)).join();
                Outcome outcome = session.copy().execute(deed.with(values)).join();
                if (outcome instanceof Outcome.Rejected rejected) {
                    rejected.problems().forEach(problem -> problem.sentence(Texts.words()));
                }
            } catch (CommandRejected refused) {
                refused.problems().forEach(problem -> problem.sentence(Texts.words()));
            } catch (CompletionException e) {
                broken.add(deed.name() + ": " + e.getCause() + " " + at(e.getCause()));
            } catch (RuntimeException e) {
                broken.add(deed.name() + ": " + e + " " + at(e));
            }
        }
        assertEquals(List.of(), broken);
    }

    private static String at(Throwable e) {
        return e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0].toString();
    }

    private static Map<String, String> required(CareCase careCase, Deed deed) {
        Map<String, String> values = new LinkedHashMap<>();
        var references = new EntryReference(DeskCatalogue.get(), Texts.words());
        for (EntryField field : deed.fields()) {
            if (field.required()) {
                values.put(
                        field.feature(),
                        switch (field.kind()) {
                            case REFERENCE, REFERENCES -> first(references, careCase, field);
                            case NUMBERED_REFERENCES -> first(references, careCase, field) + "=5";
                            case CHOICE, CHOICES -> field.choices().getFirst();
                            case DATE -> "2026-04-14";
                            case TIME -> "10:00";
                            case MOMENT -> "2026-04-14T10:00:00Z";
                            case WHOLE_NUMBER, NUMBER, MONEY, SHARE -> "1";
                            case YES_NO -> "true";
                            case CODE -> "M16.11 Osteoarthritis";
                            default -> "text";
                        });
            }
        }
        return values;
    }

    private static String first(EntryReference references, CareCase careCase, EntryField field) {
        var type = field.refersTo().orElseThrow();
        return DeskCatalogue.get().kinds().stream()
                .filter(kind -> type.isSuperTypeOf(kind.type()))
                .flatMap(kind -> references.all(careCase, kind).stream())
                .map(named -> named.id().value())
                .findFirst()
                .orElse("00000000-0000-4000-8000-00000000dead");
    }
}
