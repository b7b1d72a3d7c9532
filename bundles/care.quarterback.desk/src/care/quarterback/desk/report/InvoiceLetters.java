package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.desk.report.Block.Tone;
import care.quarterback.model.Invoice;
import care.quarterback.model.InvoiceLine;
import care.quarterback.steps.fees.FeeWords;
import care.quarterback.steps.fees.Fees;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A bill to the client, as it was when it was made. It names no diagnosis. */
final class InvoiceLetters {

    private InvoiceLetters() {}

    static List<Document> of(DocumentSource source) {
        return Standing.of(source.careCase().getInvoices()).stream()
                .map(invoice -> letter(source, invoice))
                .toList();
    }

    private static Document letter(DocumentSource source, Invoice invoice) {
        var paper = new Paper(source, DocumentKind.INVOICE);
        var words = paper.words();
        paper.about(invoice);
        paper.toLines(List.of(PatientName.whole(source.careCase().getPatient())));
        String total = source.sentences().dollars(invoice.getTotal());
        BigDecimal part = Fees.paid(invoice);
        if (invoice.getPaidOn() == null && part.signum() > 0) {
            rest(paper, invoice, part);
        } else if (invoice.getPaidOn() != null) {
            paper.paragraphs(Tone.STRONG, List.of(words.say("paid", total, invoice.getPaidOn())));
        } else if (invoice.getDueOn() == null) {
            paper.paragraphs(Tone.STRONG, List.of(words.say("owed", total)));
        } else {
            paper.paragraphs(Tone.STRONG, List.of(words.say("owed.by", total, invoice.getDueOn())));
        }
        paper.say("what", invoice.getNumber(), invoice.getIssuedOn(), invoice.getThrough());
        if (invoice.getHourlyRate() != null) {
            paper.say("rate", source.sentences().dollars(invoice.getHourlyRate()));
        }
        text(invoice.getRemark()).ifPresent(remark -> paper.paragraphs(Tone.PLAIN, List.of(remark)));
        var fees = new FeeWords(source.sentences());
        paper.add(new Table(
                words.all("head"),
                List.of(7, 4, 3, 3),
                Stream.concat(
                                invoice.getLines().stream().map(line -> cells(source, words, fees, line)),
                                Stream.of(List.of(
                                        new Cell(words.say("total")), new Cell(""), new Cell(""), new Cell(total))))
                        .toList()));
        return paper.note("ask").done(words.say("title", invoice.getNumber()));
    }

    /** A part was paid: the paper asks for the rest only. */
    private static void rest(Paper paper, Invoice invoice, BigDecimal part) {
        var words = paper.words();
        String rest = words.sentences().dollars(Fees.rest(invoice));
        paper.paragraphs(
                Tone.STRONG,
                List.of(
                        words.say(
                                "part",
                                words.sentences().dollars(part),
                                words.sentences().dollars(invoice.getTotal())),
                        invoice.getDueOn() == null
                                ? words.say("owed", rest)
                                : words.say("owed.by", rest, invoice.getDueOn())));
    }

    private static List<Cell> cells(DocumentSource source, DocumentWords words, FeeWords fees, InvoiceLine line) {
        String what = text(line.getText()).orElseGet(() -> words.say(line.getMinutes() == null ? "expense" : "work"));
        return List.of(
                new Cell(text(line.getBy()).map(by -> words.say("by", what, by)).orElse(what)),
                new Cell(line.getOn() == null ? "" : source.sentences().date(line.getOn())),
                new Cell(line.getMinutes() == null ? "" : fees.time(line.getMinutes())),
                new Cell(source.sentences().dollars(line.getAmount())));
    }
}
