package care.quarterback.desk.chart;

import static care.quarterback.desk.chart.ChartQuery.text;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.ChartRows.ContactRow;
import care.quarterback.model.CallOutcome;
import care.quarterback.model.CareCase;
import care.quarterback.model.Conversation;
import care.quarterback.model.SchedulingCall;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** With whom somebody last spoke about a case, and what came of it: what a colleague who takes over asks first. */
final class LastContacts {

    /** What one can tell in a breath. */
    private static final int MOST = 5;

    private final Sentences sentences;

    LastContacts(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The newest first; what has no day cannot be the last. */
    List<ContactRow> of(CareCase careCase) {
        Stream<ContactRow> conversations =
                CaseFacts.standing(careCase.getConversations()).map(this::row);
        Stream<ContactRow> calls = CaseFacts.standing(careCase.getReferrals())
                .flatMap(referral -> CaseFacts.standing(referral.getSchedulingCalls()))
                .map(this::row);
        Stream<ContactRow> attempts = CaseFacts.standing(careCase.getTasks())
                .flatMap(task -> CaseFacts.standing(task.getAttempts())
                        .map(attempt -> new ContactRow(
                                attempt.getOn(), text(task.getText()), told(attempt.getOutcome(), attempt.getNote()))));
        Stream<ContactRow> journal = CaseFacts.standing(careCase.getJournal())
                .map(entry -> new ContactRow(entry.getOn(), "", text(entry.getText())));
        return Stream.of(conversations, calls, attempts, journal)
                .flatMap(each -> each)
                .filter(row -> row.on() != null)
                .sorted(Comparator.comparing(ContactRow::on).reversed())
                .limit(MOST)
                .toList();
    }

    private ContactRow row(Conversation conversation) {
        String with = conversation.getClinician() == null
                ? text(conversation.getWith())
                : text(conversation.getClinician().getName());
        return new ContactRow(conversation.getOn(), with, told(conversation.getOutcome(), conversation.getSummary()));
    }

    private ContactRow row(SchedulingCall call) {
        String office = call.getOffice() == null ? "" : text(call.getOffice().getName());
        String who = Stream.of(office, text(call.getSpokeWith()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return new ContactRow(call.getOn(), who, told(call.getOutcome(), ""));
    }

    /** What was said, else how it ended. */
    private String told(CallOutcome outcome, String words) {
        boolean unsaid = Objects.requireNonNullElse(outcome, CallOutcome.NONE) == CallOutcome.NONE;
        return text(words).isBlank() ? unsaid ? "" : sentences.word(outcome) : text(words);
    }
}
