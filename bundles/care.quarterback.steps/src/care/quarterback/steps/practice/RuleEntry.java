package care.quarterback.steps.practice;

import care.quarterback.core.rules.RuleBook;
import care.quarterback.core.rules.RuleId;
import care.quarterback.core.rules.RuleNumbers;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.core.session.Problem;
import care.quarterback.model.practice.Practice;
import care.quarterback.model.practice.Rule;
import care.quarterback.model.practice.RuleParameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a practice's own version of a rule can be used: one that could not would stand there without effect. */
final class RuleEntry {

    private RuleEntry() {}

    static void check(Practice practice, Rule rule, List<Problem> problems) {
        Optional<RuleId> id = RuleId.of(Objects.toString(rule.getCode(), ""));
        if (id.isEmpty()) {
            String all = Arrays.stream(RuleId.values()).map(RuleId::code).collect(Collectors.joining(", "));
            problems.add(new Problem("code", PracticeWords.of("wrong.rule", all)));
            return;
        }
        String jurisdiction = Objects.requireNonNullElse(rule.getJurisdiction(), RuleVersion.COUNTRY);
        if (!jurisdiction.matches("[A-Z]{2}")) {
            problems.add(new Problem("jurisdiction", PracticeWords.of("wrong.jurisdiction")));
        } else if (!jurisdiction.equals(RuleVersion.COUNTRY) && !RuleNumbers.byState(id.get())) {
            problems.add(new Problem("jurisdiction", PracticeWords.of("wrong.state")));
        } else {
            checkNumbers(id.get(), jurisdiction, rule, problems);
        }
        if (from(rule).isAfter(to(rule))) {
            problems.add(new Problem("effectiveTo", PracticeWords.of("wrong.order")));
        }
        if (blank(rule.getCitation())) {
            problems.add(new Problem("citation", PracticeWords.of("wrong.citation")));
        }
        if (rule.isVerified() && (blank(rule.getCitation()) || rule.getLastVerified() == null)) {
            problems.add(new Problem("verified", PracticeWords.of("wrong.verified")));
        }
        if (practice.getRules().stream().anyMatch(other -> overlaps(rule, other))) {
            problems.add(new Problem("effectiveFrom", PracticeWords.of("wrong.overlap")));
        }
    }

    private static void checkNumbers(RuleId id, String jurisdiction, Rule rule, List<Problem> problems) {
        RuleBook shipped = RuleBook.shipped();
        Set<String> known = RuleNumbers.known(id, jurisdiction, shipped);
        Set<String> seen = new HashSet<>();
        boolean twice = false;
        for (RuleParameter each : rule.getParameters()) {
            twice |= !seen.add(each.getName());
            if (!known.contains(each.getName())) {
                problems.add(problem(
                        "wrong.parameter.unknown",
                        each.getName(),
                        known.isEmpty() ? PracticeWords.of("none") : (Object) String.join(", ", known)));
            } else if (!RuleNumbers.plausible(each.getName(), each.getValue())) {
                problems.add(
                        problem("wrong.parameter.number", each.getName(), RuleNumbers.amount(each.getName()) ? 1 : 0));
            }
        }
        boolean state = !jurisdiction.equals(RuleVersion.COUNTRY);
        boolean missing = state ? seen.size() != 1 : !seen.containsAll(known);
        if (twice || missing && problems.isEmpty()) {
            problems.add(problem("wrong.parameter.missing", String.join(state ? " | " : ", ", known)));
        }
    }

    private static Problem problem(String key, Object... arguments) {
        return new Problem(DirectoryFields.NUMBERS, PracticeWords.of(key, arguments));
    }

    private static boolean overlaps(Rule rule, Rule other) {
        return other != rule
                && Objects.equals(other.getCode(), rule.getCode())
                && Objects.requireNonNullElse(other.getJurisdiction(), RuleVersion.COUNTRY)
                        .equals(Objects.requireNonNullElse(rule.getJurisdiction(), RuleVersion.COUNTRY))
                && !from(rule).isAfter(to(other))
                && !from(other).isAfter(to(rule));
    }

    private static LocalDate from(Rule rule) {
        return Objects.requireNonNullElse(rule.getEffectiveFrom(), LocalDate.MIN);
    }

    private static LocalDate to(Rule rule) {
        return Objects.requireNonNullElse(rule.getEffectiveTo(), LocalDate.MAX);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
