package care.quarterback.steps.records;

import care.quarterback.model.DocumentFormat;
import care.quarterback.model.DocumentType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A document of a package.
 *
 * @param date the day it tells of
 * @param answers ids of what it was said to answer
 * @param kept somebody wants it in the package although nobody asked for it, and said why
 */
record PackagedDocument(
        String id,
        String title,
        DocumentType type,
        DocumentFormat format,
        Optional<LocalDate> date,
        Set<String> answers,
        boolean primaryCareNote,
        boolean kept) {}
