package care.quarterback.exchange.fhir.out;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Comparison;
import care.quarterback.model.Consensus;
import care.quarterback.model.Decision;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.Element;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Referral;
import care.quarterback.model.TreatmentOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What was asked of another doctor, what each doctor said, the ways to go on, and what was decided. */
final class Opinions {

    static final String REQUEST = "request";
    static final String OPINIONS = "opinions";
    static final String OPTIONS = "options";
    static final String COMPARISON = "comparison";
    static final String DECISION = "decision";

    private final Entries entries;
    private final Sentences sentences;
    private final CareCase careCase;
    private final Tree patient;

    Opinions(Entries entries, Sentences sentences, CareCase careCase) {
        this.entries = entries;
        this.sentences = sentences;
        this.careCase = careCase;
        this.patient = entries.to(careCase.getPatient());
    }

    void add() {
        entries.say(REQUEST, Tree.clean(careCase.getQuestion()));
        Stated.of(careCase.getReferrals()).forEach(this::request);
        Stated.of(careCase.getOptions()).forEach(this::option);
        Stated.of(careCase.getOpinions()).forEach(this::opinion);
        Stated.of(careCase.getComparisons()).forEach(this::comparison);
        Stated.of(careCase.getConsensus()).forEach(this::consensus);
        Stated.of(careCase.getDecisions()).forEach(this::decision);
    }

    static List<String> parts() {
        return List.of(REQUEST, OPINIONS, OPTIONS, COMPARISON, DECISION);
    }

    private void request(Referral referral) {
        Tree made = entries.begin("ServiceRequest", referral, REQUEST);
        boolean answered = Stated.of(careCase.getOpinions()).stream()
                .anyMatch(each -> each.getNumber() == referral.getOpinionNumber()
                        && !Stated.of(each.getVersions()).isEmpty());
        made.text("status", answered ? "completed" : "active").text("intent", "order");
        made.put("code", Concepts.words(BundleWords.of("request.code", referral.getOpinionNumber())));
        made.put("subject", patient).add("reasonCode", Concepts.words(careCase.getQuestion()));
        if (referral.getChosen() != null) {
            made.add(
                    "performer",
                    entries.to(
                            referral.getChosen().getClinician(),
                            referral.getChosen().getName()));
        }
        entries.say(made, REQUEST, BundleWords.of("request.code", referral.getOpinionNumber()));
    }

    /** A way to go on that somebody named. Nobody ordered it. */
    private void option(TreatmentOption option) {
        Tree made = entries.begin("CarePlan", option, OPTIONS);
        made.text("status", "draft").text("intent", "option").text("title", titled(option));
        made.text("description", option.getPurpose()).put("subject", patient);
        note(made, "option.benefits", option.getBenefits());
        note(made, "option.risks", option.getRisks());
        entries.say(made, OPTIONS, People.joined(titled(option), option.getPurpose()));
    }

    private static String titled(TreatmentOption option) {
        return Stream.of(option.getLetter(), option.getName())
                .map(Tree::clean)
                .filter(each -> !each.isEmpty())
                .reduce((letter, name) -> letter + ". " + name)
                .orElse("");
    }

    private static void note(Tree owner, String key, String text) {
        if (!Tree.clean(text).isEmpty()) {
            owner.add("note", new Tree().text("text", BundleWords.of(key, Tree.clean(text))));
        }
    }

    private void opinion(Opinion opinion) {
        String doctor = opinion.getClinician() == null
                ? opinion.getClinicianName()
                : Objects.requireNonNullElse(opinion.getClinician().getName(), opinion.getClinicianName());
        Element before = null;
        for (OpinionVersion version : Stated.of(opinion.getVersions())) {
            impression(opinion, version, doctor, before);
            before = version;
        }
    }

    private void impression(Opinion opinion, OpinionVersion version, String doctor, Element before) {
        Tree made = entries.begin("ClinicalImpression", version, OPINIONS);
        made.text("status", version.isFinal() ? "completed" : "in-progress");
        made.text("description", BundleWords.of("opinion", opinion.getNumber())).put("subject", patient);
        made.date("effectiveDateTime", version.getDate()).date("date", version.getReceivedOn());
        made.put("assessor", entries.to(opinion.getClinician(), doctor));
        if (before != null) {
            made.put("previous", entries.to(before));
        }
        List<Diagnosis> diagnoses = Stated.of(version.getDiagnoses());
        for (Diagnosis each : diagnoses) {
            made.add(
                    "finding",
                    new Tree()
                            .put("itemCodeableConcept", Concepts.of(each.getCodings(), each.getText()))
                            .text("basis", sentences.word(each.getCertainty())));
        }
        List<String> advice = Stated.of(version.getRecommendations()).stream()
                .map(this::advised)
                .filter(each -> !each.isEmpty())
                .toList();
        made.text("summary", String.join("; ", advice));
        made.add("note", new Tree().text("text", version.getNote()));
        entries.say(
                made,
                OPINIONS,
                People.joined(
                        BundleWords.of("opinion", opinion.getNumber()),
                        doctor,
                        sentences.list(diagnoses.stream()
                                .map(Diagnosis::getText)
                                .map(Tree::clean)
                                .filter(each -> !each.isEmpty())
                                .toList()),
                        String.join("; ", advice)));
    }

    private String advised(Recommendation recommendation) {
        TreatmentOption option = recommendation.getOption();
        return option == null
                ? Tree.clean(recommendation.getReason())
                : BundleWords.of("advised", sentences.word(recommendation.getStance()), Tree.clean(option.getName()));
    }

    /** What a person confirmed; what the rules only suggest does not leave. */
    private void comparison(Comparison comparison) {
        if (!Tree.clean(comparison.getConfirmedClass()).isEmpty()) {
            entries.say(
                    COMPARISON,
                    BundleWords.of(
                            "comparison",
                            comparison.getFirst(),
                            comparison.getSecond(),
                            comparison.getConfirmedClass(),
                            Tree.clean(comparison.getBy())));
        }
    }

    private void consensus(Consensus consensus) {
        entries.say(COMPARISON, People.joined(sentences.word(consensus.getOutcome()), consensus.getOutcomeReason()));
        consensus
                .getAgreed()
                .forEach(each -> entries.say(COMPARISON, BundleWords.of("agreed", Tree.clean(each.getText()))));
        consensus
                .getOpen()
                .forEach(each -> entries.say(COMPARISON, BundleWords.of("open", Tree.clean(each.getText()))));
    }

    private void decision(Decision decision) {
        Tree made = entries.begin("CarePlan", decision, DECISION);
        String title = decision.getOption() == null ? "" : titled(decision.getOption());
        made.text("status", decision.isFinal() ? "active" : "draft").text("intent", "plan");
        made.text("title", title).text("description", decision.getReason()).put("subject", patient);
        if (decision.getOption() != null) {
            made.add("basedOn", entries.to(decision.getOption()));
        }
        made.date("created", decision.getOn());
        made.put(
                "author",
                decision.isDeciderIsPatient()
                        ? patient
                        : entries.to(decision.getRepresentative(), decision.getDecider()));
        entries.say(
                made,
                DECISION,
                People.joined(
                        title,
                        decision.getDecider(),
                        decision.getOn() == null ? "" : decision.getOn().toString()));
    }
}
