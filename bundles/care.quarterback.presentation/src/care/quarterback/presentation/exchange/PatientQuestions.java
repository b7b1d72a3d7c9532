package care.quarterback.presentation.exchange;

import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.ImportPlan.Content;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.desk.exchange.Matching;
import care.quarterback.desk.exchange.Matching.Decision;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers in the preview whom a person has to be asked about, and answers the same questions when the import is done. A
 * patient who is known by one identifier in one case is not asked about.
 */
final class PatientQuestions {

    private final ScreenText text;
    private final Map<Object, ImportQuestion> questions = new LinkedHashMap<>();

    /** Who is meant, in which file; the file is read twice and says the same twice. */
    private record Key(int file, Set<String> identifiers, String patient, LocalDate birthDate) {}

    PatientQuestions(ScreenText text) {
        this.text = text;
    }

    List<ImportQuestion> asked() {
        return List.copyOf(questions.values());
    }

    /** For the preview: notes the question. */
    Matching asking(int file) {
        return (patient, candidates, sameIdentifier) -> {
            if (sameIdentifier && candidates.size() == 1) {
                return new Decision.Into(candidates.getFirst().id());
            }
            Key key = key(file, patient);
            questions.putIfAbsent(key, question(key, patient, candidates, sameIdentifier));
            return new Decision.Open();
        };
    }

    /** For the import: what was answered; who was not asked about is decided without asking. */
    Matching answering(int file, Map<Object, Decision> answers) {
        return (patient, candidates, sameIdentifier) -> {
            Decision answer = answers.get(key(file, patient));
            return answer != null ? answer : Matching.unasked().decide(patient, candidates, sameIdentifier);
        };
    }

    private static Key key(int file, PatientPlan patient) {
        return new Key(file, patient.identifiers(), patient.patient(), patient.birthDate());
    }

    private ImportQuestion question(
            Key key, PatientPlan patient, List<CaseSummary> candidates, boolean sameIdentifier) {
        List<Choice<Decision>> choices = new ArrayList<>();
        for (CaseSummary each : candidates) {
            String asks = each.question().isBlank() ? text.of("import.noQuestion") : each.question();
            choices.add(new Choice<>(
                    new Decision.Into(each.id()),
                    each.openedOn() == null
                            ? text.of("import.into", each.patient(), asks)
                            : text.of("import.into.opened", each.patient(), asks, each.openedOn())));
        }
        if (patient.content() != Content.LISTED_ENTRIES) { // which never open a case
            choices.add(new Choice<>(new Decision.NewCase(), text.of("import.newCase")));
        }
        choices.add(new Choice<>(new Decision.Leave(), text.of("import.leave")));
        String name = patient.patient().isBlank() ? text.of("import.nameless") : patient.patient();
        return new ImportQuestion(
                key, text.of(sameIdentifier ? "import.ask.identifier" : "import.ask.name", name), choices);
    }
}
