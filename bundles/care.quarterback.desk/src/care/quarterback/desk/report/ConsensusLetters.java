package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.CompareRows.Aspect;
import care.quarterback.consensus.comparison.CompareRows.AspectRow;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.DoctorRow;
import care.quarterback.consensus.talk.CallRows.LetterRow;
import care.quarterback.consensus.talk.CallRows.Stage;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.model.Clinician;
import care.quarterback.model.Office;
import care.quarterback.model.Opinion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks each doctor to talk with the other: what differs, what each opinion rests on, and what to do next. What the other wrote
 * is in it once the patient permits the talk, and not for a doctor who judged blind.
 */
final class ConsensusLetters {

    private static final Set<Stage> ASKING = EnumSet.of(Stage.PREPARE, Stage.ASK, Stage.SCHEDULE);
    private static final Set<Aspect> BASIS = EnumSet.of(Aspect.RELIED_ON, Aspect.TESTS_SEEN, Aspect.TESTS_NOT_SEEN);

    private final DocumentSource source;
    private final CallRows call;
    private final Paper paper;
    private final DocumentWords words;

    private ConsensusLetters(DocumentSource source) {
        this.source = source;
        this.call = source.call();
        this.paper = new Paper(source, DocumentKind.CONSENSUS_REQUEST);
        this.words = paper.words();
    }

    static List<Document> of(DocumentSource source) {
        CallRows call = source.call();
        return ASKING.contains(call.stage()) && !source.facts().decided()
                ? call.letters().stream()
                        .map(letter -> new ConsensusLetters(source).letter(letter))
                        .toList()
                : List.of();
    }

    private Document letter(LetterRow letter) {
        paper.to(letter.to(), office(letter.opinion()));
        Recipient.greet(paper, letter.to());
        String others = words.sentences()
                .list(call.doctors().stream()
                        .filter(doctor -> doctor.opinion() != letter.opinion())
                        .map(doctor -> ReportWords.doctor(doctor.name()))
                        .toList());
        boolean blind = !letter.withheld().isEmpty();
        var patient = source.careCase().getPatient();
        if (blind) {
            paper.fixed("why.blind", others, PatientName.whole(patient), Recipient.born(paper, patient));
        } else {
            paper.say("why", others, PatientName.whole(patient), Recipient.born(paper, patient));
        }
        text(source.careCase().getQuestion()).ifPresent(question -> paper.say("question", question));
        boolean allowed = call.doctors().stream().allMatch(DoctorRow::allowed);
        if (allowed) {
            paper.say("ask", others);
            differences(letter);
        } else {
            paper.fixed("wait", others);
        }
        paper.heading("next").items(Mark.NUMBER, next(others, allowed, blind));
        return paper.signed().done(words.say("title"));
    }

    /** What each wrote, as far as this doctor has been shown it. */
    private void differences(LetterRow letter) {
        List<DoctorRow> told = call.doctors().stream()
                .filter(doctor -> !letter.withheld().contains(doctor.opinion()))
                .toList();
        paper.heading("differences")
                .add(table(
                        told,
                        letter.differences().stream()
                                .map(row -> Stream.concat(Stream.of(row.title()), row.cells().stream())
                                        .map(OptionWords::capital)
                                        .map(Cell::new)
                                        .toList())
                                .toList()));
        paper.heading("basis").add(table(told, basis(told)));
    }

    private Table table(List<DoctorRow> told, List<List<Cell>> rows) {
        List<String> heads = new ArrayList<>(List.of(words.say("topic")));
        List<Integer> shares = new ArrayList<>(List.of(3));
        told.forEach(doctor -> {
            heads.add(ReportWords.doctor(doctor.name()));
            shares.add(5);
        });
        return new Table(heads, shares, rows);
    }

    /** What each doctor relied on, had seen and had not; of whom something is known. */
    private List<List<Cell>> basis(List<DoctorRow> told) {
        return source.compare().aspects().stream()
                .filter(aspect -> BASIS.contains(aspect.aspect()))
                .filter(aspect -> told.stream().anyMatch(doctor -> some(said(aspect, doctor))))
                .map(aspect -> Stream.concat(
                                Stream.of(new Cell(aspect.title())),
                                told.stream()
                                        .map(doctor ->
                                                text(said(aspect, doctor)).orElseGet(() -> words.say("unsaid")))
                                        .map(Cell::new))
                        .toList())
                .toList();
    }

    private static String said(AspectRow aspect, DoctorRow doctor) {
        return aspect.cells().stream()
                .filter(cell -> cell.opinion() == doctor.opinion())
                .map(CompareRows.Cell::text)
                .findFirst()
                .orElse("");
    }

    /** Before the patient's permission only the time is asked for. */
    private List<String> next(String others, boolean allowed, boolean blind) {
        List<String> next = new ArrayList<>();
        if (allowed) {
            next.add(words.say("allowed", others));
        }
        if (blind) {
            next.add(words.say("reveal", others));
        }
        next.add(
                call.times().words().isEmpty()
                        ? words.say("noTimes")
                        : words.say("times", String.join("; ", call.times().words())));
        next.add(words.say("answer"));
        return next;
    }

    private Office office(int opinion) {
        return CaseFacts.standing(source.careCase().getOpinions())
                .filter(each -> each.getNumber() == opinion)
                .map(Opinion::getClinician)
                .filter(Objects::nonNull)
                .map(Clinician::getOffice)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
