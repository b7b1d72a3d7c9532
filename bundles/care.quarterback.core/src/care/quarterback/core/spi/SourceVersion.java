package care.quarterback.core.spi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Which version of an entry a source gave: when it was changed there, and the number of the version.
 *
 * @param changed empty when the source does not say
 * @param number empty when the source does not say
 */
public record SourceVersion(Optional<Instant> changed, String number) {

    private static final SourceVersion NONE = new SourceVersion(Optional.empty(), "");

    /** As a source writes them; what cannot be read counts as not said. */
    public static SourceVersion of(String changed, String number) {
        return new SourceVersion(instant(changed), number.strip());
    }

    /** As {@link #toString} writes it; nothing for null. */
    public static SourceVersion parse(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        int sign = text.indexOf('#');
        return of(text.substring(0, sign), text.substring(sign + 1));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    public boolean isSaid() {
        return changed.isPresent() || !number.isEmpty();
    }

    /** Whether this is for certain the older one of two versions of one entry: by time, else by number. */
    public boolean isOlderThan(SourceVersion other) {
        if (changed.isPresent() && other.changed.isPresent()) {
            int order = changed.get().compareTo(other.changed.get());
            if (order != 0) {
                return order < 0;
            }
        }
        boolean numbered = isNumber(number) && isNumber(other.number);
        return numbered && Long.parseLong(number) < Long.parseLong(other.number);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** For keeping. */
    @Override
    public String toString() {
        return changed.map(Instant::toString).orElse("") + "#" + number;
    }
}
