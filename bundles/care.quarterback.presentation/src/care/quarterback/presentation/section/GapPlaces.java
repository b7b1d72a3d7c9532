package care.quarterback.presentation.section;

import static care.quarterback.core.check.Step.COVERAGE;
import static care.quarterback.core.check.Step.GOALS;
import static care.quarterback.core.check.Step.PRIMARY_CARE;
import static care.quarterback.core.check.Step.QUESTIONS;
import static care.quarterback.core.check.Step.RECORDS;
import static care.quarterback.core.check.Step.SECOND_DOCTOR;
import static care.quarterback.core.check.Step.VISIT;

import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.Gap;
import care.quarterback.core.check.Step;
import care.quarterback.core.entry.EntryField;
import care.quarterback.model.Appointment;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Contact;
import care.quarterback.model.Cost;
import care.quarterback.model.CostKind;
import care.quarterback.model.Document;
import care.quarterback.model.Element;
import care.quarterback.model.Medication;
import care.quarterback.model.MedicationReview;
import care.quarterback.model.PlaceOfService;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.RedFlag;
import care.quarterback.model.Referral;
import care.quarterback.model.Shipment;
import care.quarterback.model.SummaryRequest;
import care.quarterback.model.TreatmentOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where each gap of the plan is closed, with what the case already says filled in. Read on the session's thread. */
public final class GapPlaces {

    private static final Map<CheckCode, Function<Finding, SectionPlace>> PLACES = new EnumMap<>(CheckCode.class);

    static {
        primaryCare();
        coverage();
        secondDoctor();
        visit();
        records();
        questions();
        afterTheSteps();
    }

    private GapPlaces() {}

    /** Where a gap is closed. @throws IllegalStateException for a code without a line here: a test finds it */
    public static SectionPlace of(CareCase careCase, Gap gap) {
        Function<Finding, SectionPlace> place = PLACES.get(gap.code());
        if (place == null) {
            throw new IllegalStateException("no place for " + gap.code());
        }
        return place.apply(new Finding(careCase, gap)).asking(ClosingFields.of(gap.code()));
    }

    private static void place(CheckCode code, Function<Finding, SectionPlace> place) {
        PLACES.put(code, place);
    }

    private static void primaryCare() {
        place(CheckCode.RED_FLAG, GapPlaces::emergency);
        place(
                CheckCode.SAFE_TO_WAIT_UNKNOWN,
                gap -> gap.change(
                        at(PRIMARY_CARE, "treatment-deadlines"),
                        Optional.ofNullable(gap.careCase().getTreatmentClock())));
        place(CheckCode.VISIT_AFTER_PROCEDURE, gap -> gap.change(at(VISIT, "visits")));
        place(CheckCode.TRIGGER_EVIDENCE_MISSING, gap -> gap.change(at(PRIMARY_CARE, "triggers")));
        place(CheckCode.REASON_NOT_UNDERSTOOD, gap -> gap.change(at(PRIMARY_CARE, "request")));
        place(
                CheckCode.PCP_TALK_MISSING,
                gap -> gap.add(at(PRIMARY_CARE, "conversations")).knowing("primaryCare", "true"));
        place(CheckCode.QUARTERBACK_MISSING, GapPlaces::quarterback);
        place(
                CheckCode.PROCEDURE_UNCONFIRMED,
                gap -> gap.perform(
                        at(PRIMARY_CARE, "proposed-procedures"), "confirm-procedure", gap.about(Element.class)));
        place(CheckCode.PURPOSE_MISSING, gap -> gap.begin(at(PRIMARY_CARE, "request"), "state-purpose"));
        place(CheckCode.RARE_OUTREACH_MISSING, gap -> gap.add(at(PRIMARY_CARE, "outreach")));
        place(
                CheckCode.CLINICAL_SUMMARY_PHRASE_MISSING,
                gap -> gap.add(at(PRIMARY_CARE, "summary-requests"))
                        .knowing(
                                "to",
                                gap.about(SummaryRequest.class)
                                        .map(SummaryRequest::getTo)
                                        .orElse("")));
        place(CheckCode.CLINICAL_SUMMARY_NOT_RECEIVED, gap -> gap.change(at(PRIMARY_CARE, "summary-requests")));
    }

    private static SectionPlace emergency(Finding gap) {
        return gap.about(RedFlag.class).isPresent()
                ? gap.perform(at(PRIMARY_CARE, "red-flags"), "clear-red-flag", gap.about(Element.class))
                : gap.change(at(PRIMARY_CARE, "proposed-procedures"));
    }

    private static SectionPlace quarterback(Finding gap) {
        SectionPlace team = at(PRIMARY_CARE, "care-team");
        List<CareTeamMember> members = gap.careCase().getCareTeam();
        return members.isEmpty() ? gap.add(team) : gap.choose(team);
    }

    private static void coverage() {
        place(CheckCode.COVERAGE_UNCHECKED, gap -> gap.knowingPlan(gap.addForOpinion(at(COVERAGE, "coverage-calls"))));
        place(CheckCode.COST_UNKNOWN, gap -> gap.addForOpinion(at(COVERAGE, "costs")));
        place(CheckCode.REMOTE_COST_NOT_ACKNOWLEDGED, GapPlaces::remoteCost);
        place(CheckCode.GFE_MISSING, GapPlaces::estimate);
        for (CheckCode code : new CheckCode[] {
            CheckCode.PA_EXPIRES_BEFORE_VISIT,
            CheckCode.PA_ANSWER_UNKNOWN,
            CheckCode.DENIAL_REASON_MISSING,
            CheckCode.APPEAL_NOT_FILED,
            CheckCode.APPEAL_LATE,
            CheckCode.APPEAL_ANSWER_LATE,
            CheckCode.APPEAL_EXTENSION_UNFOUNDED
        }) {
            place(code, gap -> gap.change(at(COVERAGE, "authorizations")));
        }
        place(CheckCode.MEDICARE_AUTHORIZATION_NEEDED, GapPlaces::medicare);
        place(
                CheckCode.TELEHEALTH_ENDS,
                gap -> gap.change(at(VISIT, "visits"), gap.referral().flatMap(GapPlaces::appointment)));
        place(CheckCode.REPRESENTATIVE_NOT_APPOINTED, GapPlaces::representative);
        place(
                CheckCode.GAP_FILE_INCOMPLETE,
                gap -> gap.add(at(COVERAGE, "network-tries")).knowing(EntryField.HOLDER, gap.key()));
    }

    private static SectionPlace remoteCost(Finding gap) {
        Optional<Cost> fee = Finding.last(
                gap.careCase().getCosts(),
                cost -> cost.getKind() == CostKind.REMOTE_FEE
                        && gap.key().equals(String.valueOf(cost.getOpinionNumber())));
        SectionPlace costs = at(COVERAGE, "costs");
        return fee.isPresent()
                ? gap.change(costs, fee)
                : gap.addForOpinion(costs).knowing("kind", CostKind.REMOTE_FEE.name());
    }

    private static SectionPlace estimate(Finding gap) {
        var asked = Finding.last(
                gap.careCase().getGoodFaithEstimates(),
                each -> each.getReceivedOn() == null && gap.key().equals(String.valueOf(each.getOpinionNumber())));
        SectionPlace estimates = at(COVERAGE, "estimates");
        return asked.isPresent() ? gap.change(estimates, asked) : gap.addForOpinion(estimates);
    }

    private static SectionPlace medicare(Finding gap) {
        SectionPlace procedures = at(PRIMARY_CARE, "proposed-procedures");
        Optional<TreatmentOption> option = gap.about(TreatmentOption.class);
        if (option.isPresent()) {
            return gap.add(procedures)
                    .knowing("name", option.get().getName())
                    .knowing("option", option.get().getId());
        }
        Optional<ProposedProcedure> procedure = gap.about(ProposedProcedure.class);
        if (procedure.filter(each -> each.getPlace() != PlaceOfService.UNKNOWN).isEmpty()) {
            return gap.change(procedures, procedure);
        }
        return gap.knowingPlan(gap.add(at(COVERAGE, "authorizations")))
                .knowing("service", procedure.get().getName())
                .knowing("procedure", procedure.get().getId());
    }

    private static void secondDoctor() {
        place(CheckCode.DOCTOR_ONE_NOT_ASKED, gap -> referral(gap, "record-asked-for-name"));
        place(CheckCode.BLIND_CONFLICTS_WITH_REQUEST, gap -> referral(gap, "change-independence"));
        place(CheckCode.REMOTE_NOT_ELIGIBLE, gap -> gap.choose(at(SECOND_DOCTOR, "next-doctors")));
        for (CheckCode code : new CheckCode[] {
            CheckCode.NOT_INDEPENDENT,
            CheckCode.CANCER_CENTER_NOT_CONSIDERED,
            CheckCode.REMOTE_NOT_CONSIDERED,
            CheckCode.GERIATRIC_EXPERT_NOT_CONSIDERED
        }) {
            place(code, gap -> gap.addToReferral(at(SECOND_DOCTOR, "next-doctors")));
        }
    }

    private static SectionPlace referral(Finding gap, String deed) {
        return gap.perform(at(SECOND_DOCTOR, "referrals"), deed, gap.referral());
    }

    private static void visit() {
        place(CheckCode.GERIATRIC_ASSESSMENT_MISSING, gap -> gap.add(at(VISIT, "geriatric")));
        place(CheckCode.GERIATRIC_PHARMACIST_MISSING, gap -> gap.add(at(VISIT, "medication-reviews")));
        place(CheckCode.MED_DISPOSITION_MISSING, GapPlaces::disposition);
        place(
                CheckCode.PREPARATION_PLAN_MISSING,
                gap -> gap.add(at(VISIT, "preparations")).knowing("kind", gap.key()));
        place(
                CheckCode.SECOND_OPINION_NOT_SAID,
                gap -> gap.addToReferral(at(VISIT, "scheduling-calls"))
                        .knowing(
                                "office",
                                gap.about(Appointment.class)
                                        .map(Appointment::getOffice)
                                        .map(Element::getId)
                                        .orElse("")));
        place(CheckCode.APPOINTMENT_ON_CLOSED_DAY, gap -> gap.change(at(VISIT, "visits")));
        place(CheckCode.APPOINTMENTS_CLASH, gap -> gap.change(at(VISIT, "visits")));
        place(CheckCode.NO_REPORT_AFTER_VISIT, gap -> gap.addToReferral(at(VISIT, "scheduling-calls")));
    }

    private static SectionPlace disposition(Finding gap) {
        Optional<MedicationReview> review = Finding.last(gap.careCase().getMedicationReviews(), each -> true);
        return review.isEmpty()
                ? gap.add(at(VISIT, "medication-reviews"))
                : gap.add(at(VISIT, "dispositions"))
                        .knowing(EntryField.HOLDER, review.get().getId())
                        .knowing(
                                "medication",
                                gap.about(Medication.class).map(Element::getId).orElse(""));
    }

    private static Optional<Appointment> appointment(Referral referral) {
        return Finding.last(referral.getAppointments(), each -> true);
    }

    private static void records() {
        place(
                CheckCode.DELIVERY_UNKNOWN,
                gap -> gap.begin(at(RECORDS, "packages"), "set-delivery")
                        .knowing("referral", gap.referral().map(Element::getId).orElse("")));
        place(CheckCode.REQUEST_ITEM_MISSING, gap -> gap.change(at(RECORDS, "requested-items")));
        for (CheckCode code : new CheckCode[] {CheckCode.PACKAGE_EXCESS, CheckCode.PCP_NOTE_STALE}) {
            place(
                    code,
                    gap -> gap.begin(at(RECORDS, "packages"), "remove-from-package")
                            .knowing(
                                    "document",
                                    gap.about(Document.class)
                                            .map(Element::getId)
                                            .orElse("")));
        }
        place(CheckCode.PCP_NOTE_MISSING, gap -> at(RECORDS, "packages"));
        place(CheckCode.RELEASE_INVALID, gap -> gap.change(at(RECORDS, "releases")));
        place(CheckCode.SENSITIVE_NEEDS_CONSENT, gap -> gap.change(SectionPlace.at("documents", "documents")));
        place(CheckCode.PART2_CONSENT_NOT_ALONG, GapPlaces::partTwo);
        place(CheckCode.ACCESS_DUE_AFTER_VISIT, gap -> gap.change(at(RECORDS, "access-requests")));
        place(CheckCode.ACCESS_OVERDUE, gap -> gap.change(at(RECORDS, "access-requests")));
        place(CheckCode.RECEIPT_UNCONFIRMED, GapPlaces::receipt);
        place(CheckCode.OWN_COPY_MISSING, GapPlaces::ownCopy);
        place(CheckCode.FAMILY_HX_INCOMPLETE, gap -> {
            SectionPlace relatives = SectionPlace.at("history", "relatives");
            return gap.about(Element.class).isPresent()
                    ? gap.change(relatives)
                    : gap.add(relatives).knowing("relationship", gap.key());
        });
    }

    private static SectionPlace representative(Finding gap) {
        List<Contact> contacts = gap.careCase().getContacts();
        return gap.change(
                SectionPlace.at("people", "contacts"),
                contacts.stream()
                        .filter(contact -> gap.gap().subject().equals(contact.getName()))
                        .findFirst());
    }

    private static SectionPlace partTwo(Finding gap) {
        Optional<RecordPackage> along = Finding.last(
                gap.careCase().getPackages(), each -> !each.isPatientCopy() && holds(each.getDocuments(), gap.key()));
        return along.isEmpty() ? at(RECORDS, "packages") : gap.change(at(RECORDS, "packages"), along);
    }

    private static boolean holds(List<Document> documents, String id) {
        return documents.stream().anyMatch(document -> id.equals(document.getId()));
    }

    private static Optional<Shipment> latest(List<Shipment> shipments) {
        return shipments.stream().reduce((before, latest) -> latest);
    }

    private static SectionPlace receipt(Finding gap) {
        Optional<RecordPackage> sent = gap.about(RecordPackage.class);
        Optional<Shipment> last = sent.flatMap(each -> latest(each.getShipments()));
        if (last.isPresent()) {
            return gap.perform(at(RECORDS, "shipments"), "confirm-receipt", last);
        }
        return sent.isPresent()
                ? gap.perform(at(RECORDS, "packages"), "send-package", sent)
                : gap.begin(at(RECORDS, "packages"), "prepare-package").knowing("opinionNumber", gap.key());
    }

    private static SectionPlace ownCopy(Finding gap) {
        Optional<RecordPackage> copy = Finding.last(
                gap.careCase().getPackages(),
                each -> each.isPatientCopy() && gap.key().equals(Integer.toString(each.getOpinionNumber())));
        SectionPlace packages = at(RECORDS, "packages");
        return copy.isPresent()
                ? gap.change(packages, copy)
                : gap.begin(packages, "prepare-package")
                        .knowing("opinionNumber", gap.key())
                        .knowing("patientCopy", "true");
    }

    private static void questions() {
        place(
                CheckCode.JARGON_UNKNOWN,
                gap -> gap.about(Element.class).isPresent()
                        ? gap.change(at(QUESTIONS, "terms"))
                        : gap.add(at(QUESTIONS, "terms")).knowing("term", gap.key()));
        place(CheckCode.RESEARCH_TOPIC_NOT_MIDDLE, gap -> gap.change(at(QUESTIONS, "agenda")));
        place(CheckCode.FORUM_IN_QUESTIONS, gap -> gap.change(at(QUESTIONS, "questions")));
        place(
                CheckCode.STARTER_QUESTION_MISSING,
                gap -> gap.add(at(QUESTIONS, "questions")).knowing("starter", gap.key()));
        place(CheckCode.GOAL_UNCLEAR, gap -> gap.change(at(GOALS, "goals")));
        place(CheckCode.MAIN_DESIRE_MISSING, gap -> at(GOALS, "goals"));
    }

    private static void afterTheSteps() {
        for (CheckCode code :
                new CheckCode[] {CheckCode.OPINION_NOT_CODED, CheckCode.SIDE_CONFLICT, CheckCode.REASONS_MISSING}) {
            place(code, gap -> SectionPlace.at("opinions", ""));
        }
        for (CheckCode code : new CheckCode[] {CheckCode.CONSENT_TO_SHARE_MISSING, CheckCode.REPORT_NOT_SHARED}) {
            place(code, gap -> SectionPlace.at(SectionPlace.CONSENSUS, "panel.call"));
        }
        for (CheckCode code : new CheckCode[] {
            CheckCode.UNDERSTANDING_UNCHECKED,
            CheckCode.CONFIDENCE_MISSING,
            CheckCode.DECIDER_INVALID,
            CheckCode.OUTCOME_CHECK_DUE
        }) {
            place(code, gap -> SectionPlace.at(SectionPlace.CONSENSUS, "panel.decision"));
        }
        place(
                CheckCode.FAMILY_PERMISSION_MISSING,
                gap -> gap.add(SectionPlace.at("people", "permissions")).knowing(EntryField.HOLDER, gap.key()));
    }

    private static SectionPlace at(Step step, String section) {
        return SectionPlace.at(step, section);
    }
}
