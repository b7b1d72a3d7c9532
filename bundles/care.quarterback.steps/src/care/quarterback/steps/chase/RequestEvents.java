package care.quarterback.steps.chase;

import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Adds what happened with a request to an office. It can't have happened before the request, and not tomorrow; nothing is chased
 * after the copy came.
 */
final class RequestEvents {

    /** An invoice for a copy can come after the copy. */
    private static final Set<RequestEventKind> PAID = Set.of(RequestEventKind.FEE_ASKED, RequestEventKind.FEE_PAID);

    private RequestEvents() {}

    /** @throws CommandRejected when the request wasn't sent, or the day can't be right */
    static RequestEvent add(CaseEdit edit, ObjectId request, RequestEventKind kind, LocalDate on) {
        AccessRequest asked = edit.find(request, AccessRequest.class);
        if (asked.getRequestedOn() == null) {
            throw CommandRejected.because("request", Message.of("refusals", "chase.notSent"));
        }
        if (on == null) {
            throw CommandRejected.because("on", Message.of("refusals", "chase.noDay"));
        }
        if (on.isAfter(edit.today())) {
            throw CommandRejected.because("on", Message.of("refusals", "chase.inFuture"));
        }
        if (on.isBefore(asked.getRequestedOn())) {
            throw CommandRejected.because("on", Message.of("refusals", "chase.beforeRequest", asked.getRequestedOn()));
        }
        boolean come = asked.getFulfilledOn() != null && on.isAfter(asked.getFulfilledOn());
        if (come && !PAID.contains(kind)) {
            throw CommandRejected.because("on", Message.of("refusals", "chase.copyCame", asked.getFulfilledOn()));
        }
        RequestEvent event = edit.create(RequestEvent.class);
        event.setKind(kind);
        event.setOn(on);
        asked.getEvents().add(event);
        return event;
    }

    /** @throws CommandRejected when nothing is typed */
    static String needed(String field, String typed, String refusal) {
        if (typed == null || typed.isBlank()) {
            throw CommandRejected.because(field, Message.of("refusals", refusal));
        }
        return typed.strip();
    }

    static String optional(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
