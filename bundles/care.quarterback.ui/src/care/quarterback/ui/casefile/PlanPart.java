package care.quarterback.ui.casefile;

import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.casefile.PlanColumn;
import care.quarterback.presentation.casefile.PlanColumn.DateLine;
import care.quarterback.presentation.casefile.PlanColumn.GapLine;
import care.quarterback.presentation.casefile.PlanColumn.Weight;
import care.quarterback.presentation.section.SectionPlace;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Lines;
import care.quarterback.ui.look.Lines.Place;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.Workplace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

/** What is missing, with what closes it, and what is due: the same beside every page that has room for it. */
final class PlanPart {

    /** What is shown of each before one asks for all: each more widget makes the whole window slower. */
    private static final int FIRST = 5;

    /** Where the marks stand. */
    private static final int GUTTER = 3 * Look.GRID;

    /** How wide it is at least, and the part of the page that it has else. */
    private static final int LETTERS = 42;

    private static final int SHARE = 5;

    private final Look look;
    private final Workplace workplace;
    private final CasePresenter presenter;
    private final Consumer<SectionPlace> go;
    private final Sheet sheet;
    private final Map<Control, String> rows = new HashMap<>();
    private PlanColumn shown;
    private Optional<String> explained = Optional.empty();
    private Optional<WordForm> word = Optional.empty();
    private boolean allGaps;
    private boolean allDates;

    /** @param go leads to where a gap is closed or a date is met */
    PlanPart(Composite parent, Look look, Workplace workplace, CasePresenter presenter, Consumer<SectionPlace> go) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = presenter;
        this.go = go;
        this.sheet = new Sheet(parent, look);
        sheet.fill(1, body -> look.label(body, Type.BODY, Tone.MUTED, workplace.words("plan.checking")));
    }

    Control control() {
        return sheet.control();
    }

    /** Stands at the right of a page; on a wide screen it has its share of the width. */
    void beside(Composite middle) {
        GridDataFactory.fillDefaults().grab(false, true).applyTo(control());
        middle.addListener(
                SWT.Resize,
                event -> ((GridData) control().getLayoutData()).widthHint =
                        Math.max(look.width(middle, LETTERS), middle.getClientArea().width / SHARE));
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

    /** Goes to what is missing first, else to the date that comes first. */
    void next() {
        if (shown != null) {
            shown.gaps().stream()
                    .filter(gap -> gap.weight() != Weight.SET_ASIDE)
                    .map(GapLine::place)
                    .findFirst()
                    .or(() -> shown.dates().stream().map(DateLine::place).findFirst())
                    .ifPresent(go);
        }
    }

    private void explain(String name) {
        explained = explained.filter(name::equals).isPresent() ? Optional.empty() : Optional.of(name);
        draw();
    }

    /** Opens what is asked for a person's word, or closes it again. */
    private void ask(WordForm wanted) {
        word = word.filter(wanted::same).isPresent() ? Optional.empty() : Optional.of(wanted);
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
            body.setLayout(new Lines(GUTTER));
            if (!shown.ready().isEmpty()) {
                line(body, Place.HEAD, Type.BOLD, shown.notReady() ? Tone.BLOCKED : Tone.DONE, shown.ready());
            }
            long open = shown.gaps().stream()
                    .filter(gap -> gap.weight() != Weight.SET_ASIDE)
                    .count();
            head(body, workplace.words("plan.missing", open));
            if (shown.gaps().isEmpty()) {
                line(body, Place.HEAD, Type.BODY, Tone.MUTED, workplace.words("plan.missing.none"));
            }
            first(body, shown.gaps(), allGaps, "plan.more.gaps", this::gap, () -> allGaps = true);
            head(body, workplace.words("plan.dates"));
            if (shown.dates().isEmpty()) {
                line(body, Place.HEAD, Type.BODY, Tone.MUTED, workplace.words("plan.dates.none"));
            }
            first(body, shown.dates(), allDates, "plan.more", this::date, () -> allDates = true);
        });
    }

    private void head(Composite body, String words) {
        look.heading(body, words, 1).setLayoutData(Place.HEAD);
    }

    private void line(Composite body, Place place, Type type, Tone tone, String words) {
        look.wrapped(body, type, tone, words).setLayoutData(place);
    }

    private <L> void first(
            Composite body, List<L> lines, boolean all, String key, BiConsumer<Composite, L> draw, Runnable more) {
        lines.stream().limit(all ? lines.size() : FIRST).forEach(line -> draw.accept(body, line));
        if (!all && lines.size() > FIRST) {
            look.button(body, key, workplace.words("plan.more", lines.size()), () -> {
                        more.run();
                        draw();
                    })
                    .setLayoutData(Place.FIRST);
        }
    }

    private void gap(Composite body, GapLine gap) {
        mark(body, icon(gap.weight()), gap.weightWords());
        boolean set = gap.weight() == Weight.SET_ASIDE;
        line(body, Place.FIRST, Type.BODY, set ? Tone.MUTED : Tone.TEXT, gap.sentence());
        line(body, Place.MORE, Type.NOTE, Tone.MUTED, gap.action());
        String name = name(gap);
        var ways = new LinkedHashMap<String, Runnable>();
        ways.put(gap.deed(), () -> go.accept(gap.place()));
        ways.put(workplace.words("plan.why"), () -> explain(name));
        if (set) {
            ways.put(
                    workplace.words("plan.takeBack"),
                    () -> ask(takeBack(name, gap.code().name(), gap.key())));
        } else {
            ways.put(workplace.words("plan.aside"), () -> ask(setAside(gap)));
        }
        Link links = look.links(body, "plan.gap." + name, gap.sentence(), ways);
        links.setLayoutData(Place.MORE);
        rows.put(links, name);
        if (explained.filter(name::equals).isPresent()) {
            line(body, Place.MORE, Type.NOTE, Tone.TEXT, gap.why());
        }
        form(body, name);
    }

    private void form(Composite body, String name) {
        word.filter(open -> open.about(name)).ifPresent(open -> {
            Composite form = look.area(body, 1);
            form.setLayoutData(Place.FIRST);
            rows.put(form, name);
            open.draw(form, look, workplace, () -> {
                word = Optional.empty();
                draw();
            });
        });
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

    private WordForm takeBack(String name, String code, String key) {
        return new WordForm(
                name,
                "takeBack",
                List.of("aside.reason"),
                typed -> presenter.takeBack(code, key, typed.get("aside.reason")));
    }

    private void date(Composite body, DateLine date) {
        boolean urgent = date.late() || date.blocking();
        mark(body, date.late() ? Icon.OVERDUE : Icon.DUE, workplace.words(date.late() ? "plan.late" : "plan.due"));
        line(body, Place.FIRST, Type.BOLD, urgent ? Tone.BLOCKED : Tone.TEXT, date.day());
        String call = date.telephone().isBlank() ? "" : workplace.words("plan.call", date.telephone());
        String said = Stream.of(date.sentence(), date.moved(), call)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
        line(body, Place.MORE, Type.NOTE, Tone.MUTED, said);
        String name = name(date);
        var ways = new LinkedHashMap<String, Runnable>();
        ways.put(date.deed(), () -> go.accept(date.place()));
        ways.put(workplace.words("plan.why"), () -> explain(name));
        ways.put(workplace.words("plan.move"), () -> ask(move(date)));
        if (!date.moved().isEmpty()) {
            ways.put(
                    workplace.words("plan.takeBack"),
                    () -> ask(takeBack(name, date.code().name(), date.key())));
        }
        Link links = look.links(body, "plan.date." + date.day(), date.sentence(), ways);
        links.setLayoutData(Place.MORE);
        rows.put(links, name);
        if (explained.filter(name::equals).isPresent()) {
            line(body, Place.MORE, Type.NOTE, Tone.TEXT, date.why());
        }
        form(body, name);
    }

    private void mark(Composite body, Icon icon, String words) {
        look.mark(body, icon, words).setLayoutData(Place.MARK);
    }

    private static Icon icon(Weight weight) {
        return switch (weight) {
            case BLOCKS -> Icon.OVERDUE;
            case MISSING -> Icon.DUE;
            case SET_ASIDE -> Icon.NOT_NEEDED;
        };
    }
}
