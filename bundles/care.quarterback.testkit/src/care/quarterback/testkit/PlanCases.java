package care.quarterback.testkit;

import care.quarterback.model.Answer;
import care.quarterback.model.AuthorizationDecision;
import care.quarterback.model.AuthorizationType;
import care.quarterback.model.CareCase;
import care.quarterback.model.CaseFactory;
import care.quarterback.model.Contact;
import care.quarterback.model.Conversation;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageCheck;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.Element;
import care.quarterback.model.Invoice;
import care.quarterback.model.InvoiceLine;
import care.quarterback.model.NetworkGap;
import care.quarterback.model.NetworkTry;
import care.quarterback.model.PeerToPeer;
import care.quarterback.model.PlaceOfService;
import care.quarterback.model.PlanArrangement;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.TreatmentTried;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Cases in which a plan was asked and said no: no sample has a denial, and the papers to a plan need one. */
public final class PlanCases {

    private static final CaseFactory MAKE = CaseFactory.eINSTANCE;

    private final CareCase careCase = ReportCases.apart();
    private int ids;

    private PlanCases() {
        careCase.setNumber("QB-2026-0099");
        careCase.setOwner("N. Okonjo");
        careCase.setRequest(id(MAKE.createRequest()));
        TreatmentTried tried = id(MAKE.createTreatmentTried());
        tried.setText("eight weeks of physical therapy");
        tried.setResponse("pain came back within days");
        careCase.getRequest().getTreatmentsTried().add(tried);
    }

    /** A Medicare Advantage plan denied one request, has another, and was asked for a doctor outside its network. */
    public static CareCase denied() {
        var made = new PlanCases();
        Coverage plan = made.plan(CoverageKind.MEDICARE_ADVANTAGE, "Evergreen Advantage");
        PriorAuthorization denied = made.request(plan, "MRI of the hip", "PA-7781");
        denied.setSubmittedOn(LocalDate.of(2026, 5, 18));
        denied.setDecision(AuthorizationDecision.DENIED);
        denied.setDecidedOn(LocalDate.of(2026, 5, 26));
        denied.setNoticeOn(LocalDate.of(2026, 5, 27));
        denied.setDenialReason("There is no record of six weeks of therapy.");
        denied.setProcedure(made.procedure());
        PriorAuthorization waiting = made.request(plan, "Visit with a spine doctor in another state", "PA-8012");
        waiting.setSubmittedOn(LocalDate.of(2026, 6, 8));
        waiting.setType(AuthorizationType.EXPEDITED);
        PeerToPeer talk = made.id(MAKE.createPeerToPeer());
        talk.setAskedOn(LocalDate.of(2026, 6, 10));
        talk.setSetFor(LocalDate.of(2026, 6, 15));
        talk.setPlanClinician("Dr Halloran");
        talk.setAuthorization(denied);
        made.careCase.getPeerToPeers().add(talk);
        made.gap();
        made.calls(plan);
        Contact daughter = made.id(MAKE.createContact());
        daughter.setName("Ines Brandt");
        daughter.setRelationship("daughter");
        daughter.setRepresentative(true);
        made.careCase.getContacts().add(daughter);
        made.bill();
        return made.careCase;
    }

    /** An advocate has billed four hours and what copies cost. */
    private void bill() {
        Invoice invoice = id(MAKE.createInvoice());
        invoice.setNumber("26-051-1");
        invoice.setIssuedOn(LocalDate.of(2026, 6, 1));
        invoice.setThrough(LocalDate.of(2026, 5, 31));
        invoice.setDueOn(LocalDate.of(2026, 6, 30));
        invoice.setHourlyRate(new BigDecimal("95"));
        invoice.setRemark("Checks go to Northgate Family Practice.");
        line(invoice, "2026-05-12", "Called the plan about the denial", 50, "79.17");
        line(invoice, "2026-05-20", "Asked three offices for records and put the package together", 190, "300.83");
        line(invoice, "2026-05-21", "Copies", null, "12.5");
        invoice.setTotal(new BigDecimal("392.50"));
        careCase.getInvoices().add(invoice);
    }

    private void line(Invoice invoice, String on, String text, Integer minutes, String amount) {
        InvoiceLine line = id(MAKE.createInvoiceLine());
        line.setOn(LocalDate.parse(on));
        line.setText(text);
        line.setBy(minutes == null ? null : "N. Okonjo");
        line.setMinutes(minutes);
        line.setAmount(new BigDecimal(amount));
        invoice.getLines().add(line);
    }

    /** A self-funded employer's plan has denied a request and the appeal after it. */
    public static CareCase lost() {
        var made = new PlanCases();
        Coverage plan = made.plan(CoverageKind.EMPLOYER, "Halden Mills Health Plan");
        plan.setArrangement(PlanArrangement.SELF_FUNDED);
        PriorAuthorization denied = made.request(plan, "Hip injection", "HM-3307");
        denied.setSubmittedOn(LocalDate.of(2026, 3, 2));
        denied.setDecision(AuthorizationDecision.DENIED);
        denied.setNoticeOn(LocalDate.of(2026, 3, 12));
        denied.setDenialReason("Not medically necessary.");
        denied.setAppealedOn(LocalDate.of(2026, 4, 1));
        denied.setAppealDecision(AuthorizationDecision.DENIED);
        denied.setAppealNoticeOn(LocalDate.of(2026, 4, 28));
        denied.setAppealDenialReason("The records don’t show that other treatment failed.");
        made.calls(plan);
        return made.careCase;
    }

    private Coverage plan(CoverageKind kind, String name) {
        Coverage plan = id(MAKE.createCoverage());
        plan.setKind(kind);
        plan.setPlanName(name);
        plan.setPrimary(true);
        plan.setMemberIdentifier("1EG4-TE5-MK72");
        plan.setTelephone("(555) 555-0144");
        careCase.getCoverages().add(plan);
        return plan;
    }

    private PriorAuthorization request(Coverage plan, String service, String number) {
        PriorAuthorization request = id(MAKE.createPriorAuthorization());
        request.setOpinionNumber(2);
        request.setCoverage(plan);
        request.setService(service);
        request.setNumber(number);
        careCase.getPriorAuthorizations().add(request);
        return request;
    }

    private ProposedProcedure procedure() {
        ProposedProcedure procedure = id(MAKE.createProposedProcedure());
        procedure.setName("MRI of the hip");
        procedure.setPurpose("to tell hip from back");
        procedure.setMedicallyNecessary(Answer.YES);
        procedure.setPlace(PlaceOfService.HOSPITAL_OUTPATIENT);
        procedure.setPlannedOn(LocalDate.of(2026, 7, 6));
        careCase.getProposedProcedures().add(procedure);
        return procedure;
    }

    private void gap() {
        NetworkGap gap = id(MAKE.createNetworkGap());
        gap.setExpertise("hip and spine in one clinic");
        gap.setRequired(2);
        tried(gap, "Dr Moss", LocalDate.of(2026, 6, 2), "Treats the spine alone.");
        tried(gap, "Lakeside Orthopedics", LocalDate.of(2026, 6, 3), "First open date is in November.");
        careCase.getNetworkGaps().add(gap);
    }

    private void tried(NetworkGap gap, String name, LocalDate on, String reason) {
        NetworkTry tried = id(MAKE.createNetworkTry());
        tried.setName(name);
        tried.setOn(on);
        tried.setReason(reason);
        gap.getTries().add(tried);
    }

    private void calls(Coverage plan) {
        CoverageCheck check = id(MAKE.createCoverageCheck());
        check.setOpinionNumber(2);
        check.setCoverage(plan);
        check.setOn(LocalDate.of(2026, 5, 11));
        check.setRepresentative("Dana P.");
        check.setReference("CALL-20411");
        check.setPromised("Therapy notes from the first clinic are enough.");
        careCase.getCoverageChecks().add(check);
        Conversation said = id(MAKE.createConversation());
        said.setOn(LocalDate.of(2026, 6, 1));
        said.setWith(plan.getPlanName() + ", Luis");
        said.setSummary("They have the therapy notes. They didn’t know why the request was denied.");
        said.setReference("CALL-20988");
        careCase.getConversations().add(said);
    }

    private <T extends Element> T id(T element) {
        element.setId("plan-" + ++ids);
        return element;
    }
}
