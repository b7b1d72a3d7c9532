package care.quarterback.steps.research;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.AgendaItem;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Outreach;
import care.quarterback.model.Question;
import care.quarterback.model.QuestionState;
import care.quarterback.model.ResearchNote;
import care.quarterback.model.StarterQuestion;
import care.quarterback.steps.research.SourceCheck.Source;
import care.quarterback.steps.research.SourceCheck.SourceClass;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules about reading, asking and the order of a visit look at: each rule once. */
public final class ResearchFacts {

    private ResearchFacts() {}

    /** A rare disease is suspected: reading alone is not enough. */
    public static boolean rare(CaseFacts facts) {
        return facts.request()
                .filter(request -> facts.yes(request.getRareSuspected()))
                .isPresent();
    }

    /** The primary care doctor's tasks to ask specialists about a rare disease. */
    public static List<Outreach> outreach(CaseFacts facts) {
        Set<String> doctors = CaseFacts.standing(facts.careCase().getCareTeam())
                .filter(member -> member.getRoles().contains(CareRole.PRIMARY_CARE))
                .map(ResearchFacts::name)
                .collect(Collectors.toSet());
        return CaseFacts.standing(facts.careCase().getOutreach())
                .filter(outreach -> doctors.isEmpty()
                        || CaseFacts.blank(outreach.getBy())
                        || doctors.contains(plain(outreach.getBy())))
                .toList();
    }

    /** As many specialists as asked for have been reached; always true where no rare disease is suspected. */
    public static boolean reachedOut(CaseFacts facts) {
        return !rare(facts)
                || outreach(facts).stream()
                                .filter(outreach -> outreach.getContactedOn() != null)
                                .count()
                        >= facts.settings().outreachTasks();
    }

    /** The starter question is on the list, or was taken off it with a reason. */
    public static boolean settled(CaseFacts facts, StarterQuestion starter) {
        return CaseFacts.standing(facts.careCase().getQuestions())
                .anyMatch(question -> question.getStarter() == starter
                        && (question.getState() != QuestionState.REMOVED
                                || !CaseFacts.blank(question.getRemovedReason())));
    }

    /** How many of the four are not settled. */
    public static int startersMissing(CaseFacts facts) {
        return (int) starters().filter(starter -> !settled(facts, starter)).count();
    }

    static Stream<StarterQuestion> starters() {
        return Stream.of(StarterQuestion.values()).filter(starter -> starter != StarterQuestion.NONE);
    }

    /** The topic comes from something that was read: it says so, or it is called the same. */
    static boolean fromResearch(CaseFacts facts, AgendaItem item) {
        Predicate<ResearchNote> same = note ->
                !CaseFacts.blank(note.getTopic()) && plain(note.getTopic()).equals(plain(item.getTopic()));
        return item.getResearch() != null
                || CaseFacts.standing(facts.careCase().getResearchNotes()).anyMatch(same);
    }

    /** It was read on a message board, and nobody found it anywhere else. */
    static boolean boardAlone(SourceCheck sources, ResearchNote note) {
        return sources.of(note.getUrl()).kind() == SourceClass.FORUM && CaseFacts.blank(note.getConfirmedElsewhere());
    }

    /** It may become a question or a topic. */
    static boolean usable(Source source, ResearchNote note) {
        return source.kind() != SourceClass.INVALID
                && (source.kind() != SourceClass.FORUM || !CaseFacts.blank(note.getConfirmedElsewhere()));
    }

    static Stream<Question> asked(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getQuestions())
                .filter(question -> question.getState() != QuestionState.REMOVED);
    }

    private static String name(CareTeamMember member) {
        boolean own = !CaseFacts.blank(member.getName());
        return plain(
                own || member.getClinician() == null
                        ? member.getName()
                        : member.getClinician().getName());
    }

    static String plain(String text) {
        return Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
    }
}
