package care.quarterback.core.records;

import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import java.time.LocalDate;

/**
 * A document as it is attached.
 *
 * @param serviceDate the day it tells of; null when unknown
 * @param author who wrote it
 * @param statesOpinion number of the opinion whose conclusion it states; 0 when none
 */
public record DocumentEntry(
        String title,
        DocumentType type,
        DocumentFormat format,
        LocalDate serviceDate,
        String author,
        int statesOpinion) {}
