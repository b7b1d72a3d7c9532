package care.quarterback.desk.report;

import care.quarterback.core.text.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plain name for the group in which a classification puts an illness: "a problem of the spine". Ours, not the doctor's. */
final class IllnessGroups {

    private static final String FEATURE = "illness";
    private static final int LENGTH = 3;

    /** Illnesses that people often ask a second doctor about have words of their own. */
    private static final List<String> OWN = List.of(
            "C18", "C25", "C34", "C43", "C73", "E05", "E10", "E11", "E85", "G20", "G30", "G35", "G56", "I10", "I11",
            "I20", "I21", "I25", "I35", "I42", "I48", "I50", "I71", "J44", "K50", "K51", "M05", "M06", "M16", "M17",
            "M19", "M43", "M48.0", "M51", "M54", "M75", "M81", "N18", "N40", "D25", "N80");

    private static final List<String> RANGES = List.of(
            "A00-B99", "C00-C14", "C15-C26", "C30-C39", "C40-C41", "C43-C44", "C45-C49", "C50-C50", "C51-C58",
            "C60-C60", "C61-C61", "C62-C63", "C64-C68", "C69-C72", "C73-C75", "C76-C80", "C81-C96", "D00-D09",
            "D10-D36", "D37-D49", "D50-D89", "E00-E07", "E08-E13", "E14-E35", "E40-E68", "E70-E88", "F01-F09",
            "F10-F99", "G00-G99", "H00-H59", "H60-H95", "I00-I02", "I05-I09", "I10-I16", "I20-I25", "I26-I28",
            "I30-I52", "I60-I69", "I70-I99", "J00-J99", "K00-K14", "K20-K31", "K35-K64", "K65-K95", "L00-L99",
            "M00-M14", "M15-M19", "M20-M25", "M26-M27", "M30-M36", "M40-M54", "M60-M79", "M80-M99", "N00-N39",
            "N40-N53", "N60-N65", "N70-N98", "O00-O99", "P00-P96", "Q00-Q99", "R00-R99", "S00-T88");

    private IllnessGroups() {}

    /** Empty for a code of no group. @param code of ICD-10-CM */
    static Optional<String> of(Sentences sentences, String code) {
        if (code.length() < LENGTH) {
            return Optional.empty();
        }
        Optional<String> own =
                OWN.stream().filter(code.toUpperCase(Locale.ROOT)::startsWith).findFirst();
        if (own.isPresent()) {
            return own.map(key -> sentences.of(FEATURE, key));
        }
        String category = code.substring(0, LENGTH).toUpperCase(Locale.ROOT);
        return RANGES.stream()
                .filter(range -> range.substring(0, LENGTH).compareTo(category) <= 0
                        && category.compareTo(range.substring(LENGTH + 1)) <= 0)
                .findFirst()
                .map(range -> sentences.of(FEATURE, range));
    }
}
