package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.Block.Fact;
import care.quarterback.desk.report.Block.Facts;
import care.quarterback.model.Contact;
import care.quarterback.model.Coverage;
import care.quarterback.model.Patient;
import care.quarterback.model.ProposedProcedure;
import care.quarterback.model.TreatmentTried;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What every paper to a plan says at its head, and the few facts that a plan needs for a service: no more of the case. */
final class PlanFacts {

    private final Paper paper;
    private final DocumentSource source;
    private final List<Fact> facts = new ArrayList<>();

    private PlanFacts(Paper paper, DocumentSource source) {
        this.paper = paper;
        this.source = source;
    }

    /** Addresses the paper to a department of the plan, and says whose member it is about. */
    static PlanFacts letter(Paper paper, DocumentSource source, Optional<Coverage> plan, String department) {
        paper.toLines(List.of(name(source, plan), department));
        return new PlanFacts(paper, source).patient(plan);
    }

    /** A sheet for a call: names the plan and its number. */
    static PlanFacts sheet(Paper paper, DocumentSource source, Optional<Coverage> plan) {
        var made = new PlanFacts(paper, source);
        made.fact("plan", name(source, plan));
        plan.map(Coverage::getTelephone).ifPresent(number -> made.fact("telephone", number));
        return made.patient(plan);
    }

    private PlanFacts patient(Optional<Coverage> plan) {
        Patient patient = source.careCase().getPatient();
        fact("patient", (PatientName.whole(patient) + " " + Recipient.born(paper, patient)).strip());
        return fact(
                "member",
                plan.map(Coverage::getMemberIdentifier)
                        .flatMap(Standing::text)
                        .orElseGet(() -> shared("member.blank")));
    }

    /** A fact by a key of the shared words; left out when it says nothing. */
    PlanFacts fact(String key, String value) {
        text(value).ifPresent(said -> facts.add(new Fact(shared(key), List.of(said))));
        return this;
    }

    PlanFacts fact(String key, LocalDate day) {
        return day == null ? this : fact(key, source.sentences().date(day));
    }

    void done() {
        paper.add(new Facts(true, facts));
    }

    /** What the plan is called; else what kind it is. */
    static String name(DocumentSource source, Optional<Coverage> plan) {
        return plan.flatMap(coverage -> text(coverage.getPlanName()))
                .or(() -> plan.map(coverage -> source.sentences().word(coverage.getKind())))
                .orElseGet(() -> source.sentences().of("paper-plan-words", "plan.unknown"));
    }

    /** Why the service is asked for: what it is for, who asks for it, and what was tried before. */
    static List<String> reasons(Paper paper, DocumentSource source, ProposedProcedure procedure) {
        var words = paper.words();
        List<String> reasons = new ArrayList<>();
        if (procedure != null) {
            text(procedure.getPurpose()).ifPresent(purpose -> reasons.add(words.plans("purpose", purpose)));
            if (procedure.getProposedBy() != null) {
                text(procedure.getProposedBy().getName())
                        .ifPresent(name -> reasons.add(words.plans("ordered", ReportWords.doctor(name))));
            }
            if (source.facts().yes(procedure.getMedicallyNecessary())) {
                reasons.add(words.plans("necessary"));
            }
        }
        if (source.careCase().getRequest() != null) {
            Standing.of(source.careCase().getRequest().getTreatmentsTried()).stream()
                    .map(tried -> tried(words, tried))
                    .filter(Standing::some)
                    .forEach(reasons::add);
        }
        return reasons;
    }

    private static String tried(DocumentWords words, TreatmentTried tried) {
        return text(tried.getText())
                .map(what -> text(tried.getResponse())
                        .map(response -> words.plans("tried.response", what, response))
                        .orElseGet(() -> words.plans("tried", what)))
                .orElse("");
    }

    /** Who may speak to the plan for the patient on a day, by an appointment that both signed. */
    static Stream<Contact> appointed(DocumentSource source) {
        return Standing.of(source.careCase().getContacts()).stream()
                .filter(contact -> contact.getAppointedOn() != null
                        && !contact.getAppointedOn().isAfter(source.on()));
    }

    private String shared(String key) {
        return paper.words().plans(key);
    }
}
