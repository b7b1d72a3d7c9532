package care.quarterback.core.entry;

import care.quarterback.model.CasePackage.Literals;
import care.quarterback.model.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;

/**
 * The plain lists of a case: an entry is added by filling in its fields, and nothing else happens. Lists whose entries
 * do more have commands of their own. The names are the model's.
 */
public enum EntryList {
    IDENTIFIERS(Literals.PATIENT__IDENTIFIERS),
    TELECOMS(Literals.PATIENT__TELECOMS),
    CONTACTS(Literals.CARE_CASE__CONTACTS),
    CONTACT_TELECOMS(Literals.CONTACT__TELECOMS),
    PERMISSIONS(Literals.CONTACT__PERMISSIONS),
    CLINICIANS(Literals.CARE_CASE__CLINICIANS),
    OFFICES(Literals.CARE_CASE__OFFICES),
    OFFICE_TELECOMS(Literals.OFFICE__TELECOMS),
    CLOSED_DAYS(Literals.OFFICE__CLOSED_DAYS),
    OPEN_DAYS(Literals.OFFICE__OPEN_DAYS),
    CARE_TEAM(Literals.CARE_CASE__CARE_TEAM),
    TRIGGERS(Literals.REQUEST__TRIGGERS),
    SYMPTOMS(Literals.REQUEST__SYMPTOMS),
    TREATMENTS_TRIED(Literals.REQUEST__TREATMENTS_TRIED),
    PROPOSED_PROCEDURES(Literals.CARE_CASE__PROPOSED_PROCEDURES),
    PROPOSED_PROCEDURE_CODINGS(Literals.PROPOSED_PROCEDURE__CODINGS),
    CONDITIONS(Literals.CARE_CASE__CONDITIONS),
    CONDITION_CODINGS(Literals.CONDITION__CODINGS),
    MEDICATIONS(Literals.CARE_CASE__MEDICATIONS),
    MEDICATION_CODINGS(Literals.MEDICATION__CODINGS),
    ALLERGIES(Literals.CARE_CASE__ALLERGIES),
    ALLERGY_CODINGS(Literals.ALLERGY_INTOLERANCE__CODINGS),
    NONE_KNOWN(Literals.CARE_CASE__NONE_KNOWN),
    PROCEDURES(Literals.CARE_CASE__PROCEDURES),
    PROCEDURE_CODINGS(Literals.PAST_PROCEDURE__CODINGS),
    OBSERVATIONS(Literals.CARE_CASE__OBSERVATIONS),
    OBSERVATION_CODINGS(Literals.OBSERVATION__CODINGS),
    DIAGNOSTIC_REPORTS(Literals.CARE_CASE__DIAGNOSTIC_REPORTS),
    REPORT_CODINGS(Literals.DIAGNOSTIC_REPORT__CODINGS),
    ENCOUNTERS(Literals.CARE_CASE__ENCOUNTERS),
    FAMILY_HISTORY(Literals.CARE_CASE__FAMILY_HISTORY),
    FAMILY_CONDITIONS(Literals.FAMILY_MEMBER_HISTORY__CONDITIONS),
    FAMILY_CODINGS(Literals.FAMILY_CONDITION__CODINGS),
    CONVERSATIONS(Literals.CARE_CASE__CONVERSATIONS, true),
    CONCERNS(Literals.CARE_CASE__CONCERNS),
    COVERAGES(Literals.CARE_CASE__COVERAGES),
    COVERAGE_CHECKS(Literals.CARE_CASE__COVERAGE_CHECKS, true),
    PRIOR_AUTHORIZATIONS(Literals.CARE_CASE__PRIOR_AUTHORIZATIONS),
    FURTHER_APPEALS(Literals.PRIOR_AUTHORIZATION__FURTHER_APPEALS),
    PEER_TO_PEERS(Literals.CARE_CASE__PEER_TO_PEERS),
    NETWORK_GAPS(Literals.CARE_CASE__NETWORK_GAPS),
    NETWORK_TRIES(Literals.NETWORK_GAP__TRIES),
    COSTS(Literals.CARE_CASE__COSTS),
    GOOD_FAITH_ESTIMATES(Literals.CARE_CASE__GOOD_FAITH_ESTIMATES),
    CANDIDATES(Literals.REFERRAL__CANDIDATES),
    SCHEDULING_CALLS(Literals.REFERRAL__SCHEDULING_CALLS, true),
    APPOINTMENTS(Literals.REFERRAL__APPOINTMENTS),
    REQUESTED_ITEMS(Literals.REFERRAL__REQUESTED_ITEMS),
    GO_NO_GO(Literals.REFERRAL__GO_NO_GO),
    DOCUMENTS(Literals.CARE_CASE__DOCUMENTS),
    RELEASES(Literals.CARE_CASE__RELEASES),
    ACCESS_REQUESTS(Literals.CARE_CASE__ACCESS_REQUESTS),
    REQUEST_EVENTS(Literals.ACCESS_REQUEST__EVENTS, true),
    LOANS(Literals.CARE_CASE__LOANS),
    SUMMARY_REQUESTS(Literals.CARE_CASE__SUMMARY_REQUESTS),
    MISSING_INFORMATION(Literals.CARE_CASE__MISSING_INFORMATION),
    MISSING_INFORMATION_ATTEMPTS(Literals.MISSING_INFORMATION__ATTEMPTS),
    RESEARCH_NOTES(Literals.CARE_CASE__RESEARCH_NOTES),
    JARGON_TERMS(Literals.CARE_CASE__JARGON_TERMS),
    OUTREACH(Literals.CARE_CASE__OUTREACH),
    AGENDA(Literals.CARE_CASE__AGENDA),
    GERIATRIC_ASSESSMENTS(Literals.CARE_CASE__GERIATRIC_ASSESSMENTS),
    INTENTS(Literals.CARE_CASE__INTENTS),
    MEDICATION_REVIEWS(Literals.CARE_CASE__MEDICATION_REVIEWS),
    DISPOSITIONS(Literals.MEDICATION_REVIEW__DISPOSITIONS),
    PREPARATIONS(Literals.CARE_CASE__PREPARATIONS),
    OPTION_ATTRIBUTES(Literals.TREATMENT_OPTION__ATTRIBUTES),
    STORIES(Literals.TREATMENT_OPTION__STORIES),
    FINDINGS_RELIED_ON(Literals.OPINION_VERSION__FINDINGS_RELIED_ON),
    TESTS_SEEN(Literals.OPINION_VERSION__TESTS_SEEN),
    TESTS_NOT_SEEN(Literals.OPINION_VERSION__TESTS_NOT_SEEN),
    DISCRIMINATORS(Literals.COMPARISON__DISCRIMINATORS),
    AVAILABILITY(Literals.CONSENSUS__AVAILABILITY),
    POSITIONS(Literals.CONSENSUS_CALL__POSITIONS),
    CALL_RATINGS(Literals.CONSENSUS_CALL__RATINGS),
    CHECKLIST(Literals.CONSENSUS_CALL__CHECKLIST),
    FAMILY_DISCUSSIONS(Literals.CARE_CASE__FAMILY_DISCUSSIONS),
    OUTCOME_CHECKS(Literals.CARE_CASE__OUTCOME_CHECKS),
    TASK_ATTEMPTS(Literals.TASK__ATTEMPTS),
    TIME_ENTRIES(Literals.CARE_CASE__TIME_ENTRIES),
    EXPENSES(Literals.CARE_CASE__EXPENSES),
    CARE_PLANS(Literals.CARE_CASE__CARE_PLANS);

    private static final Set<EClass> ALONE = Set.of(Literals.CARE_CASE, Literals.PATIENT, Literals.REQUEST);

    private final EReference reference;
    private final boolean fact;

    EntryList(EReference reference) {
        this(reference, false);
    }

    EntryList(EReference reference, boolean fact) {
        this.reference = reference;
        this.fact = fact;
    }

    /** All of them, in their order. */
    public static List<EntryList> all() {
        return List.of(values());
    }

    /** The model's list. */
    public EReference reference() {
        return reference;
    }

    /** The field that asks which entry holds the list; empty where a case has only one: itself, its patient, its request. */
    public Optional<EntryField> holder() {
        EClass type = reference.getEContainingClass();
        return ALONE.contains(type)
                ? Optional.empty()
                : Optional.of(new EntryField(
                        EntryField.HOLDER,
                        EntryField.HOLDER,
                        "labels",
                        type.getName(),
                        FieldKind.REFERENCE,
                        "",
                        true,
                        Place.MAIN,
                        "",
                        List.of(),
                        Optional.of(type)));
    }

    /** Whether an entry lies in this list. */
    public boolean holds(Element entry) {
        return reference.equals(entry.eContainmentFeature());
    }

    /** As scripts write it: "tests-not-seen". */
    public String listName() {
        return EntryField.hyphened(reference.getName());
    }

    /** True where an entry tells of something that has happened and cannot be taken back, such as a call. */
    public boolean fact() {
        return fact;
    }

    /** The model's class of the entries, such as "Medication". */
    public String entryType() {
        return reference.getEReferenceType().getName();
    }
}
