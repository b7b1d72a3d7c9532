package care.quarterback.steps.chase;

import care.quarterback.core.calendar.BusinessCalendar;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanDefault;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.RequestEventKind;
import care.quarterback.steps.access.AccessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A request to an office as it stands: what happened, what they wait for from us, and when we ask again. It follows from
 * what was recorded, never from today. Immutable.
 *
 * @param events what happened and stands, by date
 * @param attempts how often the office was asked: the first request, each time it was sent again, each call
 * @param asked when it was asked last, or answered by us; empty while nothing went out
 * @param since the event from which the next asking counts; empty for the first request
 * @param open what the office said that nobody answered yet, the earliest first
 * @param again the day to ask again; empty where the office waits for us, or where nothing is left to ask
 * @param clock the legal time to answer; empty while nothing went out
 */
public record ChaseLine(
        AccessRequest request,
        List<RequestEvent> events,
        int attempts,
        Optional<LocalDate> asked,
        Optional<RequestEvent> since,
        List<RequestEvent> open,
        Optional<LocalDate> again,
        Optional<AccessClock> clock) {

    public ChaseLine {
        events = List.copyOf(events);
        open = List.copyOf(open);
    }

    /** All requests of a case that stand, in the order of entry. */
    public static List<ChaseLine> of(CaseFacts facts) {
        List<AccessClock> clocks = AccessClock.of(facts);
        return CaseFacts.standing(facts.careCase().getAccessRequests())
                .map(request -> of(
                        facts,
                        request,
                        clocks.stream()
                                .filter(clock -> clock.request() == request)
                                .findFirst()))
                .toList();
    }

    /** What happened with a request and stands, by date. */
    public static List<RequestEvent> standing(AccessRequest request) {
        return CaseFacts.standing(request.getEvents())
                .filter(event -> event.getOn() != null)
                .sorted(Comparator.comparing(RequestEvent::getOn))
                .toList();
    }

    private static ChaseLine of(CaseFacts facts, AccessRequest request, Optional<AccessClock> clock) {
        List<RequestEvent> events = standing(request);
        Walk walk = new Walk(request);
        events.forEach(walk::take);
        boolean over = request.getFulfilledOn() != null || request.getRequestedOn() == null || refused(request);
        List<RequestEvent> open = over ? List.of() : walk.open();
        Optional<LocalDate> again = over || !open.isEmpty()
                ? Optional.empty()
                : Optional.of(walk.again(facts.calendar(), facts.settings().number(PlanDefault.REQUEST_FOLLOW_UP)));
        return new ChaseLine(
                request,
                events,
                walk.attempts,
                Optional.ofNullable(walk.asked),
                Optional.ofNullable(walk.since),
                open,
                again,
                clock);
    }

    private static boolean refused(AccessRequest request) {
        return request.getRefusedOn() != null && request.getEscalatedOn() == null;
    }

    /** The office refused, and nobody has taken that further: until then there is nothing to ask it. */
    public boolean refused() {
        return !fulfilled() && refused(request);
    }

    /** The law waits for the office: no copy came, and no refusal. */
    public boolean legallyOpen() {
        return !fulfilled() && request.getRefusedOn() == null;
    }

    /** The copy is there. */
    public boolean fulfilled() {
        return request.getFulfilledOn() != null;
    }

    /** Whether the office said something of the kind that nobody answered yet. */
    public Optional<RequestEvent> open(RequestEventKind kind) {
        return open.stream().filter(event -> event.getKind() == kind).findFirst();
    }

    /** What came in part last; what was missing then is missing until the copy comes, whatever we wrote since. */
    public Optional<RequestEvent> part() {
        return fulfilled()
                ? Optional.empty()
                : events.stream()
                        .filter(event -> event.getKind() == RequestEventKind.PART_CAME)
                        .reduce((earlier, later) -> later);
    }

    /** Goes through what happened, in its order. */
    private static final class Walk {

        private final AccessRequest request;
        private final List<RequestEvent> open = new ArrayList<>();
        private int attempts;
        private LocalDate asked;
        private LocalDate until;
        private RequestEvent since;

        private Walk(AccessRequest request) {
            this.request = request;
            this.asked = request.getRequestedOn();
            this.attempts = asked == null ? 0 : 1;
        }

        private void take(RequestEvent event) {
            switch (event.getKind()) {
                case SENT_AGAIN -> {
                    attempts++;
                    open.removeIf(each -> each.getKind() != RequestEventKind.FORM_WANTED);
                    contact(event, null);
                }
                case CALLED -> {
                    attempts++;
                    contact(event, event.getUntil());
                }
                case FORM_SENT -> answered(event, RequestEventKind.FORM_WANTED);
                case FEE_PAID -> answered(event, RequestEventKind.FEE_ASKED);
                case MORE_TIME -> contact(event, event.getUntil());
                case FORM_WANTED, FORMAT_REFUSED, FEE_ASKED, NOTHING_ON_FILE, PART_CAME -> {
                    open.removeIf(each -> overtaken(each, event));
                    open.add(event);
                }
                default -> throw new IllegalArgumentException(event.getKind().name());
            }
        }

        /** The office said it anew, or what came shows that something is on file. */
        private static boolean overtaken(RequestEvent earlier, RequestEvent event) {
            boolean found = earlier.getKind() == RequestEventKind.NOTHING_ON_FILE
                    && event.getKind() == RequestEventKind.PART_CAME;
            boolean again = earlier.getKind() == event.getKind() && earlier.getFormat() == event.getFormat();
            return found || again;
        }

        /** What was said before a refusal went with it. */
        private List<RequestEvent> open() {
            LocalDate refused = request.getRefusedOn();
            return open.stream()
                    .filter(event -> refused == null || event.getOn().isAfter(refused))
                    .toList();
        }

        private void answered(RequestEvent event, RequestEventKind by) {
            open.removeIf(each -> each.getKind() == by);
            contact(event, null);
        }

        private void contact(RequestEvent event, LocalDate named) {
            asked = event.getOn();
            since = event;
            until = named;
        }

        /** They named a day: we call back on it, or on the first open day after it if it is the day of their answer. */
        private LocalDate again(BusinessCalendar calendar, int days) {
            LocalDate escalated = request.getEscalatedOn();
            if (escalated != null && !escalated.isBefore(asked)) {
                return calendar.plus(escalated, days);
            }
            if (until == null) {
                return calendar.plus(asked, days);
            }
            return since.getKind() == RequestEventKind.CALLED ? calendar.openFrom(until) : calendar.plus(until, 1);
        }
    }
}
