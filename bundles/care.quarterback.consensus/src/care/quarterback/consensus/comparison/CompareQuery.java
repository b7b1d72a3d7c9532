package care.quarterback.consensus.comparison;

import care.quarterback.consensus.agreement.Agreement;
import care.quarterback.consensus.agreement.CodeForks;
import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.DiagnosisContent;
import care.quarterback.consensus.agreement.Exclusion;
import care.quarterback.consensus.agreement.OpinionContent;
import care.quarterback.consensus.agreement.PanelGroups;
import care.quarterback.consensus.agreement.PanelRow;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.consensus.comparison.CompareRows.ConsensusRow;
import care.quarterback.consensus.comparison.CompareRows.ThirdOpinionRow;
import care.quarterback.consensus.comparison.OpinionOfRecord.LaterWord;
import care.quarterback.consensus.comparison.OpinionOfRecord.OptionName;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Certainty;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.Need;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.coverage.OutlookQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the opinions of a case: pairs, panel, independence, the talk between the doctors, and whether a third opinion
 * is the next step. Reads a case on the thread that owns it; the rows are immutable.
 */
public final class CompareQuery {

    private static final String FEATURE = "consensus";

    private final CodeTree tree = CodeTree.shipped();
    private final OpinionReader reader;
    private final OutlookQuery outlook;
    private final IndependenceQuery independence;
    private final ConsensusStates states;
    private final Sentences sentences;

    /** Reads the shipped tables: keep the query. */
    public CompareQuery(Sentences sentences) {
        this.sentences = sentences;
        this.reader = new OpinionReader(tree, sentences);
        this.outlook = new OutlookQuery(sentences);
        this.independence = new IndependenceQuery(sentences);
        this.states = new ConsensusStates(sentences);
    }

    /**
     * The rows of a case.
     *
     * @param catalogue a loaded release for words; without one, what only words can tell is left open and said
     * @param on what today is; it hides no facts
     */
    public CompareRows rows(CareCase careCase, Optional<CodeCatalogue> catalogue, LocalDate on) {
        var forks = new CodeForks(tree, catalogue, sentences);
        var pairQuery = new PairQuery(reader, new Agreement(tree, catalogue, sentences), forks, sentences);
        List<Opinion> opinions = OpinionReader.opinions(careCase);
        var pairs = new ArrayList<PairRow>();
        for (int i = 0; i < opinions.size(); i++) {
            for (int j = i + 1; j < opinions.size(); j++) {
                pairs.add(pairQuery.of(careCase, opinions.get(i), opinions.get(j)));
            }
        }
        List<Compared> compared =
                opinions.stream().map(opinion -> compared(careCase, opinion)).toList();
        List<OpinionContent> contents = compared.stream().map(Compared::content).toList();
        List<String> notes =
                pairs.stream().flatMap(pair -> pair.notes().stream()).distinct().toList();
        ConsensusRow consensus = states.of(careCase, compared, pairs, on);
        PanelRow panel = new PanelGroups(sentences).of(contents, notes);
        ThirdOpinionRow third = third(careCase, compared, consensus, pairs);
        return new CompareRows(
                compared.stream().map(opinion -> row(careCase, opinion)).toList(),
                pairs,
                SecondLook.of(careCase, pairs),
                panel,
                independence.rows(careCase),
                consensus,
                third,
                new Aspects(sentences).of(compared, pairs),
                new ExplanationWriter(sentences).of(careCase, contents, pairs, panel, consensus, third),
                forks.of(contents));
    }

    /** What the practice's own rates count of a case: its first and its second opinion; empty while one is missing. */
    public Optional<PairOfRecord> pairOfRecord(CareCase careCase, Optional<CodeCatalogue> catalogue) {
        Optional<Opinion> first = OpinionReader.opinion(careCase, 1);
        Optional<Opinion> second = OpinionReader.opinion(careCase, 2);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        var forks = new CodeForks(tree, catalogue, sentences);
        return Optional.of(new PairQuery(reader, new Agreement(tree, catalogue, sentences), forks, sentences)
                .counted(careCase, first.get(), second.get()));
    }

    private Compared compared(CareCase careCase, Opinion opinion) {
        OpinionVersion version =
                OpinionReader.ofRecord(opinion, OpinionReader.firstCall(careCase, opinion.getNumber()));
        return new Compared(
                opinion,
                version,
                reader.content(opinion, version),
                laterWords(careCase, opinion).stream().map(this::dated).toList());
    }

    private ThirdOpinionRow third(
            CareCase careCase, List<Compared> opinions, ConsensusRow consensus, List<PairRow> pairs) {
        int number = NextOpinion.number(careCase);
        return new ThirdOpinionRow(
                ConsensusStates.thirdOffered(careCase),
                states.thirdWhy(careCase, consensus, opinions.size(), pairs),
                outlook.of(careCase, number, OpinionStands.of(careCase)),
                number,
                NextOpinion.sought(careCase, number));
    }

    private OpinionOfRecord row(CareCase careCase, Compared compared) {
        Opinion opinion = compared.opinion();
        OpinionVersion version = compared.version();
        Optional<DiagnosisContent> primary = compared.content().primary();
        Optional<Certainty> certainty = primary.map(DiagnosisContent::certainty);
        Optional<String> plain = OpinionReader.primary(version)
                .map(Diagnosis::getPlainWording)
                .map(wording -> CaseFacts.text(wording.getText()))
                .filter(text -> !text.isEmpty());
        return new OpinionOfRecord(
                new ObjectId(opinion.getId()),
                opinion.getNumber(),
                compared.content().doctor(),
                CaseFacts.text(opinion.getSpecialty()),
                CaseFacts.text(opinion.getPractice()),
                OpinionReader.date(version),
                opinion.getMode(),
                opinion.getIndependence(),
                CaseFacts.text(opinion.getSawOpinions()),
                compared.content().noDiagnosis(),
                primary.map(DiagnosisContent::text),
                primary.map(DiagnosisContent::code).filter(code -> !code.isEmpty()),
                certainty,
                plain,
                OpinionReader.option(version).map(CompareQuery::name),
                compared.content().need(),
                Optional.ofNullable(version.getResultsDueOn()),
                laterWords(careCase, opinion));
    }

    private List<LaterWord> laterWords(CareCase careCase, Opinion opinion) {
        Optional<LocalDate> call = OpinionReader.firstCall(careCase, opinion.getNumber());
        return OpinionReader.later(opinion, call).stream().map(this::later).toList();
    }

    private String dated(LaterWord word) {
        return word.date()
                .map(day -> sentences.of(FEATURE, "later.on", day, word.sentence()))
                .orElse(word.sentence());
    }

    private static OptionName name(TreatmentOption option) {
        return new OptionName(
                new ObjectId(option.getId()), CaseFacts.text(option.getLetter()), CaseFacts.text(option.getName()));
    }

    private LaterWord later(OpinionVersion version) {
        var said = new ArrayList<String>();
        OpinionReader.primary(version)
                .ifPresent(diagnosis ->
                        said.add(sentences.of(FEATURE, "later.diagnosis", CaseFacts.text(diagnosis.getText()))));
        OpinionReader.option(version)
                .ifPresent(option -> said.add(sentences.of(FEATURE, "later.option", CaseFacts.text(option.getName()))));
        if (said.isEmpty()) {
            said.add(sentences.of(FEATURE, "later.none"));
        }
        return new LaterWord(OpinionReader.date(version), String.join(" ", said));
    }

    /**
     * An opinion of the model with its version of record and what that says.
     *
     * @param later what the doctor said at or after the first call, a sentence for each word
     */
    record Compared(Opinion opinion, OpinionVersion version, OpinionContent content, List<String> later) {

        Compared {
            later = List.copyOf(later);
        }

        int number() {
            return opinion.getNumber();
        }
    }

    /**
     * The first and the second opinion of a case as the practice's own rates count them.
     *
     * @param diagnosis the confirmed class where there is one, else the suggested
     * @param exclusion why the pair does not count; empty when it does
     * @param first whether the first doctor calls the treatment needed
     * @param on the day of the second opinion
     */
    public record PairOfRecord(
            DiagnosisClass diagnosis,
            Optional<Exclusion> exclusion,
            TreatmentClass treatment,
            Need first,
            Need second,
            Optional<LocalDate> on) {}
}
