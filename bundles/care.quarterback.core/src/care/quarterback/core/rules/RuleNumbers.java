package care.quarterback.core.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which numbers a version of a rule must bring along, and which are plausible. */
public final class RuleNumbers {

    private static final Set<String> AMOUNTS = Set.of("deductible", "coinsurance", "threshold");
    private static final Set<String> PLAN = Set.of("standardDays", "expeditedHours");
    private static final Set<String> COPIES = Set.of("days", "businessDays");
    private static final int MOST = 3650;

    private RuleNumbers() {}

    /** A state's version of the rule is looked at; of all others only the country's. */
    public static boolean byState(RuleId id) {
        return id == RuleId.ACCESS;
    }

    /** The names that the rule knows, in their order. */
    public static Set<String> known(RuleId id, String jurisdiction, RuleBook shipped) {
        return jurisdiction.equals(RuleVersion.COUNTRY)
                ? needed(id, jurisdiction, shipped)
                : new TreeSet<>(byState(id) ? COPIES : Set.of());
    }

    /** The names without which it cannot be used, in their order; a state's rule on copies needs one of those it knows. */
    public static Set<String> needed(RuleId id, String jurisdiction, RuleBook shipped) {
        if (!jurisdiction.equals(RuleVersion.COUNTRY)) {
            return Set.of();
        }
        if (id == RuleId.PLAN_AUTHORIZATION) {
            return new TreeSet<>(PLAN);
        }
        return shipped.all().stream()
                .filter(rule -> rule.id() == id && rule.jurisdiction().equals(RuleVersion.COUNTRY))
                .map(rule -> rule.parameters().keySet().stream()
                        .filter(name -> !name.equals(RuleVersion.RECHECK))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .findFirst()
                .orElseGet(TreeSet::new);
    }

    /** All that it needs is there, and every number can be used. */
    static boolean complete(RuleVersion version, RuleBook shipped) {
        Map<String, String> numbers = version.parameters();
        boolean all = version.jurisdiction().equals(RuleVersion.COUNTRY)
                ? numbers.keySet().containsAll(needed(version.id(), version.jurisdiction(), shipped))
                : byState(version.id()) && COPIES.stream().anyMatch(numbers::containsKey);
        List<String> known = List.copyOf(known(version.id(), version.jurisdiction(), shipped));
        return all
                && numbers.entrySet().stream()
                        .allMatch(entry ->
                                !known.contains(entry.getKey()) || plausible(entry.getKey(), entry.getValue()));
    }

    /** An amount of dollars or percent, not a count of days, hours or tries. */
    public static boolean amount(String name) {
        return AMOUNTS.contains(name);
    }

    /** A number that a date or a sum can be reckoned with. */
    public static boolean plausible(String name, String value) {
        return amount(name)
                ? value.matches("\\d{1,6}(\\.\\d{1,2})?")
                : value.matches("\\d{1,4}") && Integer.parseInt(value) <= MOST;
    }
}
