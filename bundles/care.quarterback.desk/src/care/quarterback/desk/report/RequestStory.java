package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.desk.report.Block.Fact;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Patient;
import care.quarterback.model.RequestEvent;
import care.quarterback.steps.chase.ChaseLine;
import java.util.ArrayList;
import java.util.List;

/** What became of a request, for the letter that repeats it: what happened by its dates, and our answer to what the office said. */
final class RequestStory {

    private final DocumentWords words;
    private final ChaseLine line;

    RequestStory(DocumentWords words, ChaseLine line) {
        this.words = words;
        this.line = line;
    }

    /** Each thing that happened since the first request, with its date. */
    List<Fact> since() {
        return line.events().stream()
                .map(event -> new Fact(words.sentences().date(event.getOn()), List.of(happened(event))))
                .toList();
    }

    private String happened(RequestEvent event) {
        return words.say(
                switch (event.getKind()) {
                    case SENT_AGAIN -> "since.SENT_AGAIN";
                    case CALLED -> "since.CALLED";
                    case FORM_WANTED -> "since.FORM_WANTED";
                    case FORM_SENT -> "since.FORM_SENT";
                    case FORMAT_REFUSED -> "since.FORMAT_REFUSED";
                    case FEE_ASKED -> "since.FEE_ASKED";
                    case FEE_PAID -> "since.FEE_PAID";
                    case NOTHING_ON_FILE -> "since.NOTHING_ON_FILE";
                    case PART_CAME -> "since.PART_CAME";
                    case MORE_TIME -> "since.MORE_TIME";
                },
                said(event));
    }

    private String said(RequestEvent event) {
        return switch (event.getKind()) {
            case FEE_ASKED, FEE_PAID ->
                event.getAmount() == null ? "" : words.sentences().dollars(event.getAmount());
            case FORMAT_REFUSED -> words.sentences().word(event.getFormat());
            case PART_CAME -> text(event.getMissing()).orElse("");
            case MORE_TIME -> event.getUntil() == null ? "" : words.sentences().date(event.getUntil());
            default -> "";
        };
    }

    /** Our answers to what the office said and nobody has answered, each a paragraph. */
    List<String> answers(Patient patient) {
        List<String> all = new ArrayList<>();
        for (RequestEvent event : line.open()) {
            switch (event.getKind()) {
                case FORM_WANTED -> all.add(words.say("answer.FORM_WANTED"));
                case FEE_ASKED -> all.add(words.say("answer.FEE_ASKED", said(event)));
                case FORMAT_REFUSED -> all.add(words.say("answer.FORMAT_REFUSED", said(event)));
                case PART_CAME -> {} // said below, also once we asked for the rest
                default -> all.add(nothing(patient));
            }
        }
        line.part().ifPresent(event -> all.add(words.say("answer.PART_CAME", event.getOn(), said(event))));
        return all;
    }

    private String nothing(Patient patient) {
        AccessRequest request = line.request();
        String born = patient == null || patient.getBirthDate() == null
                ? ""
                : words.sentences().date(patient.getBirthDate());
        if (request.getServicesFrom() == null && request.getServicesTo() == null) {
            return words.say("answer.NOTHING_ON_FILE", born);
        }
        return request.getServicesFrom() != null && request.getServicesTo() != null
                ? words.say("answer.NOTHING_ON_FILE.between", born, request.getServicesFrom(), request.getServicesTo())
                : words.say(
                        "answer.NOTHING_ON_FILE.on",
                        born,
                        request.getServicesFrom() == null ? request.getServicesTo() : request.getServicesFrom());
    }
}
