package care.quarterback.steps.research;

/** What kind of site an address belongs to. The names are part of the command line's JSON. */
public enum SourceClass {
    GOV,
    ORG,
    FORUM,
    OTHER,
    INVALID
}
