package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.casefile.PlanColumn;
import care.quarterback.presentation.casefile.PlanColumn.DateLine;
import care.quarterback.presentation.casefile.PlanColumn.GapLine;
import care.quarterback.presentation.casefile.PlanColumn.Weight;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What is missing, with what closes it, and what is due: the same beside every page that has room for it. */
final class PlanPart {

    /** Dates that are shown before one asks for all. */
    private static final int DATES = 6;

    private final Look look;
    private final Workplace workplace;
    private final CasePresenter presenter;
    private final Consumer<SectionPlace> go;
    private final Sheet sheet;
    private final Map<Control, String> rows = new HashMap<>();
    private PlanColumn shown;
    private Optional<String> explained = Optional.empty();
    private Optional<WordForm> word = Optional.empty();
    private boolean allDates;

    /** @param go leads to where a gap is closed or a date is met */
    PlanPart(Composite parent, Look look, Workplace workplace, CasePresenter presenter, Consumer<SectionPlace> go) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = presenter;
        this.go = go;
        this.sheet = new Sheet(parent, look);
    }

    Control control() {
        return sheet.control();
    }

    void show(PlanColumn plan) {
        if (!plan.equals(shown)) {
            shown = plan;
            word = Optional.empty();
            draw();
        }
    }

    /** What was typed beside a gap is not accepted. @return whether something was being typed there */
    boolean refused(String sentence) {
        word.ifPresent(open -> {
            open.refuse(sentence);
            draw();
        });
        return word.isPresent();
    }

    /** Says why of the gap or date that the keyboard stands on, else of the first one; said again, hides it. */
    void explain() {
        Control at = sheet.control().getDisplay().getFocusControl();
        while (at != null && !rows.containsKey(at)) {
            at = at.getParent();
        }
        Optional.ofNullable(rows.get(at))
                .or(() -> shown == null
                        ? Optional.empty()
                        : shown.gaps().stream().findFirst().map(PlanPart::name))
                .ifPresent(this::explain);
    }

    private void explain(String name) {
        explained = explained.filter(name::equals).isPresent() ? Optional.empty() : Optional.of(name);
        draw();
    }

    /** Opens what is asked for a person's word, or closes it again. */
    private void ask(WordForm wanted, String name, String action) {
        word = word.filter(open -> open.about(name) && open.does(action)).isPresent()
                ? Optional.empty()
                : Optional.of(wanted);
        draw();
    }

    private static String name(DateLine date) {
        return date.code() + "." + date.key() + "." + date.day();
    }

    private static String name(GapLine gap) {
        return gap.code() + "." + gap.key();
    }

    private void draw() {
        rows.clear();
        sheet.fill(1, body -> {
            if (!shown.ready().isEmpty()) {
                look.wrapped(body, Type.BOLD, shown.notReady() ? Tone.BLOCKED : Tone.DONE, shown.ready());
            }
            long open = shown.gaps().stream()
                    .filter(gap -> gap.weight() != Weight.SET_ASIDE)
                    .count();
            look.heading(body, workplace.words("plan.missing", open), 1);
            if (shown.gaps().isEmpty()) {
                look.wrapped(body, Type.BODY, Tone.MUTED, workplace.words("plan.missing.none"));
            }
            shown.gaps().forEach(gap -> gap(body, gap));
            look.heading(body, workplace.words("plan.dates"), 1);
            if (shown.dates().isEmpty()) {
                look.wrapped(body, Type.BODY, Tone.MUTED, workplace.words("plan.dates.none"));
            }
            List<DateLine> dates = shown.dates();
            dates.stream().limit(allDates ? dates.size() : DATES).forEach(date -> date(body, date));
            if (!allDates && dates.size() > DATES) {
                look.button(body, "plan.more", workplace.words("plan.more", dates.size()), () -> {
                    allDates = true;
                    draw();
                });
            }
        });
    }

    private void gap(Composite body, GapLine gap) {
        Composite row = row(body);
        mark(row, icon(gap.weight()), gap.weightWords());
        Composite words = look.area(row, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        boolean set = gap.weight() == Weight.SET_ASIDE;
        look.wrapped(words, Type.BODY, set ? Tone.MUTED : Tone.TEXT, gap.sentence());
        look.wrapped(words, Type.NOTE, Tone.MUTED, gap.action());
        String name = name(gap);
        rows.put(row, name);
        Composite links = buttons(words);
        look.link(links, "plan.go." + name, gap.deed(), gap.sentence(), () -> go.accept(gap.place()));
        look.link(links, "plan.why." + name, workplace.words("plan.why"), gap.sentence(), () -> explain(name));
        if (!set) {
            look.link(
                    links,
                    "plan.aside." + name,
                    workplace.words("plan.aside"),
                    gap.sentence(),
                    () -> ask(setAside(gap), name, "aside"));
        } else {
            takeBack(links, name, gap.sentence(), gap.code().name(), gap.key());
        }
        if (explained.filter(name::equals).isPresent()) {
            look.wrapped(words, Type.NOTE, Tone.TEXT, gap.why());
        }
        form(words, name);
    }

    private void form(Composite words, String name) {
        word.filter(open -> open.about(name))
                .ifPresent(open -> open.draw(words, buttons(words), look, workplace, () -> {
                    word = Optional.empty();
                    draw();
                }));
    }

    private WordForm setAside(GapLine gap) {
        return new WordForm(
                name(gap),
                "aside",
                List.of("aside.by", "aside.reason"),
                typed -> presenter.setAside(gap, typed.get("aside.by"), typed.get("aside.reason")));
    }

    private WordForm move(DateLine date) {
        return new WordForm(
                name(date),
                "move",
                List.of("move.to", "aside.by", "aside.reason"),
                typed -> presenter.moveDate(
                        date, typed.get("move.to"), typed.get("aside.by"), typed.get("aside.reason")));
    }

    private void takeBack(Composite links, String name, String about, String code, String key) {
        var form = new WordForm(
                name,
                "takeBack",
                List.of("aside.reason"),
                typed -> presenter.takeBack(code, key, typed.get("aside.reason")));
        look.link(
                links,
                "plan.takeBack." + name,
                workplace.words("plan.takeBack"),
                about,
                () -> ask(form, name, "takeBack"));
    }

    private void date(Composite body, DateLine date) {
        Composite row = row(body);
        boolean urgent = date.late() || date.blocking();
        mark(row, date.late() ? Icon.OVERDUE : Icon.DUE, workplace.words(date.late() ? "plan.late" : "plan.due"));
        Composite words = look.area(row, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        look.wrapped(words, Type.BOLD, urgent ? Tone.BLOCKED : Tone.TEXT, date.day());
        look.wrapped(words, Type.NOTE, Tone.MUTED, date.sentence());
        if (!date.moved().isEmpty()) {
            look.wrapped(words, Type.NOTE, Tone.TEXT, date.moved());
        }
        if (!date.telephone().isBlank()) {
            look.wrapped(words, Type.NOTE, Tone.TEXT, workplace.words("plan.call", date.telephone()));
        }
        String name = name(date);
        rows.put(row, name);
        Composite links = buttons(words);
        look.link(links, "plan.date." + date.day(), date.deed(), date.sentence(), () -> go.accept(date.place()));
        look.link(links, "plan.why." + name, workplace.words("plan.why"), date.sentence(), () -> explain(name));
        look.link(
                links,
                "plan.move." + name,
                workplace.words("plan.move"),
                date.sentence(),
                () -> ask(move(date), name, "move"));
        if (!date.moved().isEmpty()) {
            takeBack(links, name, date.sentence(), date.code().name(), date.key());
        }
        if (explained.filter(name::equals).isPresent()) {
            look.wrapped(words, Type.NOTE, Tone.TEXT, date.why());
        }
        form(words, name);
    }

    private Composite row(Composite body) {
        Composite row = look.area(body, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GRID, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private void mark(Composite row, Icon icon, String words) {
        Label mark = look.mark(row, icon, words);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(mark);
    }

    private Composite buttons(Composite words) {
        Composite buttons = look.area(words, 1);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.spacing = Look.GRID;
        buttons.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(buttons);
        return buttons;
    }

    private static Icon icon(Weight weight) {
        return switch (weight) {
            case BLOCKS -> Icon.OVERDUE;
            case MISSING -> Icon.DUE;
            case SET_ASIDE -> Icon.NOT_NEEDED;
        };
    }
}
