package care.quarterback.ui.tests;

import static care.quarterback.core.entry.Place.MAIN;
import static care.quarterback.core.entry.Place.SYSTEM;

import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.Entries;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.EntryReference;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.CasePackage;
import care.quarterback.model.Element;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.testkit.scenario.ScriptLine;
import care.quarterback.ui.tests.WindowPlaces.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;

/**
 * Enters a script line by line through the window, as a person who hears it: the line says what, the catalogue how it is
 * called, and the robot looks for those words.
 */
final class ScriptRobot {

    private final Desktop desktop;
    private final Robot robot;
    private final ScreenText text;
    private final Sentences sentences;
    private final WindowPlaces places;
    private final EntryReference references;
    private final OpinionRobot opinions;
    private final TalkRobot talk;
    private final DecisionRobot decision;

    ScriptRobot(Desktop desktop) {
        this.desktop = desktop;
        robot = new Robot(desktop.bot());
        text = desktop.workplace().room().text();
        sentences = desktop.workplace().room().sentences();
        places = new WindowPlaces(desktop.workplace().room());
        references = new EntryReference(places.catalogue(), sentences);
        opinions = new OpinionRobot(this, robot, desktop);
        talk = new TalkRobot(this, robot, desktop);
        decision = new DecisionRobot(this, robot, desktop);
    }

    /** Enters a line, and waits until it is saved. */
    void enter(ScriptLine line) {
        if (line.words().getFirst().equals("new")) {
            begin(line.options());
            return;
        }
        int before = saved();
        try {
            if (!opinions.enters(line) && !talk.enters(line) && !decision.enters(line)) {
                work(line);
            }
            Waiting.until("it to be saved", () -> saved() > before);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("cannot enter: " + line.text() + "\n" + e.getMessage(), e);
        }
    }

    private void work(ScriptLine line) {
        String what = line.words().get(2);
        switch (line.words().getFirst()) {
            case "add" -> add(kind(what), line);
            case "change" -> change(what, line.fields());
            case "do" -> perform(places.catalogue().deed(what).orElseThrow(), line);
            default -> throw new AssertionError("no way to do this in the window");
        }
    }

    private EntryKind kind(String name) {
        return places.catalogue().kind(name, sentences).orElseThrow();
    }

    private void begin(Map<String, String> options) {
        desktop.command("care.quarterback.ui.new");
        Composite form = robot.under(text.of("intake.title"));
        robot.enter(() -> robot.field(form, text.of("intake.patient")), List.of(options.get("--name")));
        robot.enter(() -> robot.field(form, text.of("intake.birthDate")), List.of(options.get("--born")));
        robot.enter(() -> robot.field(form, text.of("intake.question")), List.of(options.get("--question")));
        robot.press(form, text.of("intake.begin"));
        Waiting.until(
                "the case to be open",
                () -> robot.headed(text.of("intake.title")).isEmpty());
    }

    private void add(EntryKind kind, ScriptLine line) {
        Place place = places.of(kind).orElseThrow(() -> new AssertionError("no place for " + kind.name()));
        Composite section = open(place);
        String words = places.adds(place);
        robot.press(section, words);
        Composite form = robot.under(words);
        holder(place, line)
                .ifPresent(said ->
                        find(form, said.getKey()).ifPresent(control -> robot.enter(control, List.of(said.getValue()))));
        Map<EntryField, String> said = said(line.fields(), name -> field(kind, name));
        kind.typed().stream()
                .filter(field -> !said.containsKey(field))
                .forEach(field -> usual(kind, field).ifPresent(value -> said.put(field, value)));
        fill(form, said);
        submit(form, words);
    }

    /** What is meant where a script says nothing, for a list that the window begins with nothing chosen. */
    private static Optional<String> usual(EntryKind kind, EntryField field) {
        boolean asked = field.kind() == FieldKind.CHOICE && field.place() == MAIN && !field.canSayNothing();
        return asked
                ? Optional.of(kind.type()
                        .getEStructuralFeature(field.feature())
                        .getDefaultValue()
                        .toString()
                        .replace('_', '-'))
                : Optional.empty();
    }

    /** The field of a kind; a deed that adds it may call it otherwise. */
    private Optional<EntryField> field(EntryKind kind, String name) {
        return kind.field(name)
                .or(() -> places.catalogue()
                        .adder(kind)
                        .flatMap(deed -> deed.field(name))
                        .flatMap(asked -> kind.fields().stream()
                                .filter(own -> own.key().equals(asked.key()))
                                .findFirst()));
    }

    /** The field that asks where it belongs, where the line says it. */
    private Optional<Map.Entry<String, String>> holder(Place place, ScriptLine line) {
        Optional<EntryField> asks = place.section()
                .list()
                .or(() -> places.kind(place).lists().stream().findFirst())
                .flatMap(EntryList::holder);
        return asks.filter(field -> line.options().containsKey("--to"))
                .map(field -> Map.entry(
                        field.label(sentences), shortName(field, line.options().get("--to"))));
    }

    private void change(String what, Map<String, String> fields) {
        ObjectId id = entry(what);
        Place place = placeOf(id);
        EntryKind kind = places.kind(place);
        Composite section = open(place);
        select(place, section, id);
        robot.press(section, text.of("section.change"));
        Composite form = robot.under(text.of("section.title.change", name(id)));
        for (Map.Entry<EntryField, String> said : said(fields, kind::field).entrySet()) {
            int before = saved();
            fill(form, Map.of(said.getKey(), said.getValue()));
            robot.focus(robot.field(form, Button.class, text.of("section.close")));
            Waiting.until(said.getKey().name() + " to be saved", () -> saved() > before);
        }
        robot.press(form, text.of("section.close"));
    }

    private void perform(Deed deed, ScriptLine line) {
        if (deed.name().equals("attach-document")) { // the scripts' documents are on paper
            add(kind("document"), line);
            return;
        }
        Optional<Place> found = places.of(deed);
        if (found.isEmpty()) {
            EntryKind added = deed.adds()
                    .map(places.catalogue()::kind)
                    .filter(kind -> places.of(kind).isPresent())
                    .orElseThrow(() -> new AssertionError("no button for " + deed.name()));
            add(added, line);
            return;
        }
        Place place = found.get();
        Composite section = open(place);
        Map<EntryField, String> said = said(line.fields(), deed::field);
        Optional<EntryField> subject = deed.fields().stream()
                .filter(field -> field.refersTo(places.kind(place)))
                .findFirst();
        String words = deed.label(sentences);
        String title = words;
        if (subject.isPresent()) {
            ObjectId id = entry(said.remove(subject.get()));
            select(place, section, id);
            title = text.of("section.title.perform", words, name(id));
        }
        int before = saved();
        robot.press(section, words);
        boolean asks =
                deed.fields().stream().anyMatch(field -> !Optional.of(field).equals(subject));
        if (asks) {
            Composite form = robot.under(title);
            fill(form, said);
            submit(form, words);
        } else {
            Waiting.until(words, () -> saved() > before);
        }
    }

    /** Turns to the page and opens the section where it is folded. */
    private Composite open(Place place) {
        page(place.page());
        String title = places.title(place);
        Waiting.until(
                "the section “" + title + "” on “" + place.page() + "”",
                () -> robot.headed(title).isPresent() || robot.offers(null, title));
        if (robot.headed(title).isEmpty()) {
            robot.press(null, title);
        }
        return robot.under(title);
    }

    /** Turns to a page of the case. */
    void page(String name) {
        desktop.show("care.quarterback.ui.case");
        robot.page(name);
    }

    /** Chooses an entry in the list on the page in front. */
    void choose(String typed) {
        ObjectId id = entry(typed);
        Place place = placeOf(id);
        select(place, robot.under(places.title(place)), id);
    }

    private Place placeOf(ObjectId id) {
        EntryKind kind = read(careCase ->
                places.catalogue().kind(Entries.find(careCase, id).orElseThrow().eClass()));
        return places.of(kind).orElseThrow(() -> new AssertionError("no place for " + kind.name()));
    }

    private void select(Place place, Composite section, ObjectId id) {
        Comparator<Element> order = place.section().order();
        int row = read(careCase -> {
            Stream<Element> rows = references.all(careCase, places.kind(place)).stream()
                    .filter(EntryReference.Named::inUse)
                    .map(named -> Entries.find(careCase, named.id()).orElseThrow());
            return (order == null ? rows : rows.sorted(order))
                    .map(Element::getId)
                    .toList()
                    .indexOf(id.value());
        });
        robot.select((Table) robot.field(section, places.title(place)), row);
    }

    private static Map<EntryField, String> said(
            Map<String, String> typed, Function<String, Optional<EntryField>> field) {
        Map<EntryField, String> said = new LinkedHashMap<>();
        typed.forEach((name, value) ->
                said.put(field.apply(name).orElseThrow(() -> new AssertionError("no field " + name)), value));
        return said;
    }

    private void fill(Composite form, Map<EntryField, String> said) {
        said.forEach((field, typed) -> {
            if (field.place() == SYSTEM || field.feature().equals("order")) {
                return; // it follows from the entering
            }
            String label = label(field);
            if (find(form, label).isEmpty() && robot.offers(form, text.of("section.more"))) {
                robot.press(form, text.of("section.more"));
            }
            List<String> words = words(field, typed);
            if (!words.isEmpty()) {
                Control control = Waiting.forValue(label, () -> find(form, label));
                robot.enter(control, control instanceof Combo ? words : ticked(field, words));
            }
        });
    }

    /** A field of a form, which says so where it must be filled in. */
    private Optional<Control> find(Composite form, String label) {
        return robot.find(form, label).or(() -> robot.find(form, text.of("section.required.name", label)));
    }

    private static List<String> ticked(EntryField field, List<String> words) {
        boolean no = field.kind() == FieldKind.YES_NO && words.getFirst().equals("No");
        return no ? List.of("") : words;
    }

    private String label(EntryField field) {
        String label = field.label(sentences);
        return field.unitBehind(label).isEmpty() ? label : text.of("section.unit", label, field.unit());
    }

    /** What a person reads or types for a value of the script. */
    private List<String> words(EntryField field, String typed) {
        return switch (field.kind()) {
            case CHOICE -> literal(field, typed);
            case CHOICES ->
                parts(typed).flatMap(part -> literal(field, part).stream()).toList();
            case YES_NO -> List.of(text.of(typed.equals("yes") ? "section.yes" : "section.no"));
            case REFERENCE -> List.of(shortName(field, typed));
            case REFERENCES -> parts(typed).map(part -> shortName(field, part)).toList();
            default -> List.of(typed);
        };
    }

    private static Stream<String> parts(String typed) {
        return Arrays.stream(typed.split("[;,]")).map(String::strip);
    }

    /** Empty for what is said by choosing nothing. */
    private List<String> literal(EntryField field, String typed) {
        List<String> words = new ArrayList<>();
        for (String literal : field.choices()) {
            if (literal.replace('_', '-').equalsIgnoreCase(typed) && !EntryField.nothingSaid(literal)) {
                String word = field.word(sentences, literal);
                words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
        }
        return words;
    }

    private String shortName(EntryField field, String typed) {
        return read(careCase -> references
                .named(
                        careCase,
                        references.find(
                                careCase, field.name(), typed, field.refersTo().orElse(CasePackage.Literals.ELEMENT)))
                .orElseThrow()
                .shortName());
    }

    private void submit(Composite form, String words) {
        robot.press(form, words);
        try {
            Waiting.until("“" + words + "” to be done", () -> robot.ask(() -> form.isDisposed() || !form.isVisible()));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; on the form stands: " + robot.sentences(form), e);
        }
    }

    ObjectId entry(String typed) {
        return read(careCase -> references.find(careCase, "", typed, CasePackage.Literals.ELEMENT));
    }

    String name(ObjectId id) {
        return read(careCase -> references.named(careCase, id).orElseThrow().shortName());
    }

    /** How many commands the case has seen. */
    int saved() {
        return live().audit().audit(live().id()).size();
    }

    <T> T read(Function<CareCase, T> question) {
        return live().read(question).join();
    }

    LiveCase live() {
        return robot.ask(() -> desktop.workplace().cases().active().orElseThrow());
    }

    /** Does something, and waits until it is saved. */
    void saving(Runnable act) {
        int before = saved();
        act.run();
        Waiting.until("it to be saved", () -> saved() > before);
    }

    /** Something of the entry that the script means. */
    <E extends Element, T> T element(String typed, Class<E> type, Function<E, T> of) {
        var id = entry(typed);
        return read(careCase -> of.apply(type.cast(Entries.find(careCase, id).orElseThrow())));
    }
}
