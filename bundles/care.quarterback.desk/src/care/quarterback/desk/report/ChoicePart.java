package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.goals.OptionGrid;
import care.quarterback.consensus.goals.OptionSheet;
import care.quarterback.consensus.goals.OptionSheet.OptionPicture;
import care.quarterback.desk.report.Block.Cell;
import care.quarterback.desk.report.Block.Picture;
import care.quarterback.desk.report.Block.Table;
import care.quarterback.model.CareCase;
import care.quarterback.model.Recommendation;
import care.quarterback.model.Stance;
import care.quarterback.model.StoryKind;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The choices side by side, what people ask as rows; then what is known in numbers, as pictures. A downside is never dropped. */
final class ChoicePart {

    private final ReportWords words;
    private final CareCase careCase;
    private final CompareRows compare;
    private final OptionSheet sheet;
    private final List<TreatmentOption> options;

    ChoicePart(ReportWords words, CareCase careCase, CompareRows compare) {
        this.words = words;
        this.careCase = careCase;
        this.compare = compare;
        this.sheet = OptionSheet.of(careCase, words.sentences());
        this.options = Standing.of(careCase.getOptions());
    }

    /** Empty for fewer than two choices: there is nothing to compare. What nobody told of any choice is left to {@link #untold}. */
    Optional<Table> table() {
        return table(words.say("choices.untold"));
    }

    /** The same to write on: what nobody told has an empty place. */
    Optional<Table> form() {
        return table("");
    }

    private Optional<Table> table(String none) {
        if (options.size() < 2) {
            return Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(who(), this::recommendedBy, words.say("choices.nobody")));
        told("choices.good", this::benefits, none).ifPresent(rows::add);
        told("choices.bad", this::risks, none).ifPresent(rows::add);
        for (OptionGrid.Row fact : sheet.grid().rows()) {
            rows.add(row(
                    OptionWords.capital(fact.name()),
                    option -> Optional.ofNullable(fact.cells().get(new ObjectId(option.getId())))
                            .map(this::fact)
                            .orElse(""),
                    none));
        }
        for (StoryKind kind : List.of(StoryKind.BEST, StoryKind.WORST, StoryKind.MOST_LIKELY)) {
            if (sheet.stories().stream().anyMatch(story -> story.kind() == kind)) {
                rows.add(row(words.label("choices." + kind.name()), option -> story(option, kind), none));
            }
        }
        if (rows.size() == 1) {
            return Optional.of(byChoice());
        }
        List<String> heads = new ArrayList<>(List.of(words.label("choices.question")));
        List<Integer> shares = new ArrayList<>(List.of(4));
        for (TreatmentOption option : options) {
            heads.add(OptionWords.capital(OptionWords.name(option)));
            shares.add(4);
        }
        return Optional.of(new Table(heads, shares, rows));
    }

    /** After a talk that brought the doctors together, who recommended what is of the time before it. */
    private String who() {
        return words.label(OpinionPart.before(compare).isPresent() ? "choices.who.before" : "choices.who");
    }

    /** Where nothing is known but who recommends it, a row for each choice. */
    private Table byChoice() {
        return new Table(
                List.of(words.label("choices.choice"), who()),
                List.of(6, 5),
                options.stream()
                        .map(option -> List.of(
                                new Cell(OptionWords.capital(OptionWords.name(option))),
                                new Cell(text(recommendedBy(option)).orElseGet(() -> words.say("choices.nobody")))))
                        .toList());
    }

    /** Why a choice stands there that no doctor recommends; empty where each has a doctor. */
    List<String> unadvised() {
        boolean any = options.size() > 1
                && options.stream().anyMatch(option -> recommending(option).isEmpty());
        return any ? List.of(words.say("choices.nobody.why")) : List.of();
    }

    /** What nobody told of any choice, in one sentence; empty where something is known of each question. */
    List<String> untold() {
        Map<String, Function<TreatmentOption, String>> asked = new LinkedHashMap<>();
        asked.put("choices.good", this::benefits);
        asked.put("choices.bad", this::risks);
        List<String> untold = asked.entrySet().stream()
                .filter(question -> options.size() > 1
                        && options.stream().map(question.getValue()).noneMatch(Standing::some))
                .map(question -> words.label(question.getKey()))
                .toList();
        if (untold.size() == asked.size()) {
            return List.of(words.say("choices.untold.both"));
        }
        return untold.isEmpty() ? List.of() : List.of(words.say("choices.untold.all", String.join(" ", untold)));
    }

    private Optional<List<Cell>> told(String key, Function<TreatmentOption, String> of, String none) {
        return none.isEmpty() || options.stream().map(of).anyMatch(Standing::some)
                ? Optional.of(row(words.label(key), of, none))
                : Optional.empty();
    }

    private String benefits(TreatmentOption option) {
        return said(option, Recommendation::getBenefits, option.getBenefits());
    }

    String risks(TreatmentOption option) {
        return said(option, Recommendation::getRisks, option.getRisks());
    }

    /** Numbers as people out of a hundred, said both ways round. */
    List<Picture> pictures() {
        return sheet.pictures().stream().map(this::picture).toList();
    }

    private Picture picture(OptionPicture picture) {
        List<String> said = new ArrayList<>(List.of(picture.sentence()));
        boolean question = picture.notHelped() > 0 || picture.option().isEmpty();
        if (picture.perhaps() == 0) {
            said.add(
                    question
                            ? words.say("picture.left", picture.unsaid())
                            : words.say("picture.other", Picture.PEOPLE - picture.helped()));
        } else {
            said.add(words.say(
                    "picture.otherRange",
                    Picture.PEOPLE - picture.helped() - picture.perhaps(),
                    Picture.PEOPLE - picture.helped()));
        }
        return new Picture(OptionWords.capital(picture.title()), picture.helped(), picture.perhaps(), said);
    }

    private List<Cell> row(String head, Function<TreatmentOption, String> cell, String none) {
        return Stream.concat(
                        Stream.of(new Cell(head)),
                        options.stream().map(cell).map(said -> new Cell(said.isBlank() ? none : said)))
                .toList();
    }

    private Stream<Recommendation> recommendations(int opinion, TreatmentOption option) {
        return recommendations(opinion).filter(each -> each.getOption() == option);
    }

    /** What an opinion says of the options in the version that stands. */
    Stream<Recommendation> recommendations(int opinion) {
        return Standing.of(careCase.getOpinions()).stream()
                .filter(each -> each.getNumber() == opinion)
                .flatMap(each -> Standing.of(each.getVersions()).stream().reduce((earlier, later) -> later).stream())
                .flatMap(version -> Standing.of(version.getRecommendations()).stream());
    }

    /** Which doctors recommend it; empty when none does. */
    String recommendedBy(TreatmentOption option) {
        return words.list(recommending(option));
    }

    List<String> recommending(TreatmentOption option) {
        return opinionsFor(option)
                .map(opinion -> text(opinion.clinician())
                        .map(ReportWords::doctor)
                        .orElseGet(() -> words.label("doctor.unnamed", opinion.number())))
                .toList();
    }

    /** The opinions that recommend it. */
    Stream<OpinionOfRecord> opinionsFor(TreatmentOption option) {
        return compare.opinions().stream()
                .filter(opinion -> recommendations(opinion.number(), option)
                        .anyMatch(each -> each.getStance() == Stance.RECOMMENDED));
    }

    /** Why an opinion recommends what it does, as the doctor wrote it. */
    Optional<String> reason(int opinion) {
        return recommendations(opinion)
                .filter(each -> each.getStance() == Stance.RECOMMENDED)
                .flatMap(each -> text(each.getReason()).stream())
                .findFirst();
    }

    private String said(TreatmentOption option, Function<Recommendation, String> of, String own) {
        List<String> all = new ArrayList<>();
        text(own).ifPresent(all::add);
        compare.opinions()
                .forEach(opinion -> recommendations(opinion.number(), option)
                        .map(of)
                        .forEach(told ->
                                text(told).filter(each -> !all.contains(each)).ifPresent(all::add)));
        return String.join("\n", all);
    }

    private String fact(OptionGrid.Cell cell) {
        Optional<String> low =
                cell.from().map(number -> number.stripTrailingZeros().toPlainString());
        Optional<String> high = cell.to()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .filter(number -> !low.equals(Optional.of(number)));
        String number = low.isPresent() && high.isPresent()
                ? words.label("choices.range", low.get(), high.get())
                : low.or(() -> high).orElse("");
        String said = String.join(
                " ",
                Stream.of(number, number.isEmpty() ? "" : cell.unit(), cell.text())
                        .filter(Standing::some)
                        .toList());
        return cell.illustration() ? said + "\n" + words.say("choices.illustration") : said;
    }

    private String story(TreatmentOption option, StoryKind kind) {
        return sheet.stories().stream()
                .filter(story -> story.kind() == kind && story.option().value().equals(option.getId()))
                .map(story -> text(story.author())
                        .map(author -> words.label("choices.story", story.text(), ReportWords.doctor(author)))
                        .orElse(story.text()))
                .reduce((earlier, later) -> later)
                .orElse("");
    }
}
