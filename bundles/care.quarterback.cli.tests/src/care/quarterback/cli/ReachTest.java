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
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the model holds and the rooms can do is reached from the command line. */
class ReachTest {

    /** Lists that no entry is added to by itself, since when, and why. */
    private static final Map<String, String> LISTS = Map.of(
            "CareCase.consensus", "2026-03: the talk begins with request-consensus",
            "CareCase.importedFiles", "2026-03: written by the import itself",
            "Consensus.corrections", "2026-03: written by the corrections of the talk",
            "Consensus.skipped", "2026-03: written when a step of the talk is left out",
            "Diagnosis.codings", "2026-03: a diagnosis has one code, which change-diagnosis-code keeps");

    /** Commands that have a verb of their own in place of "do". */
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("OpenCase", "new"),
            Map.entry("ChangeField", "change"),
            Map.entry("CorrectField", "correct"),
            Map.entry("RemoveEntry", "remove"),
            Map.entry("VoidStatement", "void"),
            Map.entry("SplitDocument", "split"),
            Map.entry("ApplyImport", "import"),
            Map.entry("AdoptCaseFile", "import"),
            Map.entry("TakeOverCase", "merge"),
            Map.entry("CloseAsDouble", "merge"),
            Map.entry("TakeFromDirectory", "practice take"),
            Map.entry("RenewFromDirectory", "practice take"));

    private static final Pattern COMMAND = Pattern.compile(
            "@CommandName\\(\"(\\w+)\"\\)(?:(?!@CommandName).)*?implements CaseCommand", Pattern.DOTALL);

    @Test
    void everyCommandIsReached() throws IOException {
        Set<String> known = new TreeSet<>(VERBS.keySet());
        DeskCatalogue.get().deeds().forEach(deed -> known.add(deed.command()));
        Set<String> found = new TreeSet<>();
        for (String room : List.of("core", "steps", "consensus", "desk")) {
            try (var sources =
                    Files.walk(bundles().resolve("care.quarterback." + room).resolve("src"))) {
                for (Path source : sources.filter(each -> each.toString().endsWith(".java"))
                        .toList()) {
                    COMMAND.matcher(Files.readString(source)).results().forEach(each -> found.add(each.group(1)));
                }
            }
        }
        assertEquals(known, found, "a command is among the deeds of its room, or has a verb");
    }

    private static Path bundles() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("bundles"))) {
                return at.resolve("bundles");
            }
        }
        throw new IllegalStateException("the sources are not above the tests");
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
        assertEquals(new TreeSet<>(LISTS.keySet()), unreached);
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
