package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.core.check.Emergency;
import care.quarterback.core.check.SafeWait;
import care.quarterback.core.check.Telephones;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.model.Appointment;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Coverage;
import care.quarterback.model.CoverageKind;
import care.quarterback.model.TreatmentOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The list to tear off, the reassurance, and the line on medicines. */
final class ClosingPart {

    /** Medicare's own telephone number, open day and night (medicare.gov). */
    private static final String MEDICARE = "1-800-633-4227";

    /** What a doctor's consent to wait hangs on is said with one of these. */
    private static final Pattern CONDITION =
            Pattern.compile("\\b(if|unless|except|provided|only|(as|so) long as)\\b", Pattern.CASE_INSENSITIVE);

    private final ReportWords words;
    private final DocumentSource source;
    private final CareCase careCase;

    ClosingPart(ReportWords words, DocumentSource source) {
        this.words = words;
        this.source = source;
        this.careCase = source.careCase();
    }

    /**
     * What to tick off.
     *
     * @param tasks what the first page tells the patient to do: the list begins with it, in the same words
     * @param chosen what was chosen; before a decision there is more to weigh
     */
    Section<String> checklist(Optional<Appointment> visit, Optional<TreatmentOption> chosen, List<String> tasks) {
        List<String> list = new ArrayList<>(tasks);
        if (chosen.isPresent()) {
            var choices = new ChoicePart(words, careCase, source.compare());
            list.addAll(untold(choices, chosen.get()));
            list.addAll(new ReasonWords(words, careCase, source.compare()).tasks(doctor(choices, chosen.get())));
            Stream.of("check.decided.copy", "check.decided.when")
                    .map(words::say)
                    .forEach(list::add);
        } else if (visit.isPresent()) {
            list.add(words.say("check.visit", visit.get().getDate()));
            Stream.of("check.records", "check.medicines", "check.questions", "check.company")
                    .map(words::say)
                    .forEach(list::add);
        } else {
            Stream.of("check.read", "check.unclear", "check.matters", "check.say")
                    .map(words::say)
                    .forEach(list::add);
        }
        list.add(payer(chosen.isPresent() ? "check.pays.decided" : "check.pays"));
        return new Section<>(words.label("check.heading"), List.of(words.say("check.note")), list);
    }

    private String doctor(ChoicePart choices, TreatmentOption chosen) {
        return text(choices.recommendedBy(chosen)).orElseGet(() -> words.label("yourDoctor"));
    }

    /** What nobody told of the benefits and risks is asked of the doctor who is to do what was chosen. */
    private List<String> untold(ChoicePart choices, TreatmentOption chosen) {
        if (choices.untold().isEmpty()) {
            return List.of();
        }
        return List.of(words.say("check.decided.told", doctor(choices, chosen), OptionWords.name(chosen)));
    }

    /** Whom to call by name and number, and the doctor's own words on waiting where they name a condition. */
    List<String> worse() {
        List<String> all = new ArrayList<>(List.of(call()));
        SafeWait.of(careCase)
                .filter(wait -> !wait.until().isBefore(words.on()) && some(wait.saidBy()))
                .filter(wait -> CONDITION.matcher(wait.words()).find())
                .map(wait ->
                        words.say("check.worse.words", ReportWords.doctor(wait.saidBy()), words.quote(wait.words())))
                .ifPresent(all::add);
        return all;
    }

    private String call() {
        Optional<String> us = source.telephone();
        Optional<CareTeamMember> doctor = Standing.of(careCase.getCareTeam()).stream()
                .filter(member -> member.getRoles().contains(CareRole.PRIMARY_CARE) && some(member.getName()))
                .findFirst();
        if (doctor.isEmpty()) {
            return us.map(number -> words.say("check.worse.us", number)).orElseGet(() -> words.say("check.worse"));
        }
        String name = ReportWords.doctor(doctor.get().getName());
        return text(Telephones.of(doctor.get().getClinician()))
                .map(number -> words.say("check.worse.doctor", name, number))
                .or(() -> us.map(number ->
                        words.say(ofPractice(doctor.get()) ? "check.worse.doctor" : "check.worse.name", name, number)))
                .orElseGet(() -> words.say("check.worse"));
    }

    /** The doctor works here: our number is the doctor's. */
    private boolean ofPractice(CareTeamMember doctor) {
        return Optional.ofNullable(doctor.getClinician())
                .flatMap(clinician -> Optional.ofNullable(clinician.getOffice()))
                .flatMap(office -> text(office.getName()))
                .filter(office ->
                        office.equalsIgnoreCase(source.practice().name().strip()))
                .isPresent();
    }

    /** @param decided the question whether to ask another doctor is past */
    Section<String> closing(boolean decided) {
        List<String> all = new ArrayList<>();
        if (!decided) {
            all.add(words.say(medicare() ? "closing.normal" : "closing.normal.other"));
        }
        all.add(words.say(choice(decided)));
        all.add(words.say("closing.medicines"));
        return new Section<>(words.label("closing.heading"), List.of(), all);
    }

    private String choice(boolean decided) {
        if (decided) {
            return "closing.choice.decided";
        }
        return Emergency.of(careCase).isEmpty() ? "closing.choice" : "closing.choice.urgent";
    }

    private boolean medicare() {
        List<Coverage> coverages = Standing.of(careCase.getCoverages());
        return coverages.isEmpty()
                || coverages.stream()
                        .anyMatch(coverage -> coverage.getKind() == CoverageKind.ORIGINAL_MEDICARE
                                || coverage.getKind() == CoverageKind.MEDICARE_ADVANTAGE);
    }

    /** Whom to ask what is paid; never that it is. */
    private String payer(String key) {
        List<Coverage> coverages = Standing.of(careCase.getCoverages());
        Optional<Coverage> first = coverages.stream()
                .filter(Coverage::isPrimary)
                .findFirst()
                .or(() -> coverages.stream().findFirst());
        if (first.isEmpty()) {
            return words.say(key);
        }
        Coverage coverage = first.get();
        if (coverage.getKind() == CoverageKind.ORIGINAL_MEDICARE) {
            return words.say(key + ".medicare", MEDICARE);
        }
        return text(coverage.getPlanName())
                .map(plan -> some(coverage.getTelephone())
                        ? words.say(key + ".planPhone", plan, coverage.getTelephone())
                        : words.say(key + ".plan", plan))
                .orElseGet(() -> words.say(key));
    }
}
