package care.quarterback.consensus.talk;

/**
 * What a good talk between doctors knows of the patient: six domains after MDT-MODe (evidence in the domain notes, 3.4), in
 * our own words. The names are stored and part of the command line's JSON.
 */
public enum ChecklistItem {
    /** What the patient told and what was found on examination. */
    HISTORY,
    IMAGES,
    TISSUE,
    OTHER_ILLNESSES,
    /** How the patient lives, and with whom. */
    HOME,
    /** What the patient wants. */
    WISHES
}
