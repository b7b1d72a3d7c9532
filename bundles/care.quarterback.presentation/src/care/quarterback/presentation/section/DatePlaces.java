package care.quarterback.presentation.section;

import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.DeadlineCode;
import care.quarterback.core.check.Step;
import care.quarterback.core.entry.Entries;
import care.quarterback.model.CareCase;
import care.quarterback.model.Element;
import care.quarterback.model.RequestEvent;
import care.quarterback.model.value.ObjectId;
import java.util.List;

/** Where each date of the plan is met. Read on the session's thread. */
public final class DatePlaces {

    private DatePlaces() {}

    /** Where this date is met, with the entry that it is about; its form opens where a field of it settles the date. */
    public static SectionPlace of(CareCase careCase, Deadline deadline) {
        SectionPlace place = of(deadline.code());
        return deadline.key().isEmpty()
                ? place
                : Entries.find(careCase, new ObjectId(deadline.key()))
                        .map(entry -> entry instanceof RequestEvent ? (Element) entry.eContainer() : entry)
                        .map(entry -> settled(place, deadline.code(), Finding.id(entry)))
                        .orElse(place);
    }

    private static SectionPlace settled(SectionPlace place, DeadlineCode code, ObjectId entry) {
        List<String> fields = ClosingFields.of(code);
        SectionPlace chosen = place.choosing(entry);
        return fields.isEmpty()
                ? chosen
                : chosen.opening(new FormIntent.Change(entry)).asking(fields);
    }

    /** Where any date of this kind is met. */
    public static SectionPlace of(DeadlineCode code) {
        return switch (code) {
            case SAFE_TO_WAIT_UNTIL -> SectionPlace.at(Step.PRIMARY_CARE, "treatment-deadlines");
            case OUTREACH_DUE -> SectionPlace.at(Step.PRIMARY_CARE, "outreach");
            case CLINICAL_SUMMARY -> SectionPlace.at(Step.PRIMARY_CARE, "summary-requests");
            case PA_DUE,
                    PA_EXTENDED_DUE,
                    APPEAL_BY,
                    RECONSIDERATION_DUE,
                    APPEAL_EXTENDED_DUE,
                    EXTERNAL_REVIEW_BY,
                    EXTERNAL_REVIEW_DUE,
                    HEARING_BY,
                    HEARING_DUE,
                    AUTHORIZATION_EXPIRES -> SectionPlace.at(Step.COVERAGE, "authorizations");
            case PEER_TO_PEER -> SectionPlace.at(Step.COVERAGE, "peer-to-peers");
            case GFE_DUE -> SectionPlace.at(Step.COVERAGE, "estimates");
            case REPRESENTATIVE_EXPIRES -> SectionPlace.at("people", "contacts");
            case MED_REVIEW_BY, MED_DISCUSS_BEFORE -> SectionPlace.at(Step.VISIT, "medication-reviews");
            case GO_NO_GO -> SectionPlace.at(Step.VISIT, "go-no-go");
            case REPORT_EXPECTED -> SectionPlace.at(Step.VISIT, "scheduling-calls");
            case RECORDS_DUE -> SectionPlace.at(Step.RECORDS, "packages");
            case DAY_BEFORE_CALL -> SectionPlace.at(Step.RECORDS, "shipments");
            case ACCESS_DUE, ACCESS_EXTENDED_DUE, REQUEST_FOLLOW_UP, REQUEST_FORM, REQUEST_FEE, REQUEST_ANSWER ->
                SectionPlace.at(Step.RECORDS, "access-requests");
            case LOAN_SEND_ON, LOAN_CONFIRM, LOAN_RETURN -> SectionPlace.at(Step.RECORDS, "loans");
            case RELEASE_EXPIRES -> SectionPlace.at(Step.RECORDS, "releases");
            case CONSENSUS_CALL -> SectionPlace.at(SectionPlace.CONSENSUS, "panel.call");
            case OUTCOME_CHECK, DECISION_BY -> SectionPlace.at(SectionPlace.CONSENSUS, "panel.decision");
        };
    }
}
