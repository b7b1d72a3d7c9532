package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.Candidate;
import care.quarterback.model.Loan;
import care.quarterback.model.RecordPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page on top of a package of records: the question it is to answer, and what is in it. */
final class PackageCover {

    private PackageCover() {}

    static List<Document> of(DocumentSource source) {
        return source.facts()
                .furtherOpinions()
                .filter(sought -> !sought.over())
                .flatMap(
                        sought -> sought
                                .packages()
                                .filter(each -> !each.getDocuments().isEmpty())
                                .reduce((earlier, later) -> later)
                                .stream()
                                .map(each -> cover(source, sought, each)))
                .toList();
    }

    private static Document cover(DocumentSource source, SoughtOpinion sought, RecordPackage records) {
        var paper = new Paper(source, DocumentKind.PACKAGE_COVER);
        var words = paper.words();
        paper.to(
                sought.chosen().map(Candidate::getName).orElse(""),
                sought.office().orElse(null));
        var patient = source.careCase().getPatient();
        paper.about(records).fixed("patient", PatientName.whole(patient), Recipient.born(paper, patient));
        sought.visit().ifPresent(day -> paper.say("visit", day));
        Optional<String> question =
                text(records.getFocusQuestion()).or(() -> text(source.careCase().getQuestion()));
        question.ifPresent(asked -> paper.heading("question").paragraphs(Tone.STRONG, List.of(asked)));
        List<List<Cell>> rows = new ArrayList<>();
        int pages = 0;
        boolean counted = records.getDocuments().stream()
                .anyMatch(document -> !document.isVoided() && document.getPages() != null && document.getPages() > 0);
        for (var document : records.getDocuments()) {
            if (!document.isVoided()) {
                int count = document.getPages() == null ? 0 : document.getPages();
                pages += count;
                List<Cell> row = new ArrayList<>(List.of(
                        new Cell(text(document.getTitle())
                                .orElseGet(() -> words.sentences().word(document.getType()))),
                        new Cell(
                                document.getServiceDate() == null
                                        ? words.say("undated")
                                        : source.sentences().date(document.getServiceDate()))));
                if (counted) {
                    row.add(new Cell(count == 0 ? words.say("uncounted") : Integer.toString(count)));
                }
                rows.add(row);
            }
        }
        paper.heading("index");
        paper.add(
                counted
                        ? new Table(
                                List.of(words.say("document"), words.say("date"), words.say("pages")),
                                List.of(6, 3, 2),
                                rows)
                        : new Table(List.of(words.say("document"), words.say("date")), List.of(6, 3), rows));
        paper.say(pages == 0 ? "total" : "total.pages", rows.size(), pages);
        loans(source, sought, paper);
        paper.say("confirm");
        return paper.signed()
                .paragraphs(Tone.SMALL, List.of(words.say("private")))
                .done(words.say("title"));
    }

    /** What is lent travels with the package, and goes back. */
    private static void loans(DocumentSource source, SoughtOpinion sought, Paper paper) {
        List<Loan> lent = Standing.of(source.careCase().getLoans()).stream()
                .filter(loan -> loan.getReturnedOn() == null
                        && (loan.getOpinionNumber() == null
                                || loan.getOpinionNumber() == sought.referral().getOpinionNumber()))
                .toList();
        if (lent.isEmpty()) {
            return;
        }
        var words = paper.words();
        paper.heading("loans").say("loans.return");
        paper.add(new Table(
                List.of(words.say("loan"), words.say("lender"), words.say("tracking"), words.say("back")),
                List.of(6, 4, 3, 3),
                lent.stream()
                        .map(loan -> List.of(
                                new Cell(loan.getText()),
                                new Cell(loan.getLender()),
                                new Cell(text(loan.getCourierNumber()).orElse("")),
                                new Cell(
                                        loan.getDueBackOn() == null
                                                ? ""
                                                : source.sentences().date(loan.getDueBackOn()))))
                        .toList()));
    }
}
