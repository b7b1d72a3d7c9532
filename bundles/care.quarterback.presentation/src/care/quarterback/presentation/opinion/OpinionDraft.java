package care.quarterback.presentation.opinion;

import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;

/** An opinion as it was typed, before it is recorded. @param date as a person writes it */
public record OpinionDraft(
        String clinician,
        String specialty,
        String practice,
        String date,
        OpinionMode mode,
        Need need,
        String needReason) {}
