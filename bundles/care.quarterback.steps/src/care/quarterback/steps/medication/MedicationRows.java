package care.quarterback.steps.medication;

import care.quarterback.core.check.PlanDefault;
import care.quarterback.core.check.PlanSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the list of medicines gives to ask about: prompts for the pharmacist, who decides; never printed for families.
 *
 * @param count medicines that are listed and in use
 * @param regular how many of them are taken regularly
 * @param prompts what to ask beyond classes and pairs
 * @param kidney the newest kidney test
 */
public record MedicationRows(
        int count,
        int regular,
        Load load,
        List<AskClass> askClasses,
        List<AskPair> pairs,
        List<AskPrompt> prompts,
        Optional<Kidney> kidney) {

    public static final MedicationRows NONE =
            new MedicationRows(0, 0, Load.USUAL, List.of(), List.of(), List.of(), Optional.empty());

    public MedicationRows {
        askClasses = List.copyOf(askClasses);
        pairs = List.copyOf(pairs);
        prompts = List.copyOf(prompts);
    }

    /** All there is to ask: of two medicines, then beyond that. */
    public List<AskPrompt> questions() {
        return Stream.concat(
                        pairs.stream()
                                .map(pair -> new AskPrompt(
                                        PromptKind.PAIR,
                                        List.of(pair.first(), pair.second()),
                                        pair.question(),
                                        pair.source())),
                        prompts.stream())
                .toList();
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

    /** Why it is asked; the names are part of the command line's JSON. */
    public enum PromptKind {
        /** Two medicines; they stand among the pairs and not among the prompts. */
        PAIR,
        /** Three medicines that act together. */
        TOGETHER,
        /** One that must not end from one day to the next. */
        STEADY,
        /** One that the kidneys clear, or that acts on them. */
        KIDNEY,
        CONTRAST
    }

    /** A question to a pharmacist. @param medicines those it is about; empty for contrast */
    public record AskPrompt(PromptKind kind, List<String> medicines, String question, String source) {

        public AskPrompt {
            medicines = List.copyOf(medicines);
        }
    }

    /** An eGFR, in mL/min/1.73 m2. */
    public record Kidney(double value, Optional<LocalDate> on) {}
}
