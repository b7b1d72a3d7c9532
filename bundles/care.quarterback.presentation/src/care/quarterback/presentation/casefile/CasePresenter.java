package care.quarterback.presentation.casefile;

import care.quarterback.consensus.decision.MoveDate;
import care.quarterback.consensus.decision.OverrideResult;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.entry.ShortNames;
import care.quarterback.core.entry.Typing;
import care.quarterback.core.entry.VoidStatement;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Together;
import care.quarterback.desk.chart.ChartQuery;
import care.quarterback.desk.chart.ChartRows;
import care.quarterback.desk.chart.NextVisit;
import care.quarterback.desk.exchange.UndoImport;
import care.quarterback.desk.plan.Plan;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseStatus;
import care.quarterback.model.TelecomKind;
import care.quarterback.model.WorkTimer;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.casefile.PlanColumn.DateLine;
import care.quarterback.presentation.casefile.PlanColumn.GapLine;
import care.quarterback.presentation.live.AuditLine;
import care.quarterback.presentation.live.AuditPage;
import care.quarterback.presentation.live.Draft;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Background;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.steps.casefile.SetCaseStatus;
import care.quarterback.steps.fees.Timers;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One case with its pages. Called on the screen's thread. */
public final class CasePresenter {

    private final LiveCase live;
    private final Background.Lane rowsLane;
    private final Background.Lane auditLane;
    private Runnable unlisten = () -> {};
    private View view;

    /** What the case shows. */
    public interface View extends Reply {

        void show(CaseScreen screen);

        /** @param lines newest first */
        void showAudit(List<AuditLine> lines, String proof);
    }

    public CasePresenter(LiveCase live) {
        this.live = live;
        this.rowsLane = live.room().background().lane();
        this.auditLane = live.room().background().lane();
    }

    public void start(View shown) {
        view = shown;
        unlisten = live.onChange(this::refresh);
        refresh();
    }

    public void stop() {
        unlisten.run();
        rowsLane.drop();
        auditLane.drop();
    }

    private void refresh() {
        LocalDate today = live.room().today();
        var query = new ChartQuery(live.room().sentences());
        var track = new StepTrack(live.room(), today, live.settings());
        var lines = new PlanReading(live.room(), today);
        var details = new StepReading(live.room(), live.person());
        rowsLane.show(
                live.read(careCase -> {
                    ChartRows rows = query.rows(careCase);
                    Plan plan = track.plan(careCase);
                    return new CaseScreen(
                            rows,
                            title(rows),
                            headline(rows, today, Timers.of(careCase, live.person())),
                            plan.silent()
                                    ? CaseDates.NONE
                                    : CaseDates.of(
                                            rows.head(),
                                            NextVisit.of(careCase, today),
                                            today,
                                            live.room().sentences(),
                                            text()),
                            emergency(rows),
                            track.of(careCase, plan),
                            lines.of(careCase, plan),
                            PharmacistQuestions.of(text(), plan.medications()),
                            details.of(new CaseFacts(careCase, today, live.settings()), plan));
                }),
                view::show,
                failure -> view.refused("", text().of("case.notRead")));
    }

    /** Reads who did what, when. */
    public void readAudit() {
        auditLane.run(
                () -> AuditPage.read(live.room(), live.audit(), live.id(), takeOuts()),
                audit -> view.showAudit(audit.lines(), audit.proof()),
                failure -> view.refused("", text().of("audit.failed")));
    }

    /** Reads the audit on the caller's thread, then asks the case what of it is still there. */
    private Map<Long, String> takeOuts() {
        var audit = live.audit().audit(live.id());
        return live.read(careCase -> AuditPage.buttons(live.room(), audit, careCase))
                .join();
    }

    /** Takes out of the case what an import or a merge brought; what rests on it is said, and then nothing is changed. */
    public void takeOut(AuditLine line) {
        auditLane.run(
                () -> live.audit().audit(live.id()).stream()
                        .filter(entry -> entry.seq() == line.number())
                        .findFirst()
                        .orElseThrow(),
                imported -> execute(
                        new UndoImport(imported, new ShortNames(live.room().sentences()))),
                failure -> view.refused("", text().of("audit.failed")));
    }

    private String title(ChartRows rows) {
        return rows.head().patient().isBlank()
                ? text().of("case.new")
                : rows.head().patient();
    }

    private String headline(ChartRows rows, LocalDate today, Optional<WorkTimer> timer) {
        var head = rows.head();
        String age = head.birthDate()
                .map(birth ->
                        text().of("case.ageBorn", Period.between(birth, today).getYears(), text().birthDate(birth)))
                .orElse("");
        List<String> people = live.restrictedTo();
        String restricted = people.isEmpty() ? "" : text().of("case.restricted", String.join(", ", people));
        String clock = timer.map(running -> text().of("case.timer", running.getStartedAt()))
                .orElse("");
        return List.of(age, head.sex(), head.status(), head.telephone(), restricted, clock).stream()
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private String emergency(ChartRows rows) {
        List<String> marked = rows.head().emergencies();
        return marked.isEmpty() ? "" : text().of("case.emergency", String.join("; ", marked));
    }

    /** What was typed of a case that is not begun. */
    public Draft intake() {
        return live.intake();
    }

    /**
     * The fields of an intake.
     *
     * @param birthDate as typed; blank when nobody knows it yet
     * @param telephone where the patient is called; blank when nobody asked
     */
    public record Intake(String patient, String birthDate, String telephone, String question) {}

    /** Opens the case. */
    public void begin(Intake intake) {
        Optional<LocalDate> birth = live.room().date(intake.birthDate());
        if (!intake.birthDate().isBlank() && birth.isEmpty()) {
            view.refused("birthDate", text().of("intake.birthDate.unreadable"));
            return;
        }
        try {
            var opened = new OpenCase(PersonName.parse(intake.patient()), birth.orElse(null), intake.question());
            CaseCommand begun =
                    intake.telephone().isBlank() ? opened : new Together(List.of(opened, telephone(intake)));
            live.execute(begun, new Reply() {
                @Override
                public void refused(String field, String sentence) {
                    view.refused(field, sentence);
                }

                @Override
                public void accepted() {
                    intake().drop();
                    view.accepted();
                }
            });
        } catch (CommandRejected rejected) {
            view.refused(
                    "patientName",
                    rejected.problems().getFirst().sentence(live.room().sentences()));
        }
    }

    private static AddEntry telephone(Intake intake) {
        return new AddEntry(
                EntryList.TELECOMS,
                Map.of(
                        "kind",
                        TelecomKind.PHONE.getLiteral(),
                        "value",
                        Typing.telephone(intake.telephone().strip())));
    }

    /** The question of a case that came in without one, such as by an import; with it the work on the case begins. */
    public void ask(String question) {
        if (question.isBlank()) {
            view.refused("question", text().of("intake.noQuestion"));
            return;
        }
        live.room()
                .background()
                .show(
                        live.read(careCase -> asked(careCase, question.strip())),
                        this::execute,
                        failure -> view.refused("", text().of("case.notRead")));
    }

    private static CaseCommand asked(CareCase careCase, String question) {
        var asked = new ChangeField(new ObjectId(careCase.getId()), "question", question);
        return careCase.getStatus() == CaseStatus.INTAKE
                ? new Together(List.of(asked, new SetCaseStatus(CaseStatus.ACTIVE, "")))
                : asked;
    }

    /** Sets a gap aside, on somebody's word and for a reason. */
    public void setAside(GapLine gap, String by, String reason) {
        execute(new OverrideResult(gap.code().name(), gap.key(), "", by, reason));
    }

    /** Puts a date of the plan on another day, on somebody's word and for a reason. @param to as typed */
    public void moveDate(DateLine date, String to, String by, String reason) {
        Optional<LocalDate> day = live.room().date(to);
        if (day.isEmpty()) {
            view.refused("to", text().of("date.unreadable"));
            return;
        }
        execute(new MoveDate(date.code(), date.key(), day.get(), by, reason));
    }

    /** Takes a person's word against a result back: what is computed holds again. @param code of the check or the date */
    public void takeBack(String code, String key, String reason) {
        live.room()
                .background()
                .show(
                        live.read(careCase -> CaseFacts.standing(careCase.getOverrides())
                                .filter(word -> code.equals(word.getCode())
                                        && key.equals(Objects.toString(word.getSubject(), "")))
                                .reduce((before, last) -> last)
                                .map(word -> new VoidStatement(new ObjectId(word.getId()), reason))),
                        word -> word.ifPresent(this::execute),
                        failure -> view.refused("", text().of("case.notRead")));
    }

    private void execute(CaseCommand command) {
        live.execute(command, view);
    }

    private ScreenText text() {
        return live.room().text();
    }
}
