package care.quarterback.desk.report;

import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.LetterRow;
import care.quarterback.consensus.talk.CallRows.Stage;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.Clinician;
import care.quarterback.model.Office;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Asks each doctor to talk with the other, in the words of the consensus screen. */
final class ConsensusLetters {

    private static final Set<Stage> ASKING = EnumSet.of(Stage.PREPARE, Stage.ASK, Stage.SCHEDULE);

    private ConsensusLetters() {}

    static List<Document> of(DocumentSource source) {
        CallRows call = source.call();
        return ASKING.contains(call.stage()) && !source.facts().decided()
                ? call.letters().stream()
                        .map(letter -> letter(source, call, letter))
                        .toList()
                : List.of();
    }

    private static Document letter(DocumentSource source, CallRows call, LetterRow letter) {
        var paper = new Paper(source, DocumentKind.CONSENSUS_REQUEST);
        paper.to(ReportWords.doctor(letter.to()), office(source, letter.opinion()));
        paper.paragraphs(Tone.STRONG, List.of(letter.subject()));
        paper.paragraphs(Tone.PLAIN, letter.opening());
        if (!letter.differences().isEmpty()) {
            List<String> heads = new ArrayList<>(List.of(paper.words().say("topic")));
            List<Integer> shares = new ArrayList<>(List.of(3));
            call.doctors().stream()
                    .filter(doctor -> !letter.withheld().contains(doctor.opinion()))
                    .forEach(doctor -> {
                        heads.add(ReportWords.doctor(doctor.name()));
                        shares.add(5);
                    });
            paper.heading("differences")
                    .add(new Table(
                            heads,
                            shares,
                            letter.differences().stream()
                                    .map(row -> Stream.concat(Stream.of(row.title()), row.cells().stream())
                                            .map(Cell::new)
                                            .toList())
                                    .toList()));
        }
        paper.heading("basis").items(Mark.DOT, letter.basis());
        paper.heading("next").paragraphs(Tone.PLAIN, letter.closing());
        return paper.signed().done(paper.words().say("title"));
    }

    private static Office office(DocumentSource source, int opinion) {
        return CaseFacts.standing(source.careCase().getOpinions())
                .filter(each -> each.getNumber() == opinion)
                .map(each -> each.getClinician())
                .filter(Objects::nonNull)
                .map(Clinician::getOffice)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
