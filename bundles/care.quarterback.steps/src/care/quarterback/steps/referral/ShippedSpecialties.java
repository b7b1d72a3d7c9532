package care.quarterback.steps.referral;

import care.quarterback.core.text.Sentences;
import java.util.List;

/**
 * A row of the shipped table of specialties, for a person who looks at the whole table. Immutable.
 *
 * @param when the codes, words and purposes of the cases that it is for
 * @param like the same without purposes, which a row of a practice can't name
 */
public record ShippedSpecialties(String when, String like, String specialty, String source, boolean reviewed) {

    /** In the order of the table. Reads a small file: keep the result. */
    public static List<ShippedSpecialties> all(Sentences sentences) {
        return SpecialtyTable.shipped().lines().stream()
                .map(line -> new ShippedSpecialties(
                        line.about(sentences),
                        line.plain(),
                        line.suggestion().specialty(),
                        line.suggestion().source(),
                        line.suggestion().reviewed()))
                .toList();
    }
}
