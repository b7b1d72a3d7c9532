package care.quarterback.core.casefile;

import java.time.LocalDate;

/**
 * A day on which something happens or is due. Texts that are missing are empty, never null.
 *
 * @param code what kind of day, such as "VISIT"; empty for a task of one's own
 * @param text a sentence
 * @param subject id of the entry it comes from
 */
record DateRow(String code, LocalDate on, String text, String subject, String owner, String telephone) {}
