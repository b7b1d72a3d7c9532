package care.quarterback.steps.medication;

import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.PlanSettings;
import java.util.List;

/**
 * What the list of medicines gives to ask about: prompts for the pharmacist, who decides; never printed for families.
 *
 * @param count medicines that are listed and in use
 * @param regular how many of them are taken regularly
 */
public record MedicationRows(int count, int regular, Load load, List<AskClass> askClasses, List<AskPair> pairs) {

    public static final MedicationRows NONE = new MedicationRows(0, 0, Load.USUAL, List.of(), List.of());

    public MedicationRows {
        askClasses = List.copyOf(askClasses);
        pairs = List.copyOf(pairs);
    }

    /** How many regular medicines: from how many on it is polypharmacy, and excessive, the practice says. */
    public enum Load {
        USUAL,
        POLYPHARMACY,
        EXCESSIVE;

        static Load of(int regular, PlanSettings settings) {
            return regular >= settings.number(PlanDefault.EXCESSIVE_MEDICINES)
                    ? EXCESSIVE
                    : regular >= settings.number(PlanDefault.POLYPHARMACY) ? POLYPHARMACY : USUAL;
        }
    }

    /** A medicine that belongs to classes to ask about. @param sources where the rows come from, each once */
    public record AskClass(String medicine, List<String> classes, List<String> sources) {

        public AskClass {
            classes = List.copyOf(classes);
            sources = List.copyOf(sources);
        }
    }

    /** Two medicines to ask about together. */
    public record AskPair(String first, String second, String question, String source) {}
}
