package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.decision.DecisionRules;
import care.quarterback.core.check.Emergency;
import care.quarterback.core.check.SafeWait;
import care.quarterback.core.person.PatientName;
import care.quarterback.desk.report.FamilyReport.Fact;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.desk.report.FamilyReport.Step;
import care.quarterback.model.CareCase;
import care.quarterback.model.Contact;
import care.quarterback.model.Decision;
import care.quarterback.model.Patient;
import care.quarterback.model.Request;
import care.quarterback.model.TellScope;
import care.quarterback.model.TreatmentClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The box at the top, and for whom the paper was made. */
final class SummaryPart {

    /** How many dates the first page tells. */
    static final int STEPS = 2;

    private final ReportWords words;
    private final CareCase careCase;
    private final List<Emergency> emergencies;

    SummaryPart(ReportWords words, CareCase careCase) {
        this.words = words;
        this.careCase = careCase;
        this.emergencies = Emergency.of(careCase);
    }

    List<String> madeFor() {
        List<String> lines = new ArrayList<>();
        Patient patient = careCase.getPatient();
        String name = PatientName.whole(patient);
        lines.add(name.isEmpty() ? words.say("madeOn", words.on()) : words.say("madeFor", name, words.on()));
        List<String> all = readers(TellScope.ALL);
        if (!all.isEmpty()) {
            lines.add(words.say("readers.all", words.list(all)));
        }
        List<String> dates = readers(TellScope.DATES_ONLY);
        if (!dates.isEmpty()) {
            lines.add(words.say("readers.dates", words.list(dates)));
        }
        lines.add(words.say(all.isEmpty() && dates.isEmpty() ? "readers.none" : "readers.others"));
        return lines;
    }

    /**
     * What the first page tells.
     *
     * @param stand how the doctors stand
     * @param against what speaks against the choice that is made or leaned toward; empty while there is none
     * @param deeds what to do now
     * @param unclear what nobody knows yet
     * @param call whom to call
     */
    record Told(
            List<String> stand,
            List<String> against,
            List<String> deeds,
            List<String> unclear,
            Optional<String> call) {}

    /** The question, what is decided or open, how the doctors stand, what to do next, how long waiting is safe; then the doubts. */
    Section<Fact> summary(List<Step> next, Told told) {
        List<Fact> facts = new ArrayList<>();
        warning(facts);
        facts.add(new Fact(words.label("summary.asked"), asked()));
        chosen(facts);
        fact(facts, "summary.doctors", told.stand());
        List<String> todo = new ArrayList<>(told.deeds());
        next.stream().limit(STEPS).map(words::step).forEach(todo::add);
        if (todo.isEmpty()) {
            todo.add(words.say("summary.next.none"));
        }
        told.call().ifPresent(todo::add);
        fact(facts, "summary.next", todo);
        if (emergencies.isEmpty() && !(decided() && past())) {
            fact(facts, "summary.wait", waiting());
        }
        fact(facts, "summary.against", told.against());
        fact(facts, "summary.unclear", told.unclear());
        return new Section<>(words.label("summary.heading"), List.of(), facts);
    }

    private void fact(List<Fact> facts, String key, List<String> sentences) {
        if (!sentences.isEmpty()) {
            facts.add(new Fact(words.label(key), sentences));
        }
    }

    private void warning(List<Fact> facts) {
        for (Emergency emergency : emergencies) {
            List<String> lines = new ArrayList<>();
            text(emergency.text())
                    .map(what -> emergency.procedure() ? words.say("summary.warning.procedure", what) : what)
                    .ifPresent(lines::add);
            lines.add(
                    some(emergency.telephone())
                            ? words.say(
                                    "summary.warning.call",
                                    text(emergency.responsible()).orElse(words.label("yourDoctor")),
                                    emergency.telephone())
                            : words.say("summary.warning.ask"));
            facts.add(new Fact(words.label("summary.warning"), lines));
        }
    }

    private List<String> asked() {
        List<String> lines = new ArrayList<>();
        text(careCase.getQuestion()).ifPresent(lines::add);
        Request request = careCase.getRequest();
        if (request != null) {
            if (lines.isEmpty()) {
                text(request.getPurposeStatement()).ifPresent(lines::add);
            }
            text(request.getOwnWords()).ifPresent(own -> lines.add(words.say("summary.ownWords", words.quote(own))));
        }
        return lines.isEmpty() ? List.of(words.say("summary.asked.none")) : lines;
    }

    private List<String> waiting() {
        List<String> lines = new ArrayList<>();
        TreatmentClock clock = careCase.getTreatmentClock();
        if (clock != null && clock.getFixedDate() != null) {
            lines.add(words.say(
                    "summary.fixed",
                    clock.getFixedDate(),
                    text(clock.getFixedFor()).orElse(words.label("summary.treatment"))));
        }
        Optional<SafeWait> wait = SafeWait.of(careCase);
        if (wait.isEmpty()) {
            lines.add(words.say("summary.wait.unknown"));
        } else {
            lines.add(safeUntil(
                    ReportWords.doctor(wait.get().saidBy()), wait.get().until()));
            text(wait.get().words()).ifPresent(said -> lines.add(words.say("summary.wait.words", words.quote(said))));
            if (!decided()) {
                List<String> silent = silent(wait.get());
                if (silent.size() > 1) {
                    lines.add(words.say("summary.wait.silent.several", words.list(silent)));
                } else {
                    silent.forEach(doctor -> lines.add(words.say("summary.wait.silent", doctor)));
                }
            }
        }
        return lines;
    }

    /** The doctors who gave an opinion and no date: the date is not theirs. */
    private List<String> silent(SafeWait wait) {
        return Standing.of(careCase.getOpinions()).stream()
                .filter(opinion -> Standing.of(opinion.getVersions()).stream()
                        .allMatch(version -> version.getSafeToWaitUntil() == null))
                .filter(opinion -> !Standing.of(opinion.getVersions()).isEmpty())
                .flatMap(opinion -> Optional.ofNullable(opinion.getClinician()).stream())
                .flatMap(clinician -> text(clinician.getName()).stream())
                .map(ReportWords::doctor)
                .filter(doctor -> !doctor.equals(ReportWords.doctor(wait.saidBy())))
                .distinct()
                .toList();
    }

    private String safeUntil(String by, LocalDate until) {
        if (until.isBefore(words.on())) {
            return words.say("summary.wait.past", until);
        }
        return by.isBlank() ? words.say("summary.wait.until", until) : words.say("summary.wait.by", by, until);
    }

    /** What was chosen last. */
    static Optional<Decision> decision(CareCase careCase) {
        return Standing.of(careCase.getDecisions()).stream()
                .filter(made -> made.getOption() != null && made.getOn() != null)
                .reduce((earlier, later) -> later);
    }

    /** The choice is made, by whom it is theirs to make. */
    boolean decided() {
        return decision(careCase)
                .filter(made -> made.isFinal() && DecisionRules.mayDecide(careCase, made))
                .isPresent();
    }

    private boolean past() {
        return SafeWait.of(careCase)
                .filter(wait -> !wait.until().isBefore(words.on()))
                .isEmpty();
    }

    private void chosen(List<Fact> facts) {
        Decision decision = decision(careCase).orElse(null);
        if (decision == null) {
            facts.add(new Fact(words.label("summary.open"), List.of(words.say("summary.open.choice"))));
        } else {
            boolean chosen = decision.isFinal() && DecisionRules.mayDecide(careCase, decision);
            facts.add(
                    new Fact(words.label(chosen ? "summary.decided" : "summary.leaning"), List.of(decided(decision))));
        }
    }

    /** A choice that is not final, or of a person whose right to choose is not on file, is told as no choice. */
    private String decided(Decision decision) {
        String option = OptionWords.name(decision.getOption());
        String decider = text(decision.getDecider()).orElse(words.label("yourPerson"));
        if (!DecisionRules.mayDecide(careCase, decision)) {
            return words.say("summary.leaning.noPaper", decider, decision.getOn(), option);
        }
        if (!decision.isFinal()) {
            return decision.isDeciderIsPatient()
                    ? words.say("summary.leaning.you", decision.getOn(), option)
                    : words.say("summary.leaning.other", decider, decision.getOn(), option);
        }
        return decision.isDeciderIsPatient()
                ? words.say("summary.decided.you", decision.getOn(), option)
                : words.say("summary.decided.other", decider, decision.getOn(), option);
    }

    private List<String> readers(TellScope scope) {
        return Standing.of(careCase.getContacts()).stream()
                .filter(contact -> some(contact.getName()) && scope == Permissions.scope(contact, words.on()))
                .map(this::named)
                .toList();
    }

    private String named(Contact contact) {
        return text(contact.getRelationship())
                .map(relation -> words.label("reader", contact.getName(), relation))
                .orElse(contact.getName());
    }
}
