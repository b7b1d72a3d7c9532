package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.some;
import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.comparison.OpinionReader;
import care.quarterback.core.check.Emergency;
import care.quarterback.desk.report.FamilyReport.Cell;
import care.quarterback.desk.report.FamilyReport.Doctor;
import care.quarterback.desk.report.FamilyReport.OpinionTable;
import care.quarterback.desk.report.FamilyReport.TopicRow;
import care.quarterback.model.Answer;
import care.quarterback.model.CareCase;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.Diagnosis;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import care.quarterback.model.PlainWording;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The opinions side by side: the version that the comparison counts, in plain words where somebody wrote them. */
final class OpinionPart {

    private final ReportWords words;
    private final CareCase careCase;
    private final CompareRows compare;
    private boolean quoted;

    OpinionPart(ReportWords words, CareCase careCase, CompareRows compare) {
        this.words = words;
        this.careCase = careCase;
        this.compare = compare;
    }

    OpinionTable table() {
        List<TopicRow> rows = new ArrayList<>();
        topic(rows, "field", this::field);
        topic(rows, "came", this::came);
        topic(rows, "wrong", this::diagnosis);
        topic(rows, "sure", this::certainty);
        topic(rows, "do", this::treatment);
        topic(rows, "why", this::reason);
        topic(rows, "good", spoken -> benefits(spoken, true));
        topic(rows, "bad", spoken -> benefits(spoken, false));
        topic(rows, surgeryPlanned() ? "need.surgery" : "need", this::need);
        topic(rows, "wait", this::waiting);
        topic(rows, "knew", this::knew);
        agreed(rows);
        List<Doctor> doctors = compare.opinions().stream().map(this::doctor).toList();
        return new OpinionTable(
                words.label(before().isPresent() ? "opinions.heading.before" : "opinions.heading"),
                notes(doctors.size()),
                words.label("opinions.topic"),
                doctors,
                rows);
    }

    /** What the quotation marks in the table mean is said once, above it. */
    private List<String> notes(int doctors) {
        List<String> notes = new ArrayList<>();
        if (doctors == 1) {
            notes.add(words.say("opinions.noteOne"));
        }
        before().map(held -> words.say(
                        compare.consensus().agreed().isEmpty() ? "opinions.before.none" : "opinions.before", held))
                .ifPresent(notes::add);
        if (quoted) {
            notes.add(words.say("opinions.quoted"));
        }
        return notes;
    }

    private Optional<LocalDate> before() {
        return before(compare);
    }

    /** The day of a talk that brought them together: what they wrote before it is not what stands now. */
    static Optional<LocalDate> before(CompareRows compare) {
        var talk = compare.consensus();
        boolean closer = talk.state() == ConsensusState.CONSENSUS || talk.state() == ConsensusState.PARTIAL;
        return talk.heldOn()
                .filter(held -> closer
                        && compare.opinions().stream()
                                .flatMap(row -> row.date().stream())
                                .noneMatch(date -> date.isAfter(held)));
    }

    /** What they came to in that talk, for each of them: the table must not end with what is past. */
    private void agreed(List<TopicRow> rows) {
        List<String> agreed = compare.consensus().agreed().stream()
                .map(point -> text(point.text()).orElse(point.topic()))
                .toList();
        if (before().isPresent() && !agreed.isEmpty()) {
            var now = new Cell(String.join("\n", agreed), "");
            rows.add(new TopicRow(
                    words.label("topic.now"),
                    compare.opinions().stream().map(opinion -> now).toList()));
        }
    }

    /** Diagnoses with a plain wording, for the word list: term and wording. */
    List<FamilyReport.Word> terms() {
        List<FamilyReport.Word> terms = new ArrayList<>();
        for (OpinionOfRecord row : compare.opinions()) {
            for (Diagnosis diagnosis : version(row)
                    .map(OpinionVersion::getDiagnoses)
                    .map(Standing::of)
                    .orElse(List.of())) {
                OptionWords.plain(diagnosis.getPlainWording())
                        .ifPresent(plain -> text(diagnosis.getText())
                                .or(() -> diagnosis.getCodings().stream()
                                        .map(coding -> coding.getDisplay())
                                        .filter(Standing::some)
                                        .findFirst())
                                .filter(term -> !term.equalsIgnoreCase(plain))
                                .ifPresent(term -> terms.add(new FamilyReport.Word(term, plain))));
            }
        }
        return terms;
    }

    private void topic(List<TopicRow> rows, String key, Function<OpinionOfRecord, Cell> cell) {
        List<Cell> cells = compare.opinions().stream().map(cell).toList();
        if (cells.stream().anyMatch(said -> !said.text().isBlank())) {
            rows.add(new TopicRow(
                    words.label("topic." + key),
                    cells.stream()
                            .map(said -> said.text().isBlank() ? new Cell(words.say("topic.silent"), "") : said)
                            .toList()));
        }
    }

    private Doctor doctor(OpinionOfRecord row) {
        return new Doctor(
                some(row.clinician())
                        ? ReportWords.doctor(row.clinician())
                        : words.label("doctor.unnamed", row.number()));
    }

    /** What the doctor does, and where. */
    private Cell field(OpinionOfRecord row) {
        return new Cell(
                Stream.of(text(row.specialty()).map(OptionWords::capital), text(row.practice()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("\n")),
                "");
    }

    private Cell came(OpinionOfRecord row) {
        return new Cell(
                row.date()
                        .map(date -> words.label("doctor." + row.mode().name(), date))
                        .orElse(""),
                "");
    }

    private Cell diagnosis(OpinionOfRecord row) {
        Cell named = version(row)
                .flatMap(OpinionReader::primary)
                .map(primary -> OptionWords.plain(primary.getPlainWording())
                        .map(plain -> new Cell(plain, mark(primary.getPlainWording())))
                        .orElseGet(() -> illness(row, primary)))
                .orElseGet(() -> doctorsOwn(row.diagnosis().orElse("")));
        List<String> not = version(row).map(OpinionReader::ruledOut).orElse(List.of()).stream()
                .map(diagnosis -> OptionWords.plain(diagnosis.getPlainWording())
                        .or(() -> text(diagnosis.getText()))
                        .orElse(""))
                .filter(Standing::some)
                .toList();
        if (not.isEmpty()) {
            return named.text().isEmpty() && row.noDiagnosis() ? new Cell(words.say("topic.noDiagnosis"), "") : named;
        }
        String ruledOut = words.say("topic.ruledOut", words.list(not));
        return named.text().isEmpty() ? new Cell(ruledOut, "") : new Cell(named.text() + "\n" + ruledOut, named.mark());
    }

    /** Our plain words first, the name as a note. A name that stands for a code is not something the doctor said. */
    private Cell illness(OpinionOfRecord row, Diagnosis diagnosis) {
        Optional<String> group = row.code()
                .flatMap(code -> IllnessGroups.of(words.sentences(), code))
                .map(OptionWords::capital);
        Optional<String> own = text(diagnosis.getText())
                .filter(said -> diagnosis.getCodings().stream()
                        .noneMatch(coding -> said.equalsIgnoreCase(String.valueOf(coding.getDisplay()))));
        if (own.isPresent()) {
            return group.map(plain -> new Cell(plain, ours(words.label("illness.own", words.quote(own.get())))))
                    .orElseGet(() -> new Cell(doctorsOwn(own.get()).text(), words.say("medicalName")));
        }
        return text(diagnosis.getText())
                .or(row::diagnosis)
                .map(name -> group.map(plain -> new Cell(plain, ours(words.label("illness.named", name))))
                        .orElseGet(() -> new Cell(name, words.say("medicalName"))))
                .orElse(new Cell("", ""));
    }

    private String ours(String theirs) {
        return words.say("illness.ours") + " " + theirs;
    }

    private Cell certainty(OpinionOfRecord row) {
        return row.certainty()
                .map(sure -> {
                    String known = words.say("sure." + sure.name());
                    return row.resultsDueOn()
                            .map(due -> known + " " + words.say("sure.results", due))
                            .orElse(known);
                })
                .map(known -> new Cell(known, ""))
                .orElse(new Cell("", ""));
    }

    private Cell treatment(OpinionOfRecord row) {
        List<Recommendation> recommended = recommendations(row, Stance.RECOMMENDED);
        if (recommended.isEmpty()) {
            return row.option()
                    .map(option -> named(OptionWords.name(careCase, option)))
                    .orElse(new Cell("", ""));
        }
        var first = recommended.getFirst();
        PlainWording wording = first.getPlainWording() != null
                ? first.getPlainWording()
                : first.getOption().getPlainWording();
        Cell cell = OptionWords.plain(wording)
                .map(plain -> new Cell(OptionWords.capital(plain), mark(wording)))
                .orElseGet(() -> named(OptionWords.name(first.getOption())));
        List<String> others = new ArrayList<>();
        recommended.stream().skip(1).forEach(next -> others.add(OptionWords.name(next.getOption())));
        recommendations(row, Stance.ACCEPTED).forEach(next -> others.add(OptionWords.name(next.getOption())));
        return others.isEmpty()
                ? cell
                : new Cell(cell.text() + "\n" + words.say("topic.alsoFine", words.list(others)), cell.mark());
    }

    /** Our plain words first where they tell every part of the treatment; the name that it has on other pages as a note. */
    private Cell named(String treatment) {
        String name = OptionWords.capital(treatment);
        return TreatmentWords.of(words.sentences(), treatment)
                .map(plain -> new Cell(OptionWords.capital(plain), ours(words.label("illness.named", name))))
                .orElseGet(() -> new Cell(name, ""));
    }

    private Cell reason(OpinionOfRecord row) {
        return recommendations(row, Stance.RECOMMENDED).stream()
                .findFirst()
                .flatMap(first -> text(first.getReason()))
                .or(() -> version(row).flatMap(version -> text(version.getNeedReason())))
                .map(this::doctorsOwn)
                .map(own -> before().isPresent() ? new Cell(own.text(), words.say("written.before")) : own)
                .orElse(new Cell("", ""));
    }

    private Cell benefits(OpinionOfRecord row, boolean good) {
        return recommendations(row, Stance.RECOMMENDED).stream()
                .findFirst()
                .flatMap(first -> text(good ? first.getBenefits() : first.getRisks())
                        .or(() -> text(
                                good
                                        ? first.getOption().getBenefits()
                                        : first.getOption().getRisks())))
                .map(this::doctorsOwn)
                .orElse(new Cell("", ""));
    }

    /** The first doctor's treatment is the one that the others say is needed or not. */
    private boolean surgeryPlanned() {
        return compare.opinions().stream()
                .findFirst()
                .filter(first -> OptionWords.isSurgery(careCase, first))
                .isPresent();
    }

    private Cell need(OpinionOfRecord row) {
        return row.need() == Need.NOT_STATED
                ? new Cell("", "")
                : new Cell(words.say("need." + row.need().name()), "");
    }

    private Cell waiting(OpinionOfRecord row) {
        return version(row)
                .filter(version -> Emergency.of(careCase).isEmpty())
                .map(OpinionVersion::getSafeToWaitUntil)
                .map(until -> new Cell(words.say("topic.until", until), ""))
                .orElse(new Cell("", ""));
    }

    private Cell knew(OpinionOfRecord row) {
        if (row.number() < 2) {
            return new Cell(compare.opinions().size() < 2 ? "" : words.say("knew.first"), "");
        }
        boolean open = row.independence() == IndependenceMode.OPEN || some(row.sawOpinions());
        return new Cell(words.say(open ? "knew.yes" : "knew.no"), "");
    }

    private String mark(PlainWording wording) {
        String agreed = words.say(
                "plain." + (wording.getDoctorAgreed() == null ? Answer.UNKNOWN : wording.getDoctorAgreed()).name());
        return text(wording.getAuthor())
                .map(author -> words.say("plain.by", author) + " " + agreed)
                .orElse(agreed);
    }

    private Cell doctorsOwn(String said) {
        quoted |= some(said);
        return some(said) ? new Cell(words.quote(said), "") : new Cell("", "");
    }

    private List<Recommendation> recommendations(OpinionOfRecord row, Stance stance) {
        return version(row)
                .map(version -> Standing.of(version.getRecommendations()).stream()
                        .filter(recommendation ->
                                recommendation.getOption() != null && recommendation.getStance() == stance)
                        .sorted(Comparator.comparingInt(Recommendation::getOrder))
                        .toList())
                .orElse(List.of());
    }

    /** The version whose words the comparison shows. */
    private Optional<OpinionVersion> version(OpinionOfRecord row) {
        return Standing.of(careCase.getOpinions()).stream()
                .filter(opinion -> opinion.getId().equals(row.id().value()))
                .map(Opinion::getVersions)
                .flatMap(versions -> Standing.of(versions).stream())
                .filter(version -> Objects.equals(version.getDate(), row.date().orElse(null)))
                .reduce((earlier, later) -> later);
    }
}
