package care.quarterback.core.entry;

/** What a field takes. Each kind has one widget, one parser, one text form and one JSON form. */
public enum FieldKind {
    LINE,
    /** A text of several paragraphs. */
    PAGE,
    /** Several texts, a line each. */
    LINES,
    DATE,
    /** An hour of the day at the place of the visit. */
    TIME,
    /** A date with its hour; typed in the practice's zone, stored in universal time. */
    MOMENT,
    WHOLE_NUMBER,
    NUMBER,
    /** US dollars, at most two digits after the point. */
    MONEY,
    /** A share of a hundred. */
    SHARE,
    YES_NO,
    /** One of a closed list, shown by its words, never by its literal. */
    CHOICE,
    /** Several of a closed list. */
    CHOICES,
    /** Another entry of the case, shown by its short name. */
    REFERENCE,
    REFERENCES,
    TELEPHONE,
    /** A code with its words. */
    CODE,
    /** Entries with a number each. */
    NUMBERED_REFERENCES;

    public boolean refers() {
        return this == REFERENCE || this == REFERENCES || this == NUMBERED_REFERENCES;
    }

    /** Whether its value is chosen from what is offered. */
    public boolean chosen() {
        return this == CHOICE || this == CHOICES || this == REFERENCE || this == REFERENCES;
    }

    public boolean several() {
        return this == LINES || this == CHOICES || this == REFERENCES || this == NUMBERED_REFERENCES;
    }
}
