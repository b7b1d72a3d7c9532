package care.quarterback.steps.coverage;

import care.quarterback.model.Answer;

/**
 * What the Part B rule looks at.
 *
 * @param excluded an excluded service, such as cosmetic surgery
 * @param procedure surgery or a major procedure is proposed
 * @param necessary whether a doctor says it is medically needed
 * @param accepts whether the doctor accepts Medicare
 * @param soFar what the opinions so far say on the need
 */
record PartBFacts(
        Answer partB,
        boolean excluded,
        boolean emergency,
        boolean procedure,
        Answer necessary,
        Answer accepts,
        SoFar soFar) {

    /** The opinions so far, on the need for the procedure. */
    public enum SoFar {
        ONE,
        YES_AND_NO,
        WITH_NOT_NOW,
        SAME_NEED_OTHER_PROCEDURE,
        SAME_NEED_SAME_PROCEDURE,
        NOT_STATED,
        THREE_OR_MORE
    }
}
