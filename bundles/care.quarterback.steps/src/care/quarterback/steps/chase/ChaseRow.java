package care.quarterback.steps.chase;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.ShortNames;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.RequestEventKind;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to an office with its history, free of the case's thread.
 *
 * @param state where it stands and what comes next, in words
 * @param again the day to ask again; empty where the office waits for us
 * @param legallyDue by when the law wants an answer; empty once the copy or a refusal came
 * @param rule the citation of that date; may be empty
 * @param number the office's own number of it; may be empty
 * @param open what the office said that nobody answered yet
 */
public record ChaseRow(
        ObjectId id,
        String holder,
        Optional<LocalDate> requestedOn,
        int attempts,
        String state,
        Optional<LocalDate> again,
        Optional<LocalDate> legallyDue,
        String rule,
        String copyService,
        String number,
        List<RequestEventKind> open,
        List<Happened> history) {

    public ChaseRow {
        open = List.copyOf(open);
        history = List.copyOf(history);
    }

    /** Something that happened, in words. */
    public record Happened(LocalDate on, RequestEventKind kind, String sentence, String text) {}

    /** The requests of a case: what waits longest first, what has come last. */
    public static List<ChaseRow> of(CaseFacts facts, Sentences sentences) {
        return ChaseLine.of(facts).stream()
                .sorted(Comparator.comparing(ChaseLine::fulfilled)
                        .thenComparing(
                                line -> line.request().getRequestedOn(),
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .map(line -> row(facts, line, sentences))
                .toList();
    }

    private static ChaseRow row(CaseFacts facts, ChaseLine line, Sentences sentences) {
        AccessRequest request = line.request();
        var names = new ShortNames(sentences);
        boolean waits = line.legallyOpen();
        return new ChaseRow(
                new ObjectId(request.getId()),
                Objects.toString(request.getHolder(), ""),
                Optional.ofNullable(request.getRequestedOn()),
                line.attempts(),
                new ChaseWords(sentences).state(facts, line),
                line.again(),
                line.clock().filter(clock -> waits).map(clock -> clock.counts()),
                line.clock()
                        .filter(clock -> waits)
                        .map(clock -> clock.counting().citation())
                        .orElse(""),
                Objects.toString(request.getCopyService(), ""),
                Objects.toString(request.getCopyServiceNumber(), ""),
                line.open().stream().map(event -> event.getKind()).toList(),
                line.events().stream()
                        .map(event -> new Happened(
                                event.getOn(), event.getKind(), names.of(event), Objects.toString(event.getText(), "")))
                        .toList());
    }
}
