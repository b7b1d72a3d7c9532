package care.quarterback.presentation.today;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.entry.ShortNames;
import care.quarterback.core.spi.CaseProjection.WorkItem;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.CareCase;
import care.quarterback.model.RequestEvent;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.chase.ChaseLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a call about a request to an office is about: what was asked and when, and what the office said so far. */
final class RequestTalk {

    private static final Set<String> CODES = Set.of(
            "ACCESS_DUE", "ACCESS_EXTENDED_DUE", "REQUEST_FOLLOW_UP", "REQUEST_FORM", "REQUEST_FEE", "REQUEST_ANSWER");

    private final Room room;

    RequestTalk(Room room) {
        this.room = room;
    }

    /** The open request that a line of the worklist is about. */
    static Optional<AccessRequest> about(CareCase careCase, WorkItem item) {
        return CODES.contains(item.code()) && item.task().isEmpty()
                ? CaseFacts.standing(careCase.getAccessRequests())
                        .filter(request -> request.getFulfilledOn() == null
                                && request.getRequestedOn() != null
                                && Objects.equals(request.getHolder(), item.subject()))
                        .findFirst()
                : Optional.empty();
    }

    /** What to say: who calls, for whom, what was asked on which day, and the office's own number of it. */
    String script(String caller, CareCase careCase, AccessRequest request) {
        String what = CaseFacts.blank(request.getInformation())
                ? room.text().of("work.request.all")
                : request.getInformation().strip();
        return CallScript.of(
                room.text(),
                caller,
                CaseFacts.blank(request.getCopyServiceNumber()) ? "REQUEST_FOLLOW_UP" : "REQUEST_FOLLOW_UP.number",
                careCase.getPatient(),
                room.text().date(request.getRequestedOn()),
                what,
                Objects.toString(request.getCopyServiceNumber(), ""));
    }

    /** What happened so far, newest first. @param most how many lines */
    List<String> said(AccessRequest request, int most) {
        List<RequestEvent> events = new ArrayList<>(ChaseLine.standing(request));
        Collections.reverse(events);
        var names = new ShortNames(room.sentences());
        return events.stream()
                .limit(most)
                .map(event -> CaseFacts.blank(event.getText())
                        ? names.of(event)
                        : room.text().of("work.tried.note", names.of(event), event.getText()))
                .toList();
    }
}
