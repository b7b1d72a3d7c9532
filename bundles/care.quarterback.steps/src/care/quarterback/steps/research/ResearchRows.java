package care.quarterback.steps.research;

import care.quarterback.model.AgendaPhase;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.research.SourceCheck.SourceClass;
import care.quarterback.steps.research.SourceTables.Organization;
import care.quarterback.steps.research.SourceTables.TrustedSite;
import java.util.List;
import java.util.Optional;

/**
 * What was read, where to read more, and what is said when in the visit. Immutable.
 *
 * @param searchPhrases to type into a search engine as they stand
 * @param organizations who speaks for the conditions in question
 * @param sites to begin with
 * @param rare a rare disease is suspected
 * @param enough whether reading and asking have gone far enough
 * @param sentence the same in words
 * @param caution what stands above everything that was read
 * @param agenda the topics of the visit, in the order in which they are said
 */
public record ResearchRows(
        List<NoteRow> notes,
        List<String> searchPhrases,
        List<Organization> organizations,
        List<TrustedSite> sites,
        boolean rare,
        boolean enough,
        String sentence,
        List<TopicRow> agenda,
        String caution) {

    /** Nothing: for a case in which nothing is asked of anyone. */
    public static final ResearchRows NONE =
            new ResearchRows(List.of(), List.of(), List.of(), List.of(), false, false, "", List.of(), "");

    public ResearchRows {
        notes = List.copyOf(notes);
        searchPhrases = List.copyOf(searchPhrases);
        organizations = List.copyOf(organizations);
        sites = List.copyOf(sites);
        agenda = List.copyOf(agenda);
    }

    /**
     * Something that was read.
     *
     * @param usable it may become a question or a topic
     * @param trusted the site is one of those to begin with
     * @param sentence what kind of site it is, in words
     */
    public record NoteRow(
            ObjectId id,
            String title,
            String url,
            SourceClass kind,
            boolean usable,
            boolean trusted,
            boolean promoted,
            String sentence) {}

    /**
     * A topic of the visit.
     *
     * @param research it comes from something that was read
     * @param script what to say if it has not come up by then; for topics of research
     */
    public record TopicRow(ObjectId id, AgendaPhase phase, String topic, boolean research, Optional<String> script) {}
}
