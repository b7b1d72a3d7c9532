package care.quarterback.core.entry;

/** National Provider Identifiers: ten digits, of which the last fits the others (Luhn over 80840 and the number). */
public final class Npi {

    private static final String PREFIX = "80840";

    private Npi() {}

    /** Whether it can be right; it proves nobody's identity. */
    public static boolean fits(String npi) {
        if (!npi.matches("[12]\\d{9}")) {
            return false;
        }
        String digits = PREFIX + npi;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 1 ? digit * 2 : digit;
            sum += counted / 10 + counted % 10;
        }
        return sum % 10 == 0;
    }
}
