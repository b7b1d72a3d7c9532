package care.quarterback.steps.coverage;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.rules.RuleVersion;
import care.quarterback.steps.coverage.Authorizations.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * Within which time something is answered, by a rule: so many hours, business days or calendar days.
 *
 * @param unit which of the rule's numbers counts
 * @param from the day on which the clock starts
 */
record AnswerClock(RuleVersion rule, Unit unit, LocalDate from, Moment due) {

    /** What a rule may count in, the faster ones first. The names are those of its numbers. */
    enum Unit {
        EXPEDITED_HOURS("expeditedHours", true),
        EXPEDITED_BUSINESS_DAYS("expeditedBusinessDays", true),
        STANDARD_HOURS("standardHours", false),
        STANDARD_BUSINESS_DAYS("standardBusinessDays", false),
        STANDARD_DAYS("standardDays", false);

        private final String number;
        private final boolean expedited;

        Unit(String number, boolean expedited) {
            this.number = number;
            this.expedited = expedited;
        }

        /** The rule's name for it. */
        String number() {
            return number;
        }

        boolean hours() {
            return this == EXPEDITED_HOURS || this == STANDARD_HOURS;
        }
    }

    /** Empty where the rule sets no time. @param at the hour, where somebody has recorded it */
    static Optional<AnswerClock> of(
            RuleVersion rule, boolean expedited, LocalDate from, Optional<Instant> at, CaseFacts facts) {
        return Arrays.stream(Unit.values())
                .filter(unit -> (expedited || !unit.expedited) && rule.has(unit.number()))
                .findFirst()
                .map(unit -> new AnswerClock(rule, unit, from, due(rule, unit, from, at, facts)));
    }

    private static Moment due(RuleVersion rule, Unit unit, LocalDate from, Optional<Instant> at, CaseFacts facts) {
        int count = rule.number(unit.number());
        return switch (unit) {
            case EXPEDITED_HOURS, STANDARD_HOURS -> {
                Optional<OffsetDateTime> hour = at.map(instant -> instant.plusSeconds(count * 3600L)
                        .atZone(facts.settings().zone())
                        .toOffsetDateTime());
                yield new Moment(
                        hour.map(OffsetDateTime::toLocalDate)
                                .orElseGet(() -> from.plusDays(Authorizations.wholeDays(count))),
                        hour);
            }
            case EXPEDITED_BUSINESS_DAYS, STANDARD_BUSINESS_DAYS ->
                new Moment(facts.legalCalendar().plus(from, count), Optional.empty());
            case STANDARD_DAYS -> new Moment(from.plusDays(count), Optional.empty());
        };
    }

    /** How many hours or days. */
    int count() {
        return rule.number(unit.number());
    }

    /** The clock runs by the hour, and nobody has recorded the hour: whole days count. */
    boolean hourUnknown() {
        return unit.hours() && due.hour().isEmpty();
    }
}
