package care.quarterback.consensus.agreement;

import java.util.List;

/**
 * Why a computed result is what it is.
 *
 * @param rule the rule's number, such as "A3.4"
 * @param name the rule in a few words
 * @param inputs what went in, each a short phrase a person reads
 * @param source where the rule stands, or who says so, as a sentence
 */
public record Derivation(String rule, String name, List<String> inputs, String source) {

    public Derivation {
        inputs = List.copyOf(inputs);
    }
}
