package care.quarterback.ui.opinion;

import care.quarterback.desk.chart.LetterRows.Doctor;
import care.quarterback.desk.chart.LetterRows.Giver;
import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;
import care.quarterback.presentation.opinion.LetterPlace;
import care.quarterback.presentation.opinion.LetterPlace.Part;
import care.quarterback.presentation.opinion.OpinionChoices;
import care.quarterback.presentation.opinion.OpinionDraft;
import care.quarterback.presentation.opinion.OpinionPresenter;
import care.quarterback.presentation.opinion.OpinionScreen;
import care.quarterback.ui.look.ChoiceBox;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Who gave an opinion, when and how, and what the doctor knew. Saved on leaving; a new one is recorded by its button. */
final class HeadForm implements LetterPart {

    private final Workplace workplace;
    private final Map<LetterPlace, LetterField> fields = new LinkedHashMap<>();
    private final ChoiceBox<OpinionMode> mode;
    private final ChoiceBox<IndependenceMode> independence;
    private final Composite knew;
    private final Composite saw;
    private final Composite changed;
    private final Label warnings;
    private final Label history;
    private final Button toOpen;
    private final Button shown;
    private final Button record;

    HeadForm(Composite parent, Look look, Workplace workplace, OpinionPresenter presenter, Questions questions) {
        this.workplace = workplace;
        look.heading(parent, workplace.words("letter.who"), 1);
        Composite form = look.area(parent, 12, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        field(form, look, "clinicianName", "opinion.clinician", 4);
        field(form, look, "specialty", "opinion.specialty", 4);
        field(form, look, "practice", "opinion.practice", 4);
        day(form, look, "date", "opinion.date");
        day(form, look, "receivedOn", "opinion.receivedOn");
        var choices = new OpinionChoices(workplace.room());
        String none = workplace.words("section.choose");
        mode = ChoiceBox.open(
                span(form, look, 3), look, "opinion.mode", workplace.words("opinion.mode"), choices.modes(), none);
        knew = span(form, look, 3);
        independence = ChoiceBox.open(
                knew,
                look,
                "opinion.independence",
                workplace.words("opinion.independence"),
                choices.independence(),
                none);
        saw = span(form, look, 12);
        fields.put(
                Part.HEAD.field("sawOpinions"),
                new LetterField(saw, look, "opinion.saw", workplace.words("opinion.saw")));
        warnings = look.wrapped(parent, Type.BODY, Tone.DUE, "");
        toOpen = look.button(parent, "opinion.toOpen", workplace.words("letter.toOpen"), questions.askOpenly());
        history = look.wrapped(parent, Type.NOTE, Tone.MUTED, "");
        shown = look.button(parent, "opinion.shown", workplace.words("letter.shown"), questions.noteShown());
        changed = look.area(parent, 1);
        fields.put(
                Part.LETTER.field("note"),
                LetterField.lines(changed, look, "opinion.note", workplace.words("letter.changed")));
        fields.get(Part.LETTER.field("note")).onLeave(typed -> presenter.changeVersion("note", typed));
        record = look.button(
                parent, "opinion.record", workplace.words("opinion.record"), () -> presenter.record(draft()));
        saveOnLeaving(presenter);
    }

    /** What the form's buttons ask for. */
    record Questions(Runnable noteShown, Runnable askOpenly) {}

    private void saveOnLeaving(OpinionPresenter presenter) {
        for (String name : List.of("clinicianName", "specialty", "practice", "sawOpinions")) {
            fields.get(Part.HEAD.field(name)).onLeave(typed -> {
                if (presenter.screen().letter().isPresent()) {
                    presenter.changeGiver(name, typed);
                } else if (name.equals("clinicianName")) {
                    presenter.known(typed).ifPresent(this::complete);
                }
            });
        }
        for (String name : List.of("date", "receivedOn")) {
            fields.get(Part.HEAD.field(name)).onLeave(typed -> {
                if (presenter.screen().letter().isPresent()) {
                    presenter.changeDay(name, typed);
                }
            });
        }
        mode.onChoose(() -> change(presenter, "mode", mode.value()));
        independence.onChoose(() -> change(presenter, "independence", independence.value()));
    }

    /** Choosing nothing changes nothing: of an opinion that is there both are known. */
    private static void change(OpinionPresenter presenter, String field, Enum<?> chosen) {
        if (chosen != null) {
            presenter.changeGiver(field, chosen.name());
        }
    }

    /** What the case knows of the doctor, where nothing was typed yet. */
    private void complete(Doctor doctor) {
        if (value("specialty").isBlank()) {
            put("specialty", doctor.specialty(), true);
        }
        if (value("practice").isBlank()) {
            put("practice", doctor.practice(), true);
        }
    }

    private void field(Composite form, Look look, String name, String key, int columns) {
        fields.put(Part.HEAD.field(name), new LetterField(span(form, look, columns), look, key, workplace.words(key)));
    }

    private void day(Composite form, Look look, String name, String key) {
        fields.put(
                Part.HEAD.field(name),
                new LetterField(span(form, look, 3), look, key, workplace.words(key), workplace.room()::typedDate));
    }

    private static Composite span(Composite form, Look look, int columns) {
        Composite place = look.area(form, 1);
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).applyTo(place);
        return place;
    }

    @Override
    public void show(OpinionScreen screen, boolean anew) {
        Optional<Giver> giver = screen.letter().map(Letter::giver);
        put("clinicianName", giver.map(Giver::clinician).orElse(""), anew);
        put("specialty", giver.map(Giver::specialty).orElse(""), anew);
        put("practice", giver.map(Giver::practice).orElse(""), anew);
        put("sawOpinions", giver.map(Giver::sawOpinions).orElse(""), anew);
        var text = workplace.room().text();
        var days = screen.version().map(Version::days);
        put("date", days.map(each -> each.date().map(text::date).orElse("")).orElse(""), anew);
        put(
                "receivedOn",
                days.map(each -> each.receivedOn().map(text::date).orElse(""))
                        .orElse(text.date(workplace.room().today())),
                anew);
        if (screen.letter().isPresent() || anew) {
            mode.show(giver.map(Giver::mode).orElse(null));
            independence.show(
                    screen.letter().map(letter -> letter.independence().mode()).orElse(null));
        }
        boolean later = screen.letter().filter(letter -> letter.number() > 1).isPresent();
        knew.setVisible(
                later || screen.letter().isEmpty() && !screen.rows().letters().isEmpty());
        saw.setVisible(later);
        GridDataFactory.fillDefaults()
                .span(12, 1)
                .grab(true, false)
                .exclude(!later)
                .applyTo(saw);
        fields.get(Part.LETTER.field("note"))
                .show(screen.version().map(Version::note).orElse(""), anew);
        boolean again = screen.version()
                .filter(version -> !version.note().isBlank() || later(screen, version))
                .isPresent();
        changed.setVisible(again);
        GridDataFactory.fillDefaults().grab(true, false).exclude(!again).applyTo(changed);
        visible(
                toOpen,
                screen.letter()
                        .flatMap(letter -> letter.independence().conflicting())
                        .isPresent());
        say(
                warnings,
                screen.letter().map(each -> each.independence().warnings()).orElse(List.of()));
        say(history, screen.letter().map(each -> each.independence().history()).orElse(List.of()));
        visible(shown, later);
        visible(record, screen.letter().isEmpty());
    }

    /** Whether another version in use stands before this one. */
    private static boolean later(OpinionScreen screen, Version version) {
        return screen.letter().stream()
                .flatMap(letter -> letter.versions().stream())
                .anyMatch(each -> each.takenOut().isEmpty() && each.number() < version.number());
    }

    private void put(String name, String value, boolean anew) {
        fields.get(Part.HEAD.field(name)).show(value, anew);
    }

    /** A list to choose from that is refused gets the keyboard; the sentence stands above. */
    @Override
    public boolean refuse(LetterPlace place, String sentence) {
        if (place.equals(Part.HEAD.field("mode"))) {
            mode.control().setFocus();
        } else if (place.equals(Part.HEAD.field("independence"))) {
            independence.control().setFocus();
        }
        return LetterPart.super.refuse(place, sentence);
    }

    private static void say(Label label, List<String> sentences) {
        label.setText(Look.plain(String.join("\n", sentences)));
        label.setVisible(!sentences.isEmpty());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(120, SWT.DEFAULT)
                .exclude(sentences.isEmpty())
                .applyTo(label);
    }

    static void visible(Button button, boolean visible) {
        button.setVisible(visible);
        GridDataFactory.swtDefaults().exclude(!visible).applyTo(button);
    }

    private OpinionDraft draft() {
        return new OpinionDraft(
                value("clinicianName"),
                value("specialty"),
                value("practice"),
                value("date"),
                value("receivedOn"),
                mode.value(),
                independence.value());
    }

    private String value(String name) {
        return fields.get(Part.HEAD.field(name)).value();
    }

    @Override
    public Map<LetterPlace, LetterField> fields() {
        return fields;
    }

    void focus() {
        fields.get(Part.HEAD.field("clinicianName")).focus();
    }
}
