package care.quarterback.desk.report;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.RequestEventKind;
import care.quarterback.model.SendMethod;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.chase.ChaseLine;
import care.quarterback.steps.chase.RecordFormSent;
import care.quarterback.steps.chase.RecordRequestCall;
import care.quarterback.steps.chase.SendRequestAgain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a letter that repeats a request moves: the request went out once more, on the office's own form where it wants that. */
final class RequestMoves {

    private final DocumentSource source;
    private final SentPaper sent;
    private final LocalDate on;

    RequestMoves(DocumentSource source, SentPaper sent, LocalDate on) {
        this.source = source;
        this.sent = sent;
        this.on = on;
    }

    List<CaseCommand> followUp(Optional<AccessRequest> request) {
        return lines().filter(line -> request.filter(line.request()::equals).isPresent())
                .flatMap(this::again)
                .toList();
    }

    /** One letter an office repeats all that is open there. */
    List<CaseCommand> office(String holder) {
        return lines().filter(line -> !line.fulfilled()
                        && !line.refused()
                        && holder.strip()
                                .equalsIgnoreCase(line.request().getHolder().strip()))
                .flatMap(this::again)
                .toList();
    }

    private Stream<ChaseLine> lines() {
        return ChaseLine.of(source.facts()).stream()
                .filter(line -> line.request().getRequestedOn() != null
                        && line.request().getHolder() != null
                        && !on.isBefore(line.request().getRequestedOn()));
    }

    private Stream<CaseCommand> again(ChaseLine line) {
        var request = new ObjectId(line.request().getId());
        if (sent.method() == SendMethod.READ_ALOUD) {
            return Stream.of(new RecordRequestCall(request, on, "", sent.remark(), null));
        }
        CaseCommand again = new SendRequestAgain(request, on, sent.method(), sent.proof(), sent.remark());
        return line.open(RequestEventKind.FORM_WANTED).isPresent()
                ? Stream.of(again, new RecordFormSent(request, on, sent.method(), sent.proof()))
                : Stream.of(again);
    }
}
