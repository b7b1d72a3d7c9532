package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Telephones;
import care.quarterback.core.person.PatientName;
import care.quarterback.desk.plan.Plan.StepStatus;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.model.Candidate;
import care.quarterback.model.Task;
import care.quarterback.model.TaskStatus;
import care.quarterback.model.Telecom;
import care.quarterback.model.TelecomKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One page for the colleague who covers: where the case stands, what can't wait, whom to call, and who may be told what. */
final class ColleaguePage {

    private static final int URGENT = 4;
    private static final int DATES = 4;
    private static final int TASKS = 5;

    private final DocumentSource source;
    private final Paper paper;
    private final DocumentWords words;

    /** Whose number nobody wrote down. */
    private final Map<String, String> silent = new LinkedHashMap<>();

    private ColleaguePage(DocumentSource source) {
        this.source = source;
        this.paper = new Paper(source, DocumentKind.COLLEAGUE_PAGE);
        this.words = paper.words();
    }

    static List<Document> of(DocumentSource source) {
        return source.facts().silent() ? List.of() : List.of(new ColleaguePage(source).document());
    }

    private Document document() {
        var careCase = source.careCase();
        var plan = source.plan();
        List<Fact> facts = new ArrayList<>();
        var patient = careCase.getPatient();
        facts.add(new Fact(
                words.say("patient"),
                List.of((PatientName.whole(patient) + " " + Recipient.born(paper, patient)).strip())));
        text(careCase.getQuestion()).ifPresent(asked -> facts.add(new Fact(words.say("question"), List.of(asked))));
        facts.add(new Fact(words.say("stands"), List.of(stands())));
        text(careCase.getCover()).ifPresent(cover -> facts.add(new Fact(words.say("cover"), List.of(cover))));
        facts.add(new Fact(words.say("told"), told()));
        paper.add(new Facts(true, facts));
        paper.heading("urgent")
                .items(
                        Mark.BOX,
                        plan.gaps().stream()
                                .filter(Gap::blocks)
                                .limit(URGENT)
                                .map(Gap::message)
                                .map(ReportWords::doctors)
                                .toList());
        paper.heading("tasks")
                .items(
                        Mark.BOX,
                        Standing.of(careCase.getTasks()).stream()
                                .filter(task -> task.getStatus() == TaskStatus.OPEN
                                        || task.getStatus() == TaskStatus.WAITING
                                        || task.getStatus() == TaskStatus.SNOOZED)
                                .sorted(Comparator.comparing(
                                        Task::getDueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                                .limit(TASKS)
                                .map(this::task)
                                .toList());
        paper.heading("dates")
                .add(new Table(
                        List.of(words.say("when"), words.say("what")),
                        List.of(4, 11),
                        plan.deadlines().stream()
                                .filter(deadline ->
                                        !deadline.done() && !deadline.date().isBefore(source.on()))
                                .sorted(Comparator.comparing(Deadline::date))
                                .filter(once())
                                .limit(DATES)
                                .map(deadline -> List.of(
                                        new Cell(words.sentences().date(deadline.date())),
                                        new Cell(ReportWords.doctors(deadline.why()))))
                                .toList()));
        paper.heading("people").items(Mark.DOT, people());
        return paper.done(words.say("title"));
    }

    /** Of several days of one thing, such as an open day before a Sunday, the first. */
    private static Predicate<Deadline> once() {
        Set<List<String>> told = new HashSet<>();
        return deadline -> told.add(List.of(deadline.code().name(), deadline.key()));
    }

    /** The choice, else what the doctors' opinions came to, else the first step that is under way or blocked. */
    private String stands() {
        var chosen = SummaryPart.decision(source.careCase());
        if (chosen.isPresent()) {
            LocalDate on = chosen.get().getOn();
            String option = OptionWords.name(chosen.get().getOption());
            return source.facts().decided() ? words.say("chosen", on, option) : words.say("leaning", on, option);
        }
        if (source.facts().ahead().isEmpty() && source.compare().opinions().size() > 1) {
            return ReportWords.doctors(source.compare().consensus().sentence());
        }
        return source.plan().steps().stream()
                .filter(step -> step.status() == StepStatus.BLOCKED || step.status() == StepStatus.IN_PROGRESS)
                .findFirst()
                .map(step -> step.title() + ": " + step.sentence())
                .orElseGet(() -> words.say("done"));
    }

    private List<String> told() {
        List<String> all = Standing.of(source.careCase().getContacts()).stream()
                .filter(contact -> some(contact.getName()))
                .map(contact -> contact.getName() + ": "
                        + (Standing.of(contact.getPermissions()).isEmpty()
                                ? words.say("unasked")
                                : words.sentences().word(Permissions.scope(contact, source.on())) + "."))
                .toList();
        return all.isEmpty() ? List.of(words.say("nobody")) : all;
    }

    private String task(Task task) {
        List<String> parts = new ArrayList<>();
        text(task.getText()).ifPresent(parts::add);
        if (task.getDueOn() != null) {
            parts.add(words.say("due", task.getDueOn()));
        }
        text(task.getOwner()).ifPresent(owner -> parts.add(words.say("owner", owner)));
        text(task.getTelephone()).ifPresent(number -> parts.add(words.shared("telephone", number) + "."));
        return String.join(" ", parts);
    }

    private List<String> people() {
        Map<String, String> rows = new LinkedHashMap<>();
        var careCase = source.careCase();
        if (careCase.getPatient() != null) {
            put(
                    rows,
                    PatientName.whole(careCase.getPatient()),
                    words.say("thePatient"),
                    phone(careCase.getPatient().getTelecoms()));
        }
        Standing.of(careCase.getContacts())
                .forEach(contact -> put(
                        rows,
                        contact.getName(),
                        text(contact.getRelationship()).orElse(""),
                        phone(contact.getTelecoms())));
        Standing.of(careCase.getCareTeam())
                .forEach(member -> put(
                        rows,
                        text(member.getName()).map(ReportWords::doctor).orElse(""),
                        words.sentences()
                                .list(member.getRoles().stream()
                                        .map(words.sentences()::word)
                                        .toList()),
                        Telephones.of(member.getClinician())));
        Standing.of(careCase.getOpinions())
                .forEach(opinion -> put(
                        rows,
                        text(opinion.getClinicianName())
                                .map(ReportWords::doctor)
                                .orElse(""),
                        words.say("opinion", opinion.getNumber()),
                        Telephones.of(opinion.getClinician())));
        source.facts()
                .ahead()
                .ifPresent(sought -> put(
                        rows,
                        sought.chosen()
                                .map(Candidate::getName)
                                .map(ReportWords::doctor)
                                .orElse(""),
                        words.say("next", sought.number()),
                        sought.telephone()));
        List<String> all = new ArrayList<>(rows.values());
        if (!silent.isEmpty()) {
            all.add(words.say("noPhone", String.join("; ", silent.values())));
        }
        return all;
    }

    private void put(Map<String, String> rows, String name, String role, String telephone) {
        if (some(name)) {
            String who = some(role) ? words.say("person", name, role) : name;
            if (some(telephone)) {
                rows.putIfAbsent(name.strip(), words.say("person.phone", who, telephone));
            } else if (!rows.containsKey(name.strip())) {
                silent.putIfAbsent(name.strip(), who);
            }
        }
    }

    private static String phone(List<Telecom> telecoms) {
        return telecoms.stream()
                .filter(telecom -> telecom.getKind() == TelecomKind.PHONE)
                .flatMap(telecom -> text(telecom.getValue()).stream())
                .findFirst()
                .orElse("");
    }
}
