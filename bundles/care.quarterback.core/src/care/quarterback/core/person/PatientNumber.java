package care.quarterback.core.person;

import care.quarterback.model.Identifier;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A number that a clinic, a plan or a state gave a patient.
 *
 * @param system who gave it; empty when nobody says
 * @param value as it is written
 */
public record PatientNumber(String system, String value) {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String ANY = "*|";
    private static final Set<String> NO_NUMBER = Set.of(
            "unknown",
            "none",
            "na",
            "null",
            "nil",
            "test",
            "pending",
            "temp",
            "tbd",
            "missing",
            "notavailable",
            "notknown",
            "notgiven",
            "notprovided",
            "refused",
            "selfpay",
            "unassigned");

    public PatientNumber {
        system = Objects.toString(system, "").strip();
        value = Objects.toString(value, "").strip();
    }

    public static PatientNumber of(Identifier identifier) {
        return new PatientNumber(identifier.getSystem(), identifier.getValue());
    }

    /** What a case with this number is found by; nothing when it is a placeholder. */
    public Set<String> keys() {
        return isPlaceholder() ? Set.of() : Set.of(key(), ANY + plain());
    }

    /**
     * What is looked for to find the cases with this number: where one of the two does not say who gave it, whoever gave it.
     */
    public Set<String> sought() {
        if (isPlaceholder()) {
            return Set.of();
        }
        return system.isEmpty() ? Set.of(ANY + plain()) : Set.of(key(), "|" + plain());
    }

    private String key() {
        return plainSystem(system) + "|" + plain();
    }

    /** Whether it only fills a field: a single character, one digit again and again, digits counted up or down, "unknown". */
    public boolean isPlaceholder() {
        String plain = plain();
        boolean oneSign = plain.chars().distinct().count() < 2;
        return oneSign || NO_NUMBER.contains(plain) || counted(plain, 1) || counted(plain, -1);
    }

    /** Whether somebody says whose number it is, so that the same number can be no accident. */
    public boolean isIssued() {
        return !system.isEmpty() && !isPlaceholder();
    }

    /** Whether both write the same number, given by the same hand. */
    boolean sameAs(PatientNumber other) {
        return plain().equals(other.plain()) && sameSystem(other);
    }

    boolean sameSystem(PatientNumber other) {
        return plainSystem(system).equals(plainSystem(other.system));
    }

    /** Whether both write the same number, whoever gave it. */
    boolean sameValue(PatientNumber other) {
        return plain().equals(other.plain());
    }

    private static String plainSystem(String system) {
        String lower = system.toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private String plain() {
        return SIGNS.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** 123456789, 987654321, and on over 9 to 0. */
    private static boolean counted(String digits, int step) {
        return digits.length() > 2
                && digits.chars().allMatch(Character::isDigit)
                && IntStream.range(1, digits.length())
                        .allMatch(i -> Math.floorMod(digits.charAt(i) - digits.charAt(i - 1) - step, 10) == 0);
    }
}
