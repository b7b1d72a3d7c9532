package care.quarterback.consensus.decision;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import care.quarterback.model.Contact;
import care.quarterback.model.Decision;
import care.quarterback.model.Patient;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.UnderstandingCheck;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a decision has to keep to: the rule of the plan's checks and of recording it as final, in one place. */
public final class DecisionRules {

    private DecisionRules() {}

    /** The options on the table that the patient could not say in own words yet; the last answer counts. */
    static List<TreatmentOption> notUnderstood(CareCase careCase) {
        return open(careCase, UnderstandingCheck::getUnderstood);
    }

    /** The options of which the patient does not say yet that the reasons were explained; the last answer counts. */
    static List<TreatmentOption> notExplained(CareCase careCase) {
        return open(careCase, UnderstandingCheck::getReasonsExplained);
    }

    private static List<TreatmentOption> open(CareCase careCase, Function<UnderstandingCheck, Answer> answer) {
        return CaseFacts.standing(careCase.getOptions())
                .filter(option -> lastCheck(careCase, option).map(answer).orElse(Answer.UNKNOWN) != Answer.YES)
                .toList();
    }

    /** What the patient said of the option when asked last. */
    static Optional<UnderstandingCheck> lastCheck(CareCase careCase, TreatmentOption option) {
        return CaseFacts.standing(careCase.getUnderstandings())
                .filter(check -> check.getOption() == option)
                .sorted(Comparator.comparing(
                        UnderstandingCheck::getOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .reduce((before, last) -> last);
    }

    /** The patient decides, or a representative whose authority is on file; nobody else does. */
    public static boolean mayDecide(CareCase careCase, Decision decision) {
        return decision.isDeciderIsPatient()
                ? isPatient(careCase, decision.getDecider())
                : decision.getRepresentative() != null && CaseFacts.authorized(decision.getRepresentative());
    }

    /** The name shares a word with the patient's and is nobody else's of this case. */
    private static boolean isPatient(CareCase careCase, String decider) {
        Patient patient = careCase.getPatient();
        Set<String> said = words(decider);
        if (patient == null || said.isEmpty()) {
            return false;
        }
        Set<String> own = words(patient.getGivenName() + " " + patient.getFamilyName());
        boolean whole = said.equals(own);
        boolean another = others(careCase).anyMatch(name -> words(name).equals(said));
        return whole || !another && said.stream().anyMatch(own::contains);
    }

    private static Stream<String> others(CareCase careCase) {
        return Stream.of(
                        CaseFacts.standing(careCase.getContacts()).map(Contact::getName),
                        careCase.getClinicians().stream().map(Clinician::getName),
                        CaseFacts.standing(careCase.getCareTeam()).map(CareTeamMember::getName))
                .flatMap(names -> names);
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.stream(
                        Objects.toString(name, "").toLowerCase(Locale.ROOT).split("[\\s,.]+"))
                .filter(word -> !word.isEmpty() && !word.equals("null"))
                .toList());
    }
}
