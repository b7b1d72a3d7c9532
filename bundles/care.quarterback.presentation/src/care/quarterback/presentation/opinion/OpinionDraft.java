package care.quarterback.presentation.opinion;

import care.quarterback.model.IndependenceMode;
import care.quarterback.model.OpinionMode;

/**
 * An opinion as it was typed, before it is recorded.
 *
 * @param date as a person writes it; so is the day it came, or blank
 * @param mode null while none is chosen
 * @param independence null while none is chosen
 */
public record OpinionDraft(
        String clinician,
        String specialty,
        String practice,
        String date,
        String receivedOn,
        OpinionMode mode,
        IndependenceMode independence) {}
