package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Step;
import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.Entries;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.desk.deeds.DeskCatalogue;
import care.quarterback.desk.projection.CaseProjector;
import care.quarterback.model.Document;
import care.quarterback.model.Element;
import care.quarterback.model.Statement;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.testkit.MemoryRepository;
import care.quarterback.testkit.scenario.Scenario;
import care.quarterback.testkit.scenario.ScenarioRun;
import care.quarterback.testkit.scenario.Scenarios;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form asks for what its command asks for, and takes what it takes: the window and the command line agree. */
class FormsAndCommandsTest {

    private final Catalogue catalogue = DeskCatalogue.get();

    private static Stream<Section> all() {
        return Stream.concat(
                        Stream.of("history", "people", "tasks", "time", "journal", "problems", "documents", "goals"),
                        Stream.of(Step.values()).map(SectionPlace::page))
                .flatMap(page -> Sections.on(page).stream());
    }

    private SectionForms forms(Section section) {
        return new SectionForms(MemoryStores.room("2026-03-20"), section, catalogue);
    }

    @Test
    void aFormRequiresWhatTheCommandLineRequires() {
        all().forEach(section -> {
            var forms = forms(section);
            forms.adder()
                    .ifPresent(adder -> assertEquals(
                            required(forms.kind()),
                            forms.kind().typed().stream()
                                    .filter(field -> adder.requires(field) && !chosen(field))
                                    .map(EntryField::key)
                                    .collect(Collectors.toCollection(TreeSet::new)),
                            section.key()));
            adding(section)
                    .forEach(deed -> assertEquals(
                            required(forms.kind()),
                            deed.fields().stream()
                                    .filter(field -> field.required() && !chosen(field))
                                    .map(EntryField::key)
                                    .collect(Collectors.toCollection(TreeSet::new)),
                            section.key()));
        });
    }

    /** What the command line asks for when it adds one. */
    private Set<String> required(EntryKind kind) {
        Stream<EntryField> asked =
                kind.lists().isEmpty() ? catalogue.adder(kind).orElseThrow().fields().stream() : kind.fields().stream();
        return asked.filter(field -> field.required() && !chosen(field))
                .map(EntryField::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A choice begins with nothing chosen in a form; the command line has a usual one. */
    private static boolean chosen(EntryField field) {
        return field.kind() == FieldKind.CHOICE;
    }

    /** The deeds that enter one, without those that only repeat one that is there. */
    private Stream<Deed> adding(Section section) {
        EntryKind kind = forms(section).kind();
        var type = kind.type();
        return section.deeds().stream()
                .map(name -> catalogue.deed(name).orElseThrow())
                .filter(deed -> deed.adds().filter(type::equals).isPresent())
                .filter(deed -> deed.fields().stream().noneMatch(field -> field.required() && field.refersTo(kind)));
    }

    @Test
    void aButtonTakesWhatTheCommandLineAdds() {
        List<String> tried = new ArrayList<>();
        for (Scenario scenario : Scenarios.all()) {
            CaseSession session = new ScenarioRun(
                            scenario,
                            new MemoryRepository(),
                            new CaseProjector(careCase -> List.of(), careCase -> List.of()))
                    .upTo(scenario.stages().getLast());
            all().filter(section -> !forms(section).kind().lists().isEmpty())
                    .forEach(section -> adding(section)
                            .forEach(deed -> again(session, forms(section).kind(), deed)
                                    .forEach((entry, command) -> {
                                        done(session, new VoidStatement(entry, "It is entered again."));
                                        done(session, command);
                                        tried.add(section.key());
                                    })));
        }
        assertTrue(tried.containsAll(List.of("agenda", "triggers")), tried.toString());
    }

    /** The commands that enter again what the case has of a kind, by what they repeat. */
    private static Map<ObjectId, CaseCommand> again(CaseSession session, EntryKind kind, Deed deed) {
        return session.query(careCase -> CaseFacts.standing(Entries.of(careCase, kind).stream()
                                .map(Statement.class::cast)
                                .toList())
                        .collect(Collectors.toMap(
                                entry -> new ObjectId(entry.getId()), entry -> deed.with(values(kind, deed, entry)))))
                .join();
    }

    private static void done(CaseSession session, CaseCommand command) {
        Outcome outcome = session.execute(command).join();
        assertTrue(outcome.done(), command.name() + ": " + outcome);
    }

    private static Map<String, String> values(EntryKind kind, Deed deed, Element entry) {
        Map<String, String> values = new LinkedHashMap<>();
        deed.fields()
                .forEach(asked -> kind.field(asked.feature())
                        .map(field -> Entries.strict(entry, field))
                        .filter(value -> !value.isBlank())
                        .ifPresent(value -> values.put(asked.feature(), literal(asked, value))));
        return values;
    }

    /** The model and a command may write a choice with other capitals. */
    private static String literal(EntryField asked, String value) {
        return asked.choices().stream()
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElse(value);
    }

    @Test
    void aDocumentOnPaperIsAttachedByTheCommandThatAttachesFiles() {
        LiveCase live = new MemoryStores().scenario("before-visit", "2026-03-20");
        var part = new Part(live, Sections.DOCUMENTS);
        part.presenter().add();
        part.type("title", "A note by hand", "type", "PRIMARY_CARE_NOTE", "format", "REPORT")
                .presenter()
                .submit();
        Document note = live.read(careCase -> careCase.getDocuments().getLast()).join();
        assertEquals("A note by hand", note.getTitle());
        assertEquals(LocalDate.of(2026, 3, 20), note.getAttachedOn());
        assertTrue(note.isPrimaryCareNote());
    }

    @Test
    void anAmountIsReadBackAsItIsShown() {
        EntryField allowed = catalogue
                .kind("cost", MemoryStores.room("2026-03-20").sentences())
                .flatMap(kind -> kind.field("allowed"))
                .orElseThrow();
        var words = new FieldWords(MemoryStores.room("2026-03-20"));
        assertEquals(
                List.of("$240", "$240", "$1,250.50"),
                Stream.of("240", "240.00", "1250.50")
                        .map(amount -> words.shown(allowed, amount))
                        .toList());
    }
}
