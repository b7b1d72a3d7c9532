package care.quarterback.steps.research;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.OwnSuggestion;
import care.quarterback.core.entry.EntryState;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.AgendaItem;
import care.quarterback.model.Coding;
import care.quarterback.model.Condition;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.ResearchNote;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.research.ResearchRows.NoteRow;
import care.quarterback.steps.research.ResearchRows.TopicRow;
import care.quarterback.steps.research.SourceCheck.Source;
import care.quarterback.steps.research.SourceCheck.SourceClass;
import care.quarterback.steps.research.SourceTables.Organization;
import care.quarterback.steps.research.SourceTables.TrustedSite;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what was found out about the conditions in question. Immutable; called on the session's thread. */
public final class ResearchQuery {

    private static final String FEATURE = "research";

    private final Sentences sentences;
    private final SourceTables tables = SourceTables.shipped();
    private final SourceCheck sources = new SourceCheck(tables);

    /** Reads the shipped tables: keep the query. */
    public ResearchQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A condition in question. @param code may be empty */
    private record Asked(String text, String code) {}

    public ResearchRows rows(CaseFacts facts) {
        List<Asked> conditions = conditions(facts);
        boolean rare = ResearchFacts.rare(facts);
        OwnSources own = own(facts, conditions, rare);
        List<NoteRow> notes = CaseFacts.standing(facts.careCase().getResearchNotes())
                .map(note -> note(note, own))
                .toList();
        boolean read = notes.stream().anyMatch(NoteRow::usable);
        boolean reached = ResearchFacts.reachedOut(facts);
        String state = rare ? reached ? "rare.asked" : "rare.alone" : read ? "read" : "none";
        Stream<Organization> shipped =
                conditions.stream().flatMap(asked -> tables.organizations(asked.code(), asked.text(), rare).stream());
        List<Organization> organizations =
                Stream.concat(shipped, own.organizations().stream()).distinct().toList();
        return new ResearchRows(
                notes,
                phrases(conditions),
                organizations,
                Stream.concat(tables.trusted().stream(), own.sites().stream()).toList(),
                rare,
                rare ? reached : read,
                sentences.of(FEATURE, "enough." + state),
                agenda(facts),
                sentences.of(FEATURE, "caution"));
    }

    private OwnSources own(CaseFacts facts, List<Asked> conditions, boolean rare) {
        var about = new OwnSuggestion.About(
                conditions.stream().map(Asked::code).toList(),
                conditions.stream().map(Asked::text).toList(),
                facts.geriatric(),
                rare);
        return OwnSources.of(facts, about, sentences);
    }

    private NoteRow note(ResearchNote note, OwnSources own) {
        Source source = sources.of(note.getUrl());
        boolean usable = ResearchFacts.usable(source, note);
        Optional<TrustedSite> trusted = own.trusted(source.host());
        String key = "kind." + source.kind();
        if (source.school()) {
            key = "kind.school";
        } else if (source.kind() == SourceClass.FORUM && usable) {
            key = "kind.FORUM.confirmed";
        }
        return new NoteRow(
                new ObjectId(note.getId()),
                Objects.toString(note.getTitle(), ""),
                Objects.toString(note.getUrl(), ""),
                source.kind(),
                usable,
                tables.trusted(source.host()).or(() -> trusted).isPresent(),
                note.isPromoted(),
                sentences.of(FEATURE, key, Objects.toString(note.getConfirmedElsewhere(), ""))
                        + trusted.map(site -> " " + sentences.of(FEATURE, "trusted.own", site.source()))
                                .orElse(""));
    }

    /** One phrase a condition, however often and in whatever case it is named. */
    private List<String> phrases(List<Asked> conditions) {
        var seen = new TreeSet<String>();
        return conditions.stream()
                .map(Asked::text)
                .filter(text -> seen.add(text.toLowerCase(Locale.ROOT)))
                .map(text -> sentences.of(FEATURE, "phrase", text))
                .toList();
    }

    /** What the question is about: the main problems and what the opinions call it; without any of them, every problem. */
    private static List<Asked> conditions(CaseFacts facts) {
        Stream<Asked> main = problems(facts).filter(Condition::isMain).map(ResearchQuery::asked);
        Stream<Asked> found = facts.opinions().stream()
                .flatMap(opinion -> CaseFacts.standing(
                        CaseFacts.version(opinion).orElseThrow().getDiagnoses()))
                .filter(diagnosis -> diagnosis.getRank() == DiagnosisRank.PRIMARY)
                .map(ResearchQuery::asked);
        List<Asked> asked = Stream.concat(main, found)
                .filter(question -> !question.text().isEmpty())
                .distinct()
                .toList();
        return asked.isEmpty()
                ? problems(facts)
                        .map(ResearchQuery::asked)
                        .filter(question -> !question.text().isEmpty())
                        .toList()
                : asked;
    }

    private static Stream<Condition> problems(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getConditions())
                .filter(condition -> !EntryState.ruledOut(condition));
    }

    private static Asked asked(Condition condition) {
        return new Asked(CaseFacts.text(condition.getText()), code(condition.getCodings()));
    }

    private static Asked asked(Diagnosis diagnosis) {
        return new Asked(CaseFacts.text(diagnosis.getText()), code(diagnosis.getCodings()));
    }

    private static String code(List<Coding> codings) {
        return codings.stream()
                .filter(coding -> CaseFacts.text(coding.getSystem()).contains("icd-10"))
                .map(coding -> CaseFacts.text(coding.getCode()))
                .findFirst()
                .orElse("");
    }

    private List<TopicRow> agenda(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getAgenda())
                .sorted(Comparator.comparing(AgendaItem::getPhase).thenComparing(AgendaItem::getOrder))
                .map(item -> topic(facts, item))
                .toList();
    }

    private TopicRow topic(CaseFacts facts, AgendaItem item) {
        boolean research = ResearchFacts.fromResearch(facts, item);
        String topic = CaseFacts.text(item.getTopic());
        return new TopicRow(
                new ObjectId(item.getId()),
                item.getPhase(),
                topic,
                research,
                research ? Optional.of(sentences.of(FEATURE, "script", topic)) : Optional.empty());
    }
}
