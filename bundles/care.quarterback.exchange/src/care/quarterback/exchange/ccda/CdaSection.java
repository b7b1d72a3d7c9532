package care.quarterback.exchange.ccda;

/** A section while it is read: what it is, and its text so far. */
final class CdaSection {

    private final CdaNode about = new CdaNode("section");
    private final Narrative narrative;
    private int entries;
    private SectionKind kind;

    /** @param room what the sections of a document share */
    CdaSection(Narrative.Room room) {
        this.narrative = new Narrative(room);
    }

    CdaNode about() {
        return about;
    }

    Narrative narrative() {
        return narrative;
    }

    /** Known once its code and templates are read. */
    SectionKind kind() {
        if (kind == null) {
            kind = SectionKind.of(about);
        }
        return kind;
    }

    /** The section's own title, or what its code is called. */
    String title() {
        String title = about.at("title").allText();
        String named = title.isEmpty() ? about.at("code").get("displayName") : title;
        return named.length() > 80 ? named.substring(0, 80) + "…" : named;
    }

    int entries() {
        return entries;
    }

    int next() {
        return ++entries;
    }
}
