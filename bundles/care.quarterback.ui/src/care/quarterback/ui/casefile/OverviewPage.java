package care.quarterback.ui.casefile;

import care.quarterback.desk.chart.ChartRows.ContactRow;
import care.quarterback.desk.chart.ChartRows.HeadRow;
import care.quarterback.desk.chart.ChartRows.PersonRow;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.casefile.CasePresenter;
import care.quarterback.presentation.casefile.CasePresenter.Intake;
import care.quarterback.presentation.casefile.CaseScreen;
import care.quarterback.presentation.casefile.CaseScreen.StepLine;
import care.quarterback.presentation.casefile.IntakePresenter;
import care.quarterback.presentation.casefile.PlanColumn.DateLine;
import care.quarterback.presentation.live.Draft;
import care.quarterback.ui.look.Icon;
import care.quarterback.ui.look.Look;
import care.quarterback.ui.look.Look.Type;
import care.quarterback.ui.look.Sheet;
import care.quarterback.ui.look.Tone;
import care.quarterback.ui.workbench.CasePage;
import care.quarterback.ui.workbench.TypeAhead;
import care.quarterback.ui.workbench.WindowParts;
import care.quarterback.ui.workbench.Workplace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What you say to a colleague who takes over: the question, where we are, who is who. For a new case, the intake. */
final class OverviewPage implements CasePage, IntakePresenter.View {

    /** What one keeps in mind of what is due; the rest stands beside the page. */
    private static final int NEXT_DATES = 4;

    private final Look look;
    private final Workplace workplace;
    private final CasePresenter presenter;
    private final Sheet sheet;
    private final IntakePresenter intake;
    private Map<String, Text> fields = Map.of();
    private Label problem;
    private Text question;
    private Button other;
    private CaseId twin;

    OverviewPage(Composite parent, Look look, Workplace workplace, CasePresenter presenter) {
        this.look = look;
        this.workplace = workplace;
        this.presenter = presenter;
        this.sheet = new Sheet(parent, look);
        this.intake = new IntakePresenter(workplace.cases());
        sheet.control().addListener(SWT.Dispose, event -> intake.stop());
    }

    @Override
    public Control control() {
        return sheet.control();
    }

    @Override
    public void show(CaseScreen screen) {
        if (!screen.rows().head().begun()) {
            if (problem == null) {
                sheet.fill(1, this::intake);
            }
            return;
        }
        problem = null;
        boolean unasked = screen.rows().head().question().isBlank();
        String typed = question == null || question.isDisposed() ? "" : question.getText();
        sheet.fill(2, body -> {
            if (unasked) {
                question(body, typed);
            }
            Composite left = look.area(body, 1);
            GridDataFactory.fillDefaults()
                    .grab(true, true)
                    .hint(420, SWT.DEFAULT)
                    .applyTo(left);
            Composite right = look.area(body, 1);
            GridDataFactory.fillDefaults()
                    .grab(true, true)
                    .hint(420, SWT.DEFAULT)
                    .applyTo(right);
            steps(left, screen);
            next(left, screen);
            words(right, screen);
            people(right, screen);
            contacts(right, screen);
        });
    }

    private void intake(Composite body) {
        Composite form = look.area(body, 1);
        GridDataFactory.swtDefaults().hint(480, SWT.DEFAULT).applyTo(form);
        look.heading(form, workplace.words("intake.title"), 1);
        boolean restored = !presenter.intake().isEmpty();
        if (restored) {
            look.wrapped(form, Type.BODY, Tone.DUE, workplace.words("drafts.new"));
        }
        Text name = look.field(form, "intake.patient", workplace.words("intake.patient"));
        Text birth = look.field(form, "intake.birthDate", workplace.words("intake.birthDate"));
        Text telephone = look.field(form, "intake.telephone", workplace.words("intake.telephone"));
        Text asked = look.field(form, "intake.question", workplace.words("intake.question"));
        fields = Map.of("patient", name, "birthDate", birth, "telephone", telephone, "question", asked);
        problem = look.wrapped(form, Type.BODY, Tone.BLOCKED, "");
        other = look.button(form, "intake.other", workplace.words("intake.other"), this::openOther);
        GridDataFactory.swtDefaults().applyTo(other);
        shown(other, false);
        Runnable begin = () -> {
            shown(other, false);
            intake.begin(new Intake(name.getText(), birth.getText(), telephone.getText(), asked.getText()), this);
        };
        if (restored) {
            restored(form);
        }
        fields.forEach(this::keep);
        for (Text field : List.of(name, birth, telephone, asked)) {
            field.addListener(SWT.DefaultSelection, event -> begin.run());
        }
        look.button(form, "intake.begin", workplace.words("intake.begin"), begin);
        if (!restored) {
            TypeAhead.into(List.of(name, birth, telephone, asked));
        } else {
            TypeAhead.end(name.getDisplay()); // two patients must not be mixed
            name.setFocus();
        }
    }

    @Override
    public void open(Intake ready) {
        if (!sheet.control().isDisposed()) {
            presenter.begin(ready);
        }
    }

    @Override
    public void alreadyOpen(CaseId id, String sentence) {
        if (other != null && !other.isDisposed()) {
            twin = id;
            problem.setText(sentence);
            shown(other, true);
            other.setFocus();
        }
    }

    private void openOther() {
        presenter.intake().drop(); // it is no new case
        WindowParts.inUse().openCase(workplace, twin);
    }

    private void shown(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
        fit();
    }

    /** A sentence of several lines needs the room below it. */
    private void fit() {
        problem.getParent().layout();
        sheet.fit();
    }

    /** The fields are of a case that was begun before: empties them for another patient. */
    private void restored(Composite form) {
        look.button(form, "intake.anew", workplace.words("drafts.new.clear"), () -> {
            fields.values().forEach(field -> field.setText(""));
            fields.get("patient").setFocus();
        });
    }

    /** What was typed and is not saved is there in the next new case. */
    private void keep(String name, Text field) {
        Draft typed = presenter.intake();
        field.setText(typed.text(name, ""));
        field.addListener(SWT.Modify, event -> {
            if (field.getText().isEmpty()) {
                typed.forget(Set.of(name));
            } else {
                typed.type(name, field.getText());
            }
        });
    }

    /** What an imported record does not say: its question, without which nothing goes on. */
    private void question(Composite body, String typed) {
        Composite form = look.area(body, 1);
        GridDataFactory.fillDefaults().span(2, 1).hint(480, SWT.DEFAULT).applyTo(form);
        look.heading(form, workplace.words("intake.ask.title"), 1);
        question = look.field(form, "overview.question", workplace.words("intake.question"));
        question.setText(typed);
        problem = look.wrapped(form, Type.BODY, Tone.BLOCKED, "");
        Runnable ask = () -> presenter.ask(question.getText());
        question.addListener(SWT.DefaultSelection, event -> ask.run());
        look.button(form, "overview.ask", workplace.words("intake.ask"), ask);
    }

    private void steps(Composite parent, CaseScreen screen) {
        look.heading(parent, workplace.words("overview.steps"), 1);
        Composite track = look.area(parent, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(track);
        for (StepLine step : screen.steps()) {
            Label mark = look.mark(track, icon(step), step.stateWords());
            GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(mark);
            Label title = look.label(
                    track, Type.BOLD, Tone.TEXT, workplace.words("overview.step", step.number(), step.title()));
            GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(title);
            Composite words = look.area(track, 1);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
            look.wrapped(words, Type.BODY, Tone.MUTED, step.sentence());
        }
    }

    private void next(Composite parent, CaseScreen screen) {
        look.heading(parent, workplace.words("overview.next"), 1);
        List<DateLine> dates = screen.plan().dates().stream()
                .collect(Collectors.toMap(
                        date -> date.day() + date.sentence(), // two people may be asked by the same day
                        date -> date,
                        (first, same) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .limit(NEXT_DATES)
                .toList();
        if (dates.isEmpty()) {
            look.wrapped(parent, Type.BODY, Tone.MUTED, workplace.words("overview.noNext"));
            return;
        }
        Composite table = look.area(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
        for (DateLine date : dates) {
            line(table, date.day(), date.late() ? Tone.BLOCKED : Tone.TEXT, date.sentence());
        }
    }

    private void contacts(Composite parent, CaseScreen screen) {
        look.heading(parent, workplace.words("overview.contacts"), 1);
        if (screen.rows().lastContacts().isEmpty()) {
            look.wrapped(parent, Type.BODY, Tone.MUTED, workplace.words("overview.noContacts"));
            return;
        }
        Composite table = look.area(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
        for (ContactRow contact : screen.rows().lastContacts()) {
            String told = Stream.of(contact.who(), contact.told())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" · "));
            line(table, workplace.room().text().date(contact.on()), Tone.TEXT, told);
        }
    }

    private void line(Composite table, String first, Tone tone, String rest) {
        Label name = look.label(table, Type.BOLD, tone, first);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(name);
        look.wrapped(table, Type.BODY, Tone.MUTED, rest);
    }

    private void words(Composite parent, CaseScreen screen) {
        HeadRow head = screen.rows().head();
        look.heading(parent, workplace.words("overview.words"), 1);
        look.wrapped(
                parent,
                Type.BODY,
                Tone.TEXT,
                head.ownWords().isBlank()
                        ? workplace.words("overview.noWords")
                        : workplace.words("overview.quote", head.ownWords()));
        head.safeToWaitUntil()
                .filter(until -> head.emergencies().isEmpty()) // no wait is safe then, whatever was said before
                .ifPresent(until -> look.wrapped(
                        parent,
                        Type.BOLD,
                        Tone.DUE,
                        workplace.words(
                                until.isBefore(workplace.room().today()) ? "overview.safe.past" : "overview.safe",
                                workplace
                                        .room()
                                        .text()
                                        .date(until, workplace.room().today()))));
        look.heading(parent, workplace.words("overview.people"), 1);
    }

    private void people(Composite parent, CaseScreen screen) {
        if (screen.rows().people().isEmpty()) {
            look.wrapped(parent, Type.BODY, Tone.MUTED, workplace.words("overview.noPeople"));
            return;
        }
        Composite table = look.area(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
        for (PersonRow person : screen.rows().people()) {
            String rest = person.reach().isBlank()
                    ? person.role()
                    : person.role().isBlank() ? person.reach() : person.role() + " · " + person.reach();
            line(table, person.name(), Tone.TEXT, rest);
        }
    }

    static Icon icon(StepLine step) {
        return switch (step.state()) {
            case NOT_STARTED -> Icon.NOT_STARTED;
            case IN_PROGRESS -> Icon.IN_PROGRESS;
            case DONE -> Icon.OK;
            case NOT_NEEDED -> Icon.NOT_NEEDED;
            case BLOCKED -> Icon.OVERDUE;
        };
    }

    @Override
    public void refused(String field, String sentence) {
        if (problem != null && !problem.isDisposed()) {
            problem.setText(sentence);
            fit();
            Text refused = fields.get(
                    switch (field) {
                        case "patientName" -> "patient";
                        case "value" -> "telephone";
                        default -> field;
                    });
            if (refused != null && !refused.isDisposed()) {
                refused.setFocus();
                refused.selectAll();
            }
        }
    }
}
