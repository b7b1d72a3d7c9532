package care.quarterback.core.spi;

/** What a case reaches on its way, in the usual order; the names are part of the command line's JSON. */
public enum CourseStep {
    /** The doctor for the second opinion is chosen. */
    DOCTOR_CHOSEN,
    /** The records are sent for the first time. */
    RECORDS_SENT,
    /** The patient has seen the second doctor. */
    VISIT,
    /** The second doctor has said something. */
    SECOND_OPINION,
    /** The second opinion is there in writing. */
    REPORT_RECEIVED,
    /** The doctors are asked to talk. */
    TALK_REQUESTED,
    /** The doctors have talked. */
    TALK,
    /** The patient has decided for good. */
    DECISION
}
