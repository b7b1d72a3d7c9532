package care.quarterback.presentation.section;

import care.quarterback.core.entry.EntryList;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.RequestEvent;
import java.util.Comparator;

/** What was asked of offices, what happened with it, and what they lent. */
final class RequestSections {

    /** What waits longest comes first, and what has come comes last. */
    static final Section REQUESTS = Section.of("access-requests", "access-request")
            .column("holder", 190)
            .column("requested-on", 130)
            .column("attempts", 85)
            .column("request-state", 280)
            .column("legal-due", 130)
            .column("office-record", 160)
            .deeds(
                    "send-request-again",
                    "record-request-call",
                    "record-form-wanted",
                    "record-form-sent",
                    "record-fee-asked",
                    "record-fee-paid",
                    "record-format-refused",
                    "record-nothing-on-file",
                    "record-part-came",
                    "record-more-time")
            .orderedBy(
                    AccessRequest.class,
                    Comparator.<AccessRequest, Boolean>comparing(request -> request.getFulfilledOn() != null)
                            .thenComparing(
                                    AccessRequest::getRequestedOn, Comparator.nullsLast(Comparator.naturalOrder())));

    /** What happened with the requests, newest first. */
    static final Section HISTORY = Section.of("request-events", "request-event")
            .in(EntryList.REQUEST_EVENTS)
            .column("on", 130)
            .column("belongs-to", 220)
            .column("kind", 150)
            .column("details", 300)
            .column("proof", 160)
            .orderedBy(
                    RequestEvent.class,
                    Comparator.comparing(RequestEvent::getOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                            .reversed());

    static final Section LOANS = Section.of("loans", "loan")
            .column("text", 260)
            .column("lender", 180)
            .column("sent-to", 180)
            .column("sent-on", 130)
            .column("due-back-on", 130)
            .column("returned-on", 130);

    private RequestSections() {}
}
