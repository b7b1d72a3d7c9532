package care.quarterback.consensus.comparison;

import static java.util.function.Predicate.not;

import care.quarterback.consensus.agreement.Attribute;
import care.quarterback.consensus.agreement.DiagnosisContent;
import care.quarterback.consensus.agreement.OpinionContent;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.codes.CodeTree;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Certainty;
import care.quarterback.model.Coding;
import care.quarterback.model.Consensus;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.DiagnosisRank;
import care.quarterback.model.Need;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Side;
import care.quarterback.model.Stance;
import care.quarterback.model.Statement;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads from the model which version of an opinion counts, and what it says. */
public final class OpinionReader {

    private static final Comparator<OpinionVersion> BY_DATE =
            Comparator.comparing(version -> date(version).orElse(LocalDate.MAX));

    private final CodeTree tree;
    private final Sentences sentences;

    OpinionReader(CodeTree tree, Sentences sentences) {
        this.tree = tree;
        this.sentences = sentences;
    }

    /** Standing opinions with at least one standing version, by number. */
    public static List<Opinion> opinions(CareCase careCase) {
        return careCase.getOpinions().stream()
                .filter(opinion ->
                        !opinion.isVoided() && opinion.getVersions().stream().anyMatch(not(Statement::isVoided)))
                .sorted(Comparator.comparingInt(Opinion::getNumber))
                .toList();
    }

    static Optional<Opinion> opinion(CareCase careCase, int number) {
        return opinions(careCase).stream()
                .filter(opinion -> opinion.getNumber() == number)
                .findFirst();
    }

    /** The day of the first consensus call that both took part in. */
    static Optional<LocalDate> firstCall(CareCase careCase, int one, int other) {
        return firstCall(careCase, consensus -> takesPart(consensus, one) && takesPart(consensus, other));
    }

    /** The day of the first consensus call this opinion took part in. */
    static Optional<LocalDate> firstCall(CareCase careCase, int opinion) {
        return firstCall(careCase, consensus -> takesPart(consensus, opinion));
    }

    private static Optional<LocalDate> firstCall(CareCase careCase, Predicate<Consensus> which) {
        return careCase.getConsensus().stream()
                .filter(not(Statement::isVoided))
                .filter(which)
                .filter(consensus -> consensus.getCall() != null
                        && !consensus.getCall().isVoided()
                        && consensus.getCall().getOn() != null)
                .map(consensus -> consensus.getCall().getOn())
                .min(Comparator.naturalOrder());
    }

    /** A consensus that names no opinions is of the first two. */
    public static boolean takesPart(Consensus consensus, int opinion) {
        return consensus.getOpinions().isEmpty()
                ? opinion <= 2
                : consensus.getOpinions().contains(opinion);
    }

    static Optional<LocalDate> date(OpinionVersion version) {
        return Optional.ofNullable(version.getDate()).or(() -> Optional.ofNullable(version.getReceivedOn()));
    }

    static List<OpinionVersion> versions(Opinion opinion) {
        return opinion.getVersions().stream()
                .filter(not(Statement::isVoided))
                .sorted(BY_DATE)
                .toList();
    }

    /** The last version before the call; the first one of all when the doctor wrote only afterwards. */
    static OpinionVersion ofRecord(Opinion opinion, Optional<LocalDate> call) {
        List<OpinionVersion> versions = versions(opinion);
        return versions.stream()
                .filter(version -> before(version, call))
                .reduce((a, b) -> b)
                .orElseGet(() -> versions.get(0));
    }

    /** What was written at or after the call. */
    static List<OpinionVersion> later(Opinion opinion, Optional<LocalDate> call) {
        OpinionVersion counts = ofRecord(opinion, call);
        return versions(opinion).stream()
                .filter(version -> !before(version, call) && version != counts)
                .toList();
    }

    private static boolean before(OpinionVersion version, Optional<LocalDate> call) {
        return call.isEmpty()
                || date(version).map(day -> day.isBefore(call.get())).orElse(true);
    }

    OpinionContent content(Opinion opinion, OpinionVersion version) {
        List<Diagnosis> named =
                version.getDiagnoses().stream().filter(not(Statement::isVoided)).toList();
        Optional<Diagnosis> primary = primary(version);
        List<DiagnosisContent> others = named.stream()
                .filter(diagnosis -> primary.map(main -> main != diagnosis).orElse(true))
                .map(this::content)
                .toList();
        boolean none = version.isNoDiagnosis()
                || !named.isEmpty()
                        && named.stream().allMatch(diagnosis -> diagnosis.getCertainty() == Certainty.RULED_OUT);
        return new OpinionContent(
                opinion.getNumber(),
                doctor(opinion),
                none,
                primary.map(this::content),
                others,
                option(version).map(OpinionReader::recommended),
                need(version));
    }

    /**
     * The main diagnosis. One that was ruled out is none: where the doctor's first one was, the next that stands takes its
     * place.
     */
    public static Optional<Diagnosis> primary(OpinionVersion version) {
        if (version.isNoDiagnosis()) {
            return Optional.empty();
        }
        List<Diagnosis> held = version.getDiagnoses().stream()
                .filter(diagnosis -> !diagnosis.isVoided() && diagnosis.getCertainty() != Certainty.RULED_OUT)
                .toList();
        Optional<Diagnosis> main =
                held.stream().filter(OpinionReader::ranksFirst).findFirst();
        return main.isPresent() || ruledOut(version).stream().noneMatch(OpinionReader::ranksFirst)
                ? main
                : held.stream().findFirst();
    }

    /** What the doctor says it is not. */
    public static List<Diagnosis> ruledOut(OpinionVersion version) {
        return version.getDiagnoses().stream()
                .filter(diagnosis -> !diagnosis.isVoided() && diagnosis.getCertainty() == Certainty.RULED_OUT)
                .toList();
    }

    private static boolean ranksFirst(Diagnosis diagnosis) {
        return diagnosis.getRank() == DiagnosisRank.PRIMARY;
    }

    /** The newest version names a main diagnosis that waits for tests. */
    public static boolean awaitsTests(Opinion opinion) {
        return versions(opinion).stream()
                .reduce((before, last) -> last)
                .flatMap(OpinionReader::primary)
                .filter(diagnosis -> diagnosis.getCertainty() == Certainty.PENDING_TESTS)
                .isPresent();
    }

    static Need need(OpinionVersion version) {
        if (version.getNeed() != Need.NOT_STATED) {
            return version.getNeed();
        }
        return first(version).map(Recommendation::getNeed).orElse(Need.NOT_STATED);
    }

    static Optional<TreatmentOption> option(OpinionVersion version) {
        return first(version).map(Recommendation::getOption);
    }

    /** The recommendation that comes first. */
    static Optional<Recommendation> first(OpinionVersion version) {
        return version.getRecommendations().stream()
                .filter(recommendation -> !recommendation.isVoided()
                        && recommendation.getStance() == Stance.RECOMMENDED
                        && recommendation.getOption() != null
                        && !recommendation.getOption().isVoided())
                .min(Comparator.comparingInt(Recommendation::getOrder));
    }

    private static OpinionContent.Recommended recommended(TreatmentOption option) {
        return new OpinionContent.Recommended(
                new ObjectId(option.getId()),
                CaseFacts.text(option.getLetter()),
                CaseFacts.text(option.getName()),
                option.getOptionClass());
    }

    /** The clinician's name, or "doctor 2". */
    String doctor(Opinion opinion) {
        String name = CaseFacts.text(opinion.getClinicianName());
        if (name.isEmpty() && opinion.getClinician() != null) {
            name = CaseFacts.text(opinion.getClinician().getName());
        }
        return name.isEmpty() ? sentences.of("consensus", "doctor", opinion.getNumber()) : name;
    }

    private DiagnosisContent content(Diagnosis diagnosis) {
        return new DiagnosisContent(
                CaseFacts.text(diagnosis.getText()),
                diagnosis.getPlainWording() == null
                        ? ""
                        : CaseFacts.text(diagnosis.getPlainWording().getText()),
                code(diagnosis),
                diagnosis.getCertainty(),
                attributes(diagnosis));
    }

    private static Map<Attribute, String> attributes(Diagnosis diagnosis) {
        var said = new EnumMap<Attribute, String>(Attribute.class);
        said.put(
                Attribute.SIDE,
                diagnosis.getSide() == Side.NONE ? "" : diagnosis.getSide().name());
        said.put(Attribute.SITE, CaseFacts.text(diagnosis.getSite()));
        said.put(Attribute.STAGE, CaseFacts.text(diagnosis.getStage()));
        said.put(Attribute.GRADE, CaseFacts.text(diagnosis.getGrade()));
        said.put(Attribute.ACUITY, CaseFacts.text(diagnosis.getAcuity()));
        said.put(Attribute.CAUSE, CaseFacts.text(diagnosis.getCause()));
        said.values().removeIf(String::isEmpty);
        return said;
    }

    /** The ICD-10-CM code, unless it is only suggested and nobody confirmed it, or no such code can exist. */
    String code(Diagnosis diagnosis) {
        return diagnosis.getCodings().stream()
                .filter(OpinionReader::icd)
                .filter(coding -> coding.isConfirmed() || !coding.isSuggested())
                .map(Coding::getCode)
                .filter(code -> code != null && tree.knows(code.strip()))
                .map(CodeTree::dotted)
                .findFirst()
                .orElse("");
    }

    private static boolean icd(Coding coding) {
        String system = CaseFacts.text(coding.getSystem()).toLowerCase(Locale.ROOT);
        return system.isEmpty() || system.contains("icd-10-cm") || system.endsWith("2.16.840.1.113883.6.90");
    }
}
