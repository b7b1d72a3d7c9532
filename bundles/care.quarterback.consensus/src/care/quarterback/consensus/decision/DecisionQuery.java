package care.quarterback.consensus.decision;

import care.quarterback.consensus.decision.DecisionRows.Decided;
import care.quarterback.consensus.decision.DecisionRows.Decider;
import care.quarterback.consensus.decision.DecisionRows.OptionRow;
import care.quarterback.consensus.decision.DecisionRows.Outcome;
import care.quarterback.consensus.decision.DecisionRows.Point;
import care.quarterback.consensus.decision.DecisionRows.State;
import care.quarterback.consensus.decision.DecisionRows.Sure;
import care.quarterback.consensus.decision.DecisionRows.Talk;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.person.PatientName;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.Confidence;
import care.quarterback.model.Decision;
import care.quarterback.model.OutcomeCheck;
import care.quarterback.model.Patient;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.UnderstandingCheck;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.surgery.IntentLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where the decision of a case stands. Reads a case on the thread that owns it; the rows are immutable. */
public final class DecisionQuery {

    static final String FEATURE = "decision";

    private final Sentences sentences;
    private final Supplier<PlanSettings> settings;
    private final CodeTree tree = CodeTree.shipped();

    /** For choices that stay as they are. */
    public DecisionQuery(Sentences sentences, PlanSettings settings) {
        this(sentences, () -> settings);
    }

    /** @param settings the practice's choices as they are when the rows are asked for; called from any thread */
    public DecisionQuery(Sentences sentences, Supplier<PlanSettings> settings) {
        this.sentences = sentences;
        this.settings = settings;
    }

    /** @param on what today is; @param release the loaded codes: their words tell one side from the other */
    public DecisionRows rows(CareCase careCase, LocalDate on, Optional<CodeCatalogue> release) {
        var facts = new CaseFacts(careCase, on, settings.get(), release);
        List<Point> readiness = new ReadinessPoints(facts, sentences, tree).all();
        List<Decided> decisions = decisions(careCase);
        State state = state(facts, readiness);
        return new DecisionRows(
                state,
                summary(state, readiness, decisions),
                readiness,
                options(facts),
                deciders(careCase),
                decisions,
                confidence(careCase),
                talks(careCase),
                outcomes(careCase),
                IntentLog.of(facts));
    }

    private static State state(CaseFacts facts, List<Point> readiness) {
        if (facts.decided()) {
            return State.DECIDED;
        }
        if (!facts.decisionAhead()) {
            return State.NOTHING_TO_DECIDE;
        }
        return readiness.stream().allMatch(Point::met) ? State.READY : State.NOT_READY;
    }

    private String summary(State state, List<Point> readiness, List<Decided> decisions) {
        return switch (state) {
            case DECIDED -> decisions.getLast().sentence();
            case NOTHING_TO_DECIDE -> sentences.of(FEATURE, "nothing");
            case READY -> sentences.of(FEATURE, "ready");
            case NOT_READY -> {
                long open = readiness.stream().filter(point -> !point.met()).count();
                yield sentences.of(FEATURE, "notReady", open);
            }
        };
    }

    private List<OptionRow> options(CaseFacts facts) {
        return CaseFacts.standing(facts.careCase().getOptions())
                .map(option -> option(facts, option))
                .toList();
    }

    private OptionRow option(CaseFacts facts, TreatmentOption option) {
        Optional<UnderstandingCheck> last = DecisionRules.lastCheck(facts.careCase(), option);
        Answer explained = last.map(UnderstandingCheck::getReasonsExplained).orElse(Answer.UNKNOWN);
        Answer understood = last.map(UnderstandingCheck::getUnderstood).orElse(Answer.UNKNOWN);
        String teachBack =
                last.map(UnderstandingCheck::getTeachBack).map(CaseFacts::text).orElse("");
        String key = last.isEmpty() ? "option.unasked" : "option." + understood.name();
        return new OptionRow(
                new ObjectId(option.getId()),
                CaseFacts.text(option.getLetter()),
                CaseFacts.text(option.getName()),
                reasons(facts, option),
                explained,
                understood,
                teachBack,
                last.map(UnderstandingCheck::getOn),
                sentences.of(FEATURE, key, CaseFacts.text(option.getName()), teachBack));
    }

    private List<String> reasons(CaseFacts facts, TreatmentOption option) {
        return facts.opinions().stream()
                .flatMap(opinion -> CaseFacts.standing(
                                CaseFacts.version(opinion).orElseThrow().getRecommendations())
                        .filter(recommendation ->
                                recommendation.getOption() == option && !CaseFacts.blank(recommendation.getReason()))
                        .map(recommendation -> sentences.of(
                                FEATURE,
                                "reason",
                                CaseFacts.text(opinion.getClinicianName()),
                                CaseFacts.text(recommendation.getReason()))))
                .toList();
    }

    private List<Decider> deciders(CareCase careCase) {
        Stream<Decider> patient = Optional.ofNullable(careCase.getPatient())
                .map(DecisionQuery::name)
                .filter(name -> !name.isEmpty())
                .map(name -> new Decider(name, Optional.empty(), sentences.of(FEATURE, "decider.patient", name)))
                .stream();
        Stream<Decider> others = CaseFacts.standing(careCase.getContacts())
                .filter(CaseFacts::authorized)
                .map(contact -> new Decider(
                        CaseFacts.text(contact.getName()),
                        Optional.of(new ObjectId(contact.getId())),
                        sentences.of(
                                FEATURE,
                                "decider.representative",
                                CaseFacts.text(contact.getName()),
                                CaseFacts.text(contact.getAuthority()))));
        return Stream.concat(patient, others).toList();
    }

    private static String name(Patient patient) {
        return PatientName.whole(patient);
    }

    private List<Decided> decisions(CareCase careCase) {
        List<Decision> all = CaseFacts.standing(careCase.getDecisions()).toList();
        List<Decided> rows = new ArrayList<>();
        for (Decision decision : all) {
            String option = decision.getOption() == null
                    ? ""
                    : CaseFacts.text(decision.getOption().getName());
            String key = decision.isFinal() ? "decided.final" : "decided.open";
            rows.add(new Decided(
                    decision.getOn(),
                    option,
                    CaseFacts.text(decision.getDecider()),
                    CaseFacts.text(decision.getReason()),
                    CaseFacts.text(decision.getExpectation()),
                    decision.isFinal(),
                    sentences.of(FEATURE, key, decision.getOn(), CaseFacts.text(decision.getDecider()), option)));
        }
        return rows;
    }

    private List<Sure> confidence(CareCase careCase) {
        return CaseFacts.standing(careCase.getConfidences())
                .filter(confidence -> confidence.getOn() != null)
                .sorted(Comparator.comparing(Confidence::getOn).thenComparing(Confidence::getMilestone))
                .map(this::sure)
                .toList();
    }

    private Sure sure(Confidence confidence) {
        List<Answer> four = List.of(
                confidence.getSure(), confidence.getInformed(), confidence.getBalanced(), confidence.getSupported());
        boolean asked = four.stream().anyMatch(each -> each != Answer.UNKNOWN);
        List<String> doubts = new ArrayList<>();
        for (int i = 0; asked && i < four.size(); i++) {
            if (four.get(i) != Answer.YES) {
                doubts.add(sentences.of(FEATURE, "doubt." + (i + 1)));
            }
        }
        String milestone = sentences.of(FEATURE, "milestone." + confidence.getMilestone());
        String said = sentences.of(FEATURE, "confidence", milestone, confidence.getOn(), confidence.getValue());
        if (asked) {
            said += " "
                    + (doubts.isEmpty()
                            ? sentences.of(FEATURE, "four.all")
                            : sentences.of(FEATURE, "four.doubts", String.join(" ", doubts)));
        }
        return new Sure(milestone, confidence.getOn(), confidence.getValue(), doubts, asked, said);
    }

    private static List<Talk> talks(CareCase careCase) {
        return CaseFacts.standing(careCase.getFamilyDiscussions())
                .map(discussion -> new Talk(
                        Optional.ofNullable(discussion.getOn()),
                        CaseFacts.text(discussion.getWho()),
                        discussion.getOption() == null
                                ? ""
                                : CaseFacts.text(discussion.getOption().getName()),
                        CaseFacts.text(discussion.getView()),
                        CaseFacts.text(discussion.getConcerns())))
                .toList();
    }

    private List<Outcome> outcomes(CareCase careCase) {
        return CaseFacts.standing(careCase.getOutcomeChecks())
                .sorted(Comparator.comparing(OutcomeCheck::getDueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(this::outcome)
                .toList();
    }

    private Outcome outcome(OutcomeCheck check) {
        boolean open = check.getCheckedOn() == null;
        String expected = CaseFacts.text(check.getExpectation());
        String quoted = expected.endsWith(".") ? expected.substring(0, expected.length() - 1) : expected;
        String sentence;
        if (open) {
            sentence = check.getDueOn() == null
                    ? sentences.of(FEATURE, "outcome.someday", quoted)
                    : sentences.of(FEATURE, "outcome.ahead", quoted, check.getDueOn());
        } else {
            sentence = sentences.of(
                    FEATURE,
                    "outcome." + check.getMatched(),
                    quoted,
                    check.getCheckedOn(),
                    CaseFacts.text(check.getOutcome()));
        }
        return new Outcome(
                new ObjectId(check.getId()), Optional.ofNullable(check.getDueOn()), expected, open, sentence);
    }
}
