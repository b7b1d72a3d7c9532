package care.quarterback.core.rules;

import care.quarterback.model.practice.Rule;
import care.quarterback.model.practice.RuleParameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a practice has entered as its own version of a rule, as the book of rules takes it. */
public final class PracticeRules {

    private PracticeRules() {}

    /**
     * The practice's versions that can be used. Left out is one whose rule nobody here knows, that lacks one of the
     * shipped rule's numbers, or whose number is none: then the shipped version goes on.
     */
    public static List<RuleVersion> of(List<Rule> rules, RuleBook shipped) {
        return rules.stream()
                .flatMap(rule -> version(rule).stream())
                .filter(version -> RuleNumbers.complete(version, shipped))
                .toList();
    }

    private static Optional<RuleVersion> version(Rule rule) {
        return RuleId.of(rule.getCode())
                .map(id -> new RuleVersion(
                        id,
                        Objects.requireNonNullElse(rule.getJurisdiction(), RuleVersion.COUNTRY),
                        Optional.ofNullable(rule.getEffectiveFrom()),
                        Optional.ofNullable(rule.getEffectiveTo()),
                        Objects.requireNonNullElse(rule.getCitation(), ""),
                        Optional.ofNullable(rule.getLastVerified()),
                        verified(rule),
                        Objects.requireNonNullElse(rule.getText(), ""),
                        parameters(rule.getParameters()),
                        true));
    }

    /** Without a citation and a day there is nothing that it was held against. */
    private static boolean verified(Rule rule) {
        return rule.isVerified()
                && rule.getLastVerified() != null
                && rule.getCitation() != null
                && !rule.getCitation().isBlank();
    }

    private static Map<String, String> parameters(List<RuleParameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.getName() != null && parameter.getValue() != null)
                .collect(Collectors.toMap(
                        RuleParameter::getName,
                        parameter -> parameter.getValue().strip(),
                        (before, last) -> last));
    }
}
