package care.quarterback.presentation.today;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Deadline;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a call about a request to an office is about: what was asked and when, and what the office said so far. */
final class RequestTalk {

    private static final Set<String> CODES = Set.of(
            "ACCESS_DUE", "ACCESS_EXTENDED_DUE", "REQUEST_FOLLOW_UP", "REQUEST_FORM", "REQUEST_FEE", "REQUEST_ANSWER");

    private final Room room;

    RequestTalk(Room room) {
        this.room = room;
    }

    /**
     * The open request that a line of the worklist is about. Of several to one office it's the one that has the line's date.
     *
     * @param dates of the plan, as the line was made of them
     */
    static Optional<AccessRequest> about(CareCase careCase, WorkItem item, Supplier<List<Deadline>> dates) {
        if (!CODES.contains(item.code()) || !item.task().isEmpty()) {
            return Optional.empty();
        }
        List<AccessRequest> there = CaseFacts.standing(careCase.getAccessRequests())
                .filter(request -> request.getFulfilledOn() == null
                        && request.getRequestedOn() != null
                        && Objects.equals(request.getHolder(), item.subject()))
                .toList();
        if (there.size() < 2) {
            return there.stream().findFirst();
        }
        Set<String> keys = dates.get().stream()
                .filter(date -> !date.done()
                        && date.code().name().equals(item.code())
                        && date.date().equals(item.due()))
                .map(Deadline::key)
                .collect(Collectors.toSet());
        return there.stream().filter(request -> has(request, keys)).findFirst();
    }

    /** A date's key is its request, or what happened with it. */
    private static boolean has(AccessRequest request, Set<String> keys) {
        return keys.contains(request.getId())
                || ChaseLine.standing(request).stream().anyMatch(event -> keys.contains(event.getId()));
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
