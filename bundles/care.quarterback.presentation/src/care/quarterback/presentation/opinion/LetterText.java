package care.quarterback.presentation.opinion;

import care.quarterback.consensus.opinion.DiagnosisEntry.DiagnosisAttributes;
import care.quarterback.consensus.opinion.WriteFindings.FindingKind;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.chart.LetterRows.DiagnosisLine;
import care.quarterback.desk.chart.LetterRows.Letter;
import care.quarterback.desk.chart.LetterRows.Plain;
import care.quarterback.desk.chart.LetterRows.RecommendationLine;
import care.quarterback.desk.chart.LetterRows.Version;
import care.quarterback.model.Need;
import care.quarterback.model.Side;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A version of an opinion whole, in the order of a doctor's letter, to be read. Immutable. */
public final class LetterText {

    private final ScreenText text;
    private final Sentences sentences;

    /** A heading with what stands under it. */
    public record Section(String heading, List<String> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    public LetterText(Room room) {
        text = room.text();
        sentences = room.sentences();
    }

    /** The sections that have something to say. */
    public List<Section> of(Letter letter, Version version) {
        return Stream.of(
                        new Section(text.of("letter.who"), who(letter, version)),
                        new Section(text.of("letter.changed"), said(version.note())),
                        new Section(text.of("letter.diagnoses"), diagnoses(version)),
                        new Section(text.of("letter.rests"), rests(version)),
                        new Section(text.of("letter.options"), options(version)),
                        new Section(text.of("letter.need"), need(version)))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private List<String> who(Letter letter, Version version) {
        List<String> lines = new ArrayList<>();
        var giver = letter.giver();
        lines.add(String.join(
                ", ",
                Stream.of(giver.clinician(), giver.specialty(), giver.practice())
                        .filter(each -> !each.isBlank())
                        .toList()));
        String how = capital(sentences.word(giver.mode()));
        lines.add(version.days()
                .date()
                .map(day -> text.of("letter.given", how, day))
                .orElse(how + "."));
        version.days().receivedOn().ifPresent(day -> lines.add(text.of("letter.came", day)));
        if (letter.number() > 1) {
            lines.add(text.of("letter.knew." + letter.independence().mode().name()));
        }
        lines.addAll(letter.independence().history());
        return lines;
    }

    private List<String> diagnoses(Version version) {
        if (version.noDiagnosis()) {
            return List.of(text.of("letter.none"));
        }
        List<String> lines = new ArrayList<>();
        for (DiagnosisLine line : version.diagnoses()) {
            var said = line.entry();
            String code = said.code().map(each -> " (" + each.code() + ")").orElse("");
            lines.add(text.of(
                    "letter.diagnosis",
                    capital(sentences.word(said.rank())),
                    said.text() + code,
                    sentences.word(said.certainty())));
            lines.addAll(attributes(said.attributes()));
            line.plain().ifPresent(plain -> lines.add(plain(plain)));
        }
        return lines;
    }

    private List<String> attributes(DiagnosisAttributes said) {
        List<String> parts = new ArrayList<>();
        if (said.side() != Side.NONE) {
            parts.add(text.of("letter.attribute.side", sentences.word(said.side())));
        }
        part(parts, "site", said.site());
        part(parts, "stage", said.stage());
        part(parts, "grade", said.grade());
        part(parts, "acuity", said.acuity());
        part(parts, "cause", said.cause());
        return parts.isEmpty() ? List.of() : List.of(capital(String.join("; ", parts)) + ".");
    }

    private void part(List<String> parts, String name, String value) {
        if (!value.isBlank()) {
            parts.add(text.of("letter.attribute." + name, value));
        }
    }

    private List<String> rests(Version version) {
        List<String> lines = new ArrayList<>();
        for (FindingKind kind : FindingKind.values()) {
            List<String> found = version.findings().get(kind);
            if (!found.isEmpty()) {
                lines.add(text.of("letter.findings." + kind.name()));
                found.forEach(each -> lines.add(text.of("letter.item", each)));
            }
        }
        version.days().resultsDueOn().ifPresent(day -> lines.add(text.of("letter.due", day)));
        return lines;
    }

    private List<String> options(Version version) {
        List<String> lines = new ArrayList<>();
        for (RecommendationLine line : version.recommendations()) {
            var said = line.said();
            lines.add(text.of("letter.says", stance(line), name(line)));
            part(lines, "reason", said.reason());
            part(lines, "purpose", said.purpose());
            part(lines, "benefits", said.benefits());
            part(lines, "risks", said.risks());
            if (said.need() != Need.NOT_STATED && said.need() != version.need()) {
                lines.add(text.of("letter.attribute.need", sentences.word(said.need())));
            }
            line.plain().ifPresent(plain -> lines.add(plain(plain)));
        }
        return lines;
    }

    /** "A  fusion". */
    public static String name(RecommendationLine line) {
        return (line.option().letter() + "  " + line.option().name()).strip();
    }

    /** "Recommends first", "also recommends", "finds acceptable too", "advises against". */
    public String stance(RecommendationLine line) {
        String place = line.place() == 1 ? ".first" : "";
        return text.of("letter.stance." + line.said().stance().name() + place);
    }

    private List<String> need(Version version) {
        List<String> lines = new ArrayList<>();
        if (version.need() != Need.NOT_STATED) {
            lines.add(text.of("letter.needed", sentences.word(version.need())));
        }
        part(lines, "reason", version.needReason());
        version.days().safeToWaitUntil().ifPresent(day -> lines.add(text.of("letter.safe", day)));
        return lines;
    }

    private String plain(Plain plain) {
        return text.of(
                "letter.plainly",
                plain.text(),
                plain.author(),
                text.of("letter.agreed." + plain.doctorAgreed().name()));
    }

    private static List<String> said(String words) {
        return Optional.of(words).filter(each -> !each.isBlank()).stream().toList();
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
