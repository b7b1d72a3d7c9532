package care.quarterback.core.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as it holds from one day to another. Immutable.
 *
 * @param jurisdiction "US", or a state such as "CA"
 * @param from first day in force; empty when it is older than anything a case asks about
 * @param to last day in force; empty while no end is known
 * @param citation where it stands
 * @param lastVerified when a person last held it against its source; empty while nobody has
 * @param verified false while nobody has: then it bears a badge and is printed in no letter
 * @param text what it says, in words that a person reads
 * @param parameters its numbers by name
 * @param own true when the practice has entered it
 */
public record RuleVersion(
        RuleId id,
        String jurisdiction,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String citation,
        Optional<LocalDate> lastVerified,
        boolean verified,
        String text,
        Map<String, String> parameters,
        boolean own) {

    /** The whole country. */
    public static final String COUNTRY = "US";

    /** A mark among the numbers: a change was pending when it was last held against its source. */
    static final String RECHECK = "recheck";

    private static final int FRESH_MONTHS = 12;

    public RuleVersion {
        parameters = Map.copyOf(parameters);
    }

    /** First and last day count. */
    public boolean inForce(LocalDate on) {
        return from.filter(on::isBefore).isEmpty() && to.filter(on::isAfter).isEmpty();
    }

    /** More than twelve months have passed since it was held against its source. */
    public boolean stale(LocalDate today) {
        return lastVerified
                .filter(on -> on.plusMonths(FRESH_MONTHS).isBefore(today))
                .isPresent();
    }

    /** A change was pending: somebody looks whether it is still in force before relying on it. */
    public boolean changePending() {
        return has(RECHECK);
    }

    public boolean has(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** @throws IllegalArgumentException when the data lacks it: {@link RuleBook} refuses such data */
    public int number(String parameter) {
        return amount(parameter).intValueExact();
    }

    /** @throws IllegalArgumentException when the data lacks it: {@link RuleBook} refuses such data */
    public BigDecimal amount(String parameter) {
        String value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("the rule " + id + " has no " + parameter);
        }
        return new BigDecimal(value);
    }
}
