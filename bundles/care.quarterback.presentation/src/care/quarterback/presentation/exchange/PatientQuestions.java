package care.quarterback.presentation.exchange;

import care.quarterback.core.person.PatientName;
import care.quarterback.core.person.Person;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.ImportPlan.Content;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.desk.exchange.Matching.Candidate;
import care.quarterback.desk.exchange.Matching.Decision;
import care.quarterback.model.Patient;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers in the preview whom a person has to be asked about, and answers the same questions when the import is done. A
 * patient who is proved to be that of one case is not asked about.
 */
final class PatientQuestions {

    private final ScreenText text;
    private final Sentences sentences;
    private final Map<Object, ImportQuestion> questions = new LinkedHashMap<>();

    /** Who is meant, in which file; the file is read twice and says the same twice. */
    private record Key(int file, Person person) {}

    PatientQuestions(ScreenText text, Sentences sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    List<ImportQuestion> asked() {
        return List.copyOf(questions.values());
    }

    /** For the preview: notes the question. */
    Matching asking(int file) {
        return (patient, candidates) -> {
            Decision unasked = Matching.unasked().decide(patient, candidates);
            if (unasked instanceof Decision.Into) {
                return unasked;
            }
            Key key = key(file, patient);
            questions.putIfAbsent(key, question(key, patient, candidates));
            return new Decision.Open();
        };
    }

    /** For the import: what was answered; who was not asked about is decided without asking. */
    Matching answering(int file, Map<Object, Decision> answers) {
        return (patient, candidates) -> {
            Decision answer = answers.get(key(file, patient));
            return answer != null ? answer : Matching.unasked().decide(patient, candidates);
        };
    }

    private static Key key(int file, PatientPlan plan) {
        return new Key(file, person(plan));
    }

    private static Person person(PatientPlan plan) {
        return Person.of(plan.draft().getPatient(), Set.of());
    }

    private ImportQuestion question(Key key, PatientPlan plan, List<Candidate> candidates) {
        List<Choice<Decision>> choices = new ArrayList<>();
        for (Candidate each : candidates) {
            CaseSummary summary = each.summary();
            String asks = summary.question().isBlank() ? text.of("import.noQuestion") : summary.question();
            String into = summary.openedOn() == null
                    ? text.of("import.into", summary.patient(), asks)
                    : text.of("import.into.opened", summary.patient(), asks, summary.openedOn());
            choices.add(
                    new Choice<>(new Decision.Into(summary.id()), text.of("import.into.reasons", into, reasons(each))));
        }
        if (plan.content() != Content.LISTED_ENTRIES) { // which never open a case
            choices.add(new Choice<>(new Decision.NewCase(), text.of("import.newCase")));
        }
        choices.add(new Choice<>(new Decision.Leave(), text.of("import.leave")));
        boolean several = candidates.stream().filter(Candidate::isSame).count() > 1;
        return new ImportQuestion(key, text.of(several ? "import.ask.several" : "import.ask.may", name(plan)), choices);
    }

    private String reasons(Candidate candidate) {
        return candidate.likeness().reasons().stream().map(sentences::sentence).collect(Collectors.joining(" "));
    }

    /** Name and date of birth: what tells one patient of a file from the other. */
    private String name(PatientPlan plan) {
        Patient patient = plan.draft().getPatient();
        String name = PatientName.listed(patient);
        String shown = name.isBlank() ? text.of("import.nameless") : name;
        return patient.getBirthDate() == null
                ? shown
                : text.of("import.born", shown, text.birthDate(patient.getBirthDate()));
    }
}
