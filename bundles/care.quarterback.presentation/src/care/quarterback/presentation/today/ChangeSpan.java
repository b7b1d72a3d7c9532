package care.quarterback.presentation.today;

/** How far back the list of changes goes. */
public enum ChangeSpan {
    WORKING_DAY,
    WEEK,
    MONTH
}
