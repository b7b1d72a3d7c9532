package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Mark;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Office;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.Shipment;
import care.quarterback.steps.access.AccessClock;
import care.quarterback.steps.chase.ChaseLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One letter to each office for all that is open there: records asked for, records sent and not confirmed. */
final class OfficeLetters {

    private final DocumentSource source;
    private final Map<String, Open> open = new LinkedHashMap<>();

    /** What is open at one office. */
    private static final class Open {
        private final String name;
        private Office office;
        private final List<AccessClock> copies = new ArrayList<>();
        private final List<AccessRequest> untimed = new ArrayList<>();
        private final List<Shipment> sent = new ArrayList<>();

        private Open(String name) {
            this.name = name;
        }
    }

    private OfficeLetters(DocumentSource source) {
        this.source = source;
    }

    static List<Document> of(DocumentSource source) {
        var letters = new OfficeLetters(source);
        letters.copies();
        letters.shipments();
        return letters.open.values().stream().map(letters::letter).toList();
    }

    private Open at(String name, Office office) {
        Open at = open.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), any -> new Open(name.strip()));
        if (at.office == null) {
            at.office = office;
        }
        return at;
    }

    private void copies() {
        for (ChaseLine line : ChaseLine.of(source.facts())) {
            AccessRequest request = line.request();
            String holder = text(request.getHolder()).orElse("");
            if (holder.isEmpty() || line.fulfilled() || line.refused() || request.getRequestedOn() == null) {
                continue;
            }
            Open at = at(holder, request.getOffice());
            line.clock().ifPresentOrElse(at.copies::add, () -> at.untimed.add(request));
        }
    }

    private void shipments() {
        source.facts()
                .furtherOpinions()
                .filter(sought -> !sought.over() && !sought.place().isBlank())
                .forEach(this::shipments);
    }

    private void shipments(SoughtOpinion sought) {
        sought.packages()
                .forEach(sent -> Standing.of(sent.getShipments()).stream()
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.getSentOn() != null && last.getConfirmedOutcome() != ReceiptOutcome.ALL)
                        .ifPresent(last -> at(sought.place(), sought.office().orElse(null))
                                .sent
                                .add(last)));
    }

    /** What hasn't come of a copy that came in part. */
    private static Optional<String> missing(ChaseLine line) {
        return line.part().flatMap(event -> text(event.getMissing()));
    }

    private Document letter(Open at) {
        var paper = new Paper(source, DocumentKind.OFFICE_LETTER);
        var words = paper.words();
        paper.to(at.name, at.office);
        Recipient.greet(paper, "");
        var patient = source.careCase().getPatient();
        paper.say("patient", PatientName.whole(patient), Recipient.born(paper, patient));
        List<String> items = new ArrayList<>();
        for (AccessClock clock : at.copies) {
            items.add(
                    clock.received() && clock.request().getRefusedOn() == null
                            ? words.say("copy.due", clock.request().getRequestedOn(), clock.since(), clock.counts())
                            : words.say("copy.asked", clock.request().getRequestedOn()));
        }
        at.untimed.forEach(request -> items.add(words.say("copy.asked", request.getRequestedOn())));
        for (ChaseLine line : ChaseLine.of(source.facts())) {
            if (at.copies.stream().anyMatch(clock -> clock.request() == line.request())) {
                missing(line).ifPresent(part -> items.add(words.say("part", part)));
            }
        }
        for (Shipment shipment : at.sent) {
            items.add(words.say("sent", shipment.getSentOn(), Math.max(1, shipment.getAttempt())));
            text(shipment.getMissing()).ifPresent(missing -> items.add(words.say("missing", missing)));
        }
        paper.items(Mark.NUMBER, items);
        paper.say("tell");
        if (!at.copies.isEmpty()) {
            paper.say("law");
            at.copies.stream()
                    .flatMap(clock -> clock.ofState().stream())
                    .findFirst()
                    .ifPresent(state -> paper.say("law.state", state));
        }
        return paper.signed().done(words.say("title"));
    }
}
