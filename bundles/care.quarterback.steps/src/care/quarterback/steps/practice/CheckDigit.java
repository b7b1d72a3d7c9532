package care.quarterback.steps.practice;

/** Whether an NPI number can be right: ten digits of which the last fits the others (Luhn over 80840 and the number). */
final class CheckDigit {

    private static final String PREFIX = "80840";

    private CheckDigit() {}

    static boolean fits(String npi) {
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
