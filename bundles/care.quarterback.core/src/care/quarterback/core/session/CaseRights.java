package care.quarterback.core.session;

import care.quarterback.core.account.Right;
import care.quarterback.core.audit.AuditEntry.AuditChange;
import java.util.Map;
import java.util.Set;

/** Which right each change of a case needs: by what is changed, whatever the command is called that does it. */
public final class CaseRights {

    /** Commands that are one piece of work, whatever they change. */
    private static final Map<String, Right> WHOLE = Map.of(
            "OpenCase", Right.OFFICE_WORK,
            "ApplyImport", Right.IMPORT,
            "UndoImport", Right.IMPORT,
            "AdoptCaseFile", Right.IMPORT);

    private static final Set<String> LEADING = Set.of(
            "CareCase.number",
            "CareCase.status",
            "CareCase.statusReason",
            "CareCase.heldUntil",
            "CareCase.closeReason",
            "CareCase.openedOn",
            "CareCase.closedOn",
            "CareCase.owner",
            "CareCase.cover",
            "CareCase.coverUntil");

    /** Entries that an office makes and changes, and the lists that they stand in. */
    private static final Set<String> OFFICE = Set.of(
            "AccessRequest",
            "Appointment",
            "Attempt",
            "ClosedDay",
            "Contact",
            "Coverage",
            "CoverageCheck",
            "Delivery",
            "Document",
            "Expense",
            "Identifier",
            "JournalEntry",
            "LetterEdit",
            "Loan",
            "MissingInformation",
            "Office",
            "OpenDay",
            "Patient",
            "RecordPackage",
            "Release",
            "RequestEvent",
            "RequestedItem",
            "SchedulingCall",
            "SentLetter",
            "Shipment",
            "SummaryRequest",
            "Task",
            "Telecom",
            "TimeEntry");

    private static final Set<String> OFFICE_LISTS = Set.of(
            "CareCase.accessRequests",
            "CareCase.contacts",
            "CareCase.coverageChecks",
            "CareCase.coverages",
            "CareCase.documents",
            "CareCase.expenses",
            "CareCase.journal",
            "CareCase.letterEdits",
            "CareCase.loans",
            "CareCase.missingInformation",
            "CareCase.offices",
            "CareCase.packages",
            "CareCase.patient",
            "CareCase.releases",
            "CareCase.sentLetters",
            "CareCase.summaryRequests",
            "CareCase.tasks",
            "CareCase.timeEntries",
            "Referral.appointments",
            "Referral.delivery",
            "Referral.requestedItems",
            "Referral.schedulingCalls");

    private CaseRights() {}

    /** @param command its name in the audit */
    public static Right needed(String command, AuditChange change) {
        Right whole = WHOLE.get(command);
        return whole == null ? needed(change.feature()) : whole;
    }

    /** @param feature as the audit writes it: "Task.status" */
    static Right needed(String feature) {
        if (LEADING.contains(feature)) {
            return Right.LEAD;
        }
        String type = feature.substring(0, feature.indexOf('.'));
        return OFFICE.contains(type) || OFFICE_LISTS.contains(feature) ? Right.OFFICE_WORK : Right.RECORD;
    }

    /** What is named here, for a test that all of it is in the model. */
    static Set<Set<String>> named() {
        return Set.of(LEADING, OFFICE, OFFICE_LISTS);
    }
}
