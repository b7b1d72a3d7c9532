package care.quarterback.presentation.search;

/** What a search can find, in the order in which it is listed. */
public enum SearchKind {
    CASE,
    ACTION,
    DOCUMENT,
    CLINICIAN,
    OFFICE,
    PLAN,
    CODE
}
