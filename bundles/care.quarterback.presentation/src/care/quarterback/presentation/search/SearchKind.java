package care.quarterback.presentation.search;

/** What a search can find, in the order in which it is listed. */
public enum SearchKind {
    CASE,
    /** A page or a part of the window, to go to. */
    PAGE,
    /** Something to do: a command, a form. */
    ACTION,
    DOCUMENT,
    CLINICIAN,
    OFFICE,
    PLAN,
    CODE
}
