package care.quarterback.presentation.today;

import care.quarterback.model.value.CaseId;

/**
 * Something that changed in a case, in words. Immutable.
 *
 * @param key tells it apart from every other line
 * @param when day and time: "Today, 9:14 AM"
 * @param patient family name, given name
 * @param detail what changed in full, empty where the deed says all
 * @param page the key of the page of the case where it can be seen
 */
public record ChangeLine(
        CaseId id, String key, String when, String patient, String what, String detail, String who, String page) {}
