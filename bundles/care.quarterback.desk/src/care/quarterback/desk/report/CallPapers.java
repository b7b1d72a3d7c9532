package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.Stage;
import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Alert;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The doctors' call on paper: the brief with its agenda before it, and its minutes after it. */
final class CallPapers {

    private static final Set<Stage> AHEAD = EnumSet.of(Stage.PREPARE, Stage.ASK, Stage.SCHEDULE, Stage.HOLD);

    private static final Pattern CODE_FIRST = Pattern.compile("^([A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]+)?) (.+)$");

    private final DocumentSource source;
    private final CallRows call;

    private CallPapers(DocumentSource source) {
        this.source = source;
        this.call = source.call();
    }

    static List<Document> brief(DocumentSource source) {
        CallRows call = source.call();
        return source.facts().silent()
                        || source.facts().decided()
                        || !AHEAD.contains(call.stage())
                        || call.agenda().isEmpty()
                ? List.of()
                : List.of(new CallPapers(source).brief());
    }

    static List<Document> minutes(DocumentSource source) {
        return source.call()
                .held()
                .map(held -> List.of(new CallPapers(source).minutes(held)))
                .orElse(List.of());
    }

    private Document brief() {
        var paper = new Paper(source, DocumentKind.CALL_BRIEF);
        var words = paper.words();
        List<String> waiting = call.doctors().stream()
                .filter(doctor -> !doctor.allowed())
                .map(doctor -> ReportWords.doctor(doctor.name()))
                .toList();
        if (!waiting.isEmpty()) {
            paper.add(new Alert(
                    words.say("wait"),
                    List.of(words.say("wait.why", words.sentences().list(waiting)))));
        }
        List<Fact> facts = new ArrayList<>();
        var patient = source.careCase().getPatient();
        facts.add(new Fact(
                words.say("patient"),
                List.of((PatientName.whole(patient) + " " + Recipient.born(paper, patient)).strip())));
        text(source.careCase().getQuestion())
                .ifPresent(question -> facts.add(new Fact(words.say("question"), List.of(question))));
        facts.add(new Fact(words.say("when"), when(words)));
        facts.add(new Fact(words.say("chair"), List.of(OptionWords.capital(ReportWords.doctor(call.chair())))));
        List<String> goals = Standing.of(source.careCase().getGoals()).stream()
                .sorted(Comparator.comparing(goal -> !goal.isMain()))
                .flatMap(goal -> text(goal.getText()).stream())
                .toList();
        if (!goals.isEmpty()) {
            facts.add(new Fact(words.say("goals"), List.of(String.join("; ", goals))));
        }
        paper.add(new Facts(true, facts));
        boolean shown =
                call.letters().stream().allMatch(letter -> letter.withheld().isEmpty());
        if (shown && waiting.isEmpty()) {
            paper.heading("opinions")
                    .add(new Table(
                            List.of(words.say("doctor"), words.say("diagnosis"), words.say("advice")),
                            List.of(3, 5, 5),
                            opinions()
                                    .map(opinion -> List.of(
                                            new Cell(ReportWords.doctor(opinion.clinician())),
                                            new Cell(opinion.diagnosis().orElse(words.say("none"))),
                                            new Cell(opinion.option()
                                                    .map(option -> OptionWords.capital(option.name()))
                                                    .orElse(words.say("none")))))
                                    .toList()));
        } else if (waiting.isEmpty()) {
            paper.note("blind");
        }
        paper.heading("agenda")
                .add(new Table(
                        List.of(words.say("point"), words.say("how")),
                        List.of(4, 10),
                        call.agenda().stream()
                                .map(row -> List.of(
                                        new Cell(words.say("minutes", ReportWords.doctors(row.title()), row.minutes())),
                                        new Cell(ReportWords.doctors(row.sentence()))))
                                .toList()));
        return paper.done(words.say("title"));
    }

    private List<String> when(DocumentWords words) {
        return source.compare()
                .consensus()
                .scheduledFor()
                .map(day -> List.of(words.sentences().date(day)))
                .orElseGet(() -> call.times().words().isEmpty()
                        ? List.of(words.say("unset"))
                        : call.times().words());
    }

    private Stream<OpinionOfRecord> opinions() {
        return source.compare().opinions().stream()
                .filter(opinion -> call.doctors().stream().anyMatch(doctor -> doctor.opinion() == opinion.number()));
    }

    private Document minutes(CallRows.HeldRow held) {
        var paper = new Paper(source, DocumentKind.CALL_MINUTES);
        var words = paper.words();
        List<Fact> facts = new ArrayList<>();
        var patient = source.careCase().getPatient();
        facts.add(new Fact(
                words.say("patient"),
                List.of((PatientName.whole(patient) + " " + Recipient.born(paper, patient)).strip())));
        text(source.careCase().getQuestion())
                .ifPresent(question -> facts.add(new Fact(words.say("question"), List.of(question))));
        facts.add(new Fact(words.say("on"), List.of(words.sentences().date(held.on()))));
        text(held.attendees())
                .ifPresent(who -> facts.add(new Fact(words.say("who"), List.of(ReportWords.doctors(who)))));
        paper.add(new Facts(true, facts));
        text(held.minutes())
                .ifPresent(said -> paper.heading("said")
                        .paragraphs(
                                Tone.PLAIN,
                                said.lines().map(ReportWords::doctors).toList()));
        List<CallRows.DoctorRow> stated = call.doctors().stream()
                .filter(doctor -> some(doctor.before()) || some(doctor.after()))
                .toList();
        paper.heading("positions")
                .add(new Table(
                        List.of(words.say("doctor"), words.say("before"), words.say("after")),
                        List.of(3, 5, 5),
                        stated.stream()
                                .map(doctor -> List.of(
                                        new Cell(ReportWords.doctor(doctor.name())),
                                        new Cell(text(doctor.before()).orElse(words.say("unsaid"))),
                                        new Cell(text(doctor.after()).orElse(words.say("unsaid")))))
                                .toList()));
        outcome(paper);
        paper.say("correct");
        return paper.signed().done(words.say("title"));
    }

    private void outcome(Paper paper) {
        var words = paper.words();
        paper.heading("outcome");
        call.outcome()
                .ifPresentOrElse(
                        outcome -> {
                            paper.paragraphs(
                                    Tone.STRONG,
                                    List.of(words.say("outcome."
                                            + source.compare()
                                                    .consensus()
                                                    .outcome()
                                                    .name())));
                            text(outcome.agreedDiagnosis())
                                    .ifPresent(diagnosis -> paper.say("diagnosis", codeLast(diagnosis)));
                            paper.heading("agreed").items(Mark.DOT, points(outcome.agreed()));
                            paper.heading("open").items(Mark.DOT, points(outcome.open()));
                        },
                        () -> paper.say("noOutcome"));
    }

    /** "Malignant neoplasm of prostate (C61)": the words come before their code. */
    private static String codeLast(String diagnosis) {
        return CODE_FIRST.matcher(diagnosis).replaceFirst("$2 ($1)");
    }

    private List<String> points(List<CallRows.TopicRow> points) {
        return points.stream()
                .map(point -> text(point.text())
                        .orElseGet(() -> OptionWords.capital(source.sentences().word(point.topic()))))
                .toList();
    }
}
