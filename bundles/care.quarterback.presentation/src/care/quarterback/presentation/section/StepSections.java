package care.quarterback.presentation.section;

import care.quarterback.core.check.Step;
import care.quarterback.core.entry.EntryList;
import care.quarterback.model.AgendaItem;
import java.util.Comparator;
import java.util.List;

/**
 * What is entered in each of the seven steps.
 *
 * @param main what every case needs
 * @param more what opens when it applies, or once something is in it
 */
public record StepSections(List<Section> main, List<Section> more) {

    private static final Section REQUEST = Section.of("request", "request")
            .column("purpose-statement", 420)
            .column("origin", 140)
            .column("own-words", 420)
            .deeds("state-purpose", "record-origin");

    private static final Section CONCERNS = Section.of("concerns", "concern")
            .column("text", 420)
            .column("state", 140)
            .column("response", 420)
            .deeds("settle-concern");

    private static final Section CONVERSATIONS = Section.of("conversations", "conversation")
            .column("on", 150)
            .column("clinician", 180)
            .column("mode", 130)
            .column("summary", 410)
            .column("outcome", 120);

    private static final Section TRIGGERS = Section.of("triggers", "trigger")
            .column("code", 360)
            .column("evidence", 420)
            .column("on", 130)
            .deeds("record-trigger");

    private static final Section SYMPTOMS = Section.of("symptoms", "symptom")
            .column("text", 420)
            .column("onset", 140)
            .column("trajectory", 160);

    private static final Section TREATMENTS_TRIED = Section.of("treatments-tried", "treatment-tried")
            .column("text", 420)
            .column("from", 130)
            .column("to", 130)
            .column("response", 260);

    private static final Section PROPOSED_PROCEDURES = Section.of("proposed-procedures", "proposed-procedure")
            .column("name", 320)
            .column("proposed-by", 180)
            .column("emergency", 100)
            .column("planned-on", 130)
            .deeds("confirm-procedure");

    private static final Section TREATMENT_DEADLINES = Section.of("treatment-deadlines", "treatment-clock")
            .column("fixed-date", 130)
            .column("fixed-for", 260)
            .column("safe-to-wait-until", 160)
            .column("said-by", 200);

    private static final Section RED_FLAGS = Section.of("red-flags", "red-flag")
            .column("text", 420)
            .column("responsible", 200)
            .column("telephone", 140)
            .deeds("clear-red-flag");

    private static final Section SUMMARY_REQUESTS = Section.of("summary-requests", "summary-request")
            .column("to", 200)
            .column("text", 420)
            .column("requested-on", 130)
            .column("received-on", 130);

    private static final Section OUTREACH = Section.of("outreach", "outreach")
            .column("specialist", 260)
            .column("by", 200)
            .column("due-on", 130)
            .column("contacted-on", 130);

    private static final Section CARE_TEAM = Section.of("care-team", "care-team-member")
            .column("clinician", 200)
            .column("contact", 200)
            .column("roles", 240)
            .column("responsible-for", 300)
            .deeds("name-quarterback");

    private static final Section COVERAGES = Section.of("coverages", "coverage")
            .column("plan-name", 260)
            .column("kind", 200)
            .column("member-identifier", 160)
            .column("telephone", 140)
            .column("primary", 80);

    private static final Section COVERAGE_CALLS = Section.of("coverage-calls", "coverage-check")
            .column("on", 130)
            .column("opinion-number", 115)
            .column("coverage", 200)
            .column("representative", 160)
            .column("reference", 140)
            .column("second-opinion-covered", 140);

    private static final Section AUTHORIZATIONS = Section.of("authorizations", "prior-authorization")
            .column("service", 280)
            .column("coverage", 180)
            .column("submitted-on", 130)
            .column("decision", 120)
            .column("valid-to", 130);

    private static final Section FURTHER_APPEALS = Section.of("further-appeals", "further-appeal")
            .in(EntryList.FURTHER_APPEALS)
            .column("belongs-to", 240)
            .column("level", 200)
            .column("filed-on", 130)
            .column("decision", 140);

    private static final Section PEER_TO_PEERS = Section.of("peer-to-peers", "peer-to-peer")
            .column("asked-on", 130)
            .column("plan-clinician", 200)
            .column("doctor", 200)
            .column("outcome", 200);

    private static final Section NETWORK_GAPS = Section.of("network-gaps", "network-gap")
            .column("expertise", 320)
            .column("requested-on", 130)
            .column("decision", 160)
            .column("cost-share", 160);

    private static final Section NETWORK_TRIES = Section.of("network-tries", "network-try")
            .in(EntryList.NETWORK_TRIES)
            .column("belongs-to", 240)
            .column("name", 240)
            .column("on", 130)
            .column("reason", 320);

    private static final Section COSTS = Section.of("costs", "cost")
            .column("opinion-number", 115)
            .column("kind", 160)
            .column("text", 300)
            .column("amount", 120)
            .column("patient-share", 120);

    private static final Section ESTIMATES = Section.of("estimates", "good-faith-estimate")
            .column("opinion-number", 115)
            .column("requested-on", 130)
            .column("received-on", 130)
            .column("amount", 120);

    private static final Section REFERRALS = Section.of("referrals", "referral")
            .column("opinion-number", 115)
            .column("mode", 160)
            .column("doctor-one-asked", 160)
            .column("doctor-one-answer", 300)
            .deeds("start-referral", "record-asked-for-name", "choose-candidate", "change-independence");

    private static final Section CANDIDATES = Section.of("next-doctors", "candidate")
            .in(EntryList.CANDIDATES)
            .column("name", 240)
            .column("specialty", 200)
            .column("belongs-to", 180)
            .column("recommended-by", 180)
            .column("in-network", 120);

    private static final Section REVEALS = Section.of("reveals", "reveal")
            .column("opinion-number", 115)
            .column("to", 260)
            .column("on", 130)
            .column("by", 200);

    private static final Section CLINICIANS = Section.of("clinicians", "clinician")
            .column("name", 260)
            .column("specialty", 220)
            .column("office", 260)
            .deeds("record-share-consent");

    private static final Section OFFICES = Section.of("offices", "office")
            .column("name", 300)
            .column("fax", 150)
            .column("hours", 260);

    private static final Section OFFICE_PHONES = Section.of("office-phones", "telecom")
            .in(EntryList.OFFICE_TELECOMS)
            .column("belongs-to", 260)
            .column("kind", 120)
            .column("value", 220)
            .column("best-hours", 200);

    private static final Section CLOSED_DAYS = Section.of("closed-days", "closed-day")
            .in(EntryList.CLOSED_DAYS)
            .column("belongs-to", 260)
            .column("date", 130)
            .column("weekday", 130)
            .column("reason", 260);

    private static final Section OPEN_DAYS = Section.of("open-days", "open-day")
            .in(EntryList.OPEN_DAYS)
            .column("belongs-to", 260)
            .column("date", 130)
            .column("weekday", 130)
            .column("note", 260);

    private static final Section SCHEDULING_CALLS = Section.of("scheduling-calls", "scheduling-call")
            .in(EntryList.SCHEDULING_CALLS)
            .column("on", 130)
            .column("office", 190)
            .column("spoke-with", 150)
            .column("said-second-opinion", 200)
            .column("outcome", 240);

    private static final Section VISITS = Section.of("visits", "appointment")
            .in(EntryList.APPOINTMENTS)
            .column("date", 140)
            .column("time", 90)
            .column("kind", 140)
            .column("clinician", 200)
            .column("office", 220)
            .column("status", 130);

    private static final Section GO_NO_GO = Section.of("go-no-go", "go-no-go")
            .in(EntryList.GO_NO_GO)
            .column("on", 130)
            .column("go", 90)
            .column("reason", 420);

    private static final Section PREPARATIONS = Section.of("preparations", "preparation-item")
            .column("text", 360)
            .column("kind", 180)
            .column("owner", 160)
            .column("due-on", 130)
            .column("done-on", 130);

    private static final Section GERIATRIC = Section.of("geriatric", "geriatric-assessment")
            .column("on", 130)
            .column("clinician", 200)
            .column("operative-risk", 260)
            .column("recovery-time", 260);

    private static final Section INTENTS = Section.of("intents", "intent")
            .column("on", 130)
            .column("moment", 220)
            .column("text", 420)
            .column("confidence", 100);

    private static final Section MEDICATION_REVIEWS = Section.of("medication-reviews", "medication-review")
            .column("requested-on", 130)
            .column("pharmacist", 220)
            .column("procedure", 240)
            .column("answered-on", 130);

    private static final Section DISPOSITIONS = Section.of("dispositions", "medication-disposition")
            .in(EntryList.DISPOSITIONS)
            .column("medication", 240)
            .column("disposition", 160)
            .column("advice", 360)
            .column("by", 160);

    private static final Section REQUESTED_ITEMS = Section.of("requested-items", "requested-item")
            .in(EntryList.REQUESTED_ITEMS)
            .column("text", 360)
            .column("type", 180)
            .column("format", 140)
            .column("window-months", 130)
            .column("belongs-to", 180);

    private static final Section RELEASES = Section.of("releases", "release")
            .column("discloser", 240)
            .column("recipient", 220)
            .column("purpose", 200)
            .column("signed-on", 130)
            .column("expires-on", 130)
            .deeds("sign-release", "sign-release-and-ask-for-copy")
            .checkedBy(new ReleaseFormCheck());

    private static final Section PACKAGES = Section.of("packages", "record-package")
            .column("opinion-number", 115)
            .column("patient-copy", 130)
            .column("documents", 400)
            .column("in-hand-on", 130)
            .deeds("prepare-package", "add-to-package", "remove-from-package", "send-package", "set-delivery");

    private static final Section SHIPMENTS = Section.of("shipments", "shipment")
            .column("sent-on", 130)
            .column("method", 130)
            .column("address", 220)
            .column("confirmed-on", 130)
            .column("confirmed-outcome", 200)
            .deeds("confirm-receipt");

    /** Which document a test of an opinion is, and its day; the letter's page takes their words. */
    private static final Section TESTS_SEEN = Section.of("tests-seen", "finding")
            .in(EntryList.TESTS_SEEN)
            .column("belongs-to", 200)
            .column("text", 320)
            .column("document", 260)
            .column("on", 130);

    private static final Section MISSING_INFORMATION = Section.of("missing-information", "missing-information")
            .column("text", 360)
            .column("owner", 160)
            .column("due-on", 130)
            .column("effect", 260)
            .column("resolved-on", 130);

    private static final Section AGENDA = Section.of("agenda", "agenda-item")
            .column("phase", 160)
            .column("topic", 460)
            .column("question", 260)
            .deeds("put-on-agenda")
            .orderedBy(
                    AgendaItem.class, Comparator.comparing(AgendaItem::getPhase).thenComparingInt(AgendaItem::getOrder))
            .movedBy("order", "phase");

    private static final Section RESEARCH = Section.of("readings", "research-note")
            .column("title", 300)
            .column("says", 420)
            .column("topic", 160)
            .column("read-on", 130)
            .deeds("promote-finding");

    private static final Section TERMS = Section.of("terms", "jargon-term")
            .column("term", 240)
            .column("plain", 520)
            .column("understood", 110);

    /** Of a step. @return empty lists for the goals, which have a page of their own */
    public static StepSections of(Step step) {
        return switch (step) {
            case PRIMARY_CARE ->
                new StepSections(
                        List.of(REQUEST, CONVERSATIONS, CONCERNS),
                        List.of(
                                RED_FLAGS,
                                PROPOSED_PROCEDURES,
                                TREATMENT_DEADLINES,
                                TRIGGERS,
                                SYMPTOMS,
                                TREATMENTS_TRIED,
                                SUMMARY_REQUESTS,
                                OUTREACH,
                                CARE_TEAM));
            case COVERAGE ->
                new StepSections(
                        List.of(COVERAGES, COVERAGE_CALLS, AUTHORIZATIONS),
                        List.of(FURTHER_APPEALS, PEER_TO_PEERS, NETWORK_GAPS, NETWORK_TRIES, COSTS, ESTIMATES));
            case SECOND_DOCTOR ->
                new StepSections(
                        List.of(REFERRALS, CANDIDATES),
                        List.of(REVEALS, CLINICIANS, OFFICES, OFFICE_PHONES, CLOSED_DAYS, OPEN_DAYS));
            case VISIT ->
                new StepSections(
                        List.of(SCHEDULING_CALLS, VISITS),
                        List.of(GO_NO_GO, PREPARATIONS, MEDICATION_REVIEWS, DISPOSITIONS, GERIATRIC, INTENTS));
            case RECORDS ->
                new StepSections(
                        List.of(REQUESTED_ITEMS, RELEASES, RequestSections.REQUESTS, RequestSections.HISTORY, PACKAGES),
                        List.of(
                                RequestSections.HISTORY,
                                SHIPMENTS,
                                RequestSections.LOANS,
                                MISSING_INFORMATION,
                                TESTS_SEEN));
            case QUESTIONS -> new StepSections(List.of(Sections.QUESTIONS, AGENDA), List.of(RESEARCH, TERMS));
            case GOALS -> new StepSections(List.of(), List.of());
        };
    }
}
