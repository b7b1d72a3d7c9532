package care.quarterback.core.medication;

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

    /** How many regular medicines: from five on it is polypharmacy, from ten on excessive. */
    public enum Load {
        USUAL,
        POLYPHARMACY,
        EXCESSIVE;

        static Load of(int regular) {
            return regular >= 10 ? EXCESSIVE : regular >= 5 ? POLYPHARMACY : USUAL;
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
