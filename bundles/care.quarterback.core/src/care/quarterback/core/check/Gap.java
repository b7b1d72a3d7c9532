package care.quarterback.core.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A gap that is open, as a suggestion with its rule, inputs and source; a person may set it aside with name and reason.
 *
 * @param key the entry or number that it is about, by which it can be overridden; may be empty
 * @param subject the same in words; may be empty
 * @param message what is missing and why it matters, a sentence
 * @param action what closes it, a sentence
 * @param inputs what the rule looked at, each a sentence
 * @param rule the rule's name
 * @param source where the rule comes from
 * @param due by when it has to be closed, where a date is known
 * @param override the person's word against it
 */
public record Gap(
        CheckCode code,
        Severity severity,
        Gate gate,
        String key,
        String subject,
        String message,
        String action,
        List<String> inputs,
        String rule,
        String source,
        Optional<LocalDate> due,
        Optional<Override> override) {

    public Gap {
        inputs = List.copyOf(inputs);
    }

    /** Who set it aside, when and why. */
    public record Override(String by, LocalDate on, String reason) {}

    public boolean overridden() {
        return override.isPresent();
    }

    /** It holds something up now. */
    public boolean blocks() {
        return severity == Severity.BLOCK && override.isEmpty();
    }
}
