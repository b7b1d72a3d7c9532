package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.CompareRows.Aspect;
import care.quarterback.consensus.comparison.CompareRows.AspectRow;
import care.quarterback.consensus.comparison.CompareRows.Cell;
import care.quarterback.consensus.comparison.CompareRows.Mark;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.talk.CallRows.DifferenceRow;
import care.quarterback.consensus.talk.CallRows.LetterRow;
import care.quarterback.consensus.talk.CallRows.TimesRow;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import care.quarterback.model.TelecomKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The letters that ask the doctors to talk. They say what the doctors wrote, never what the program makes of it; a doctor
 * who judged blind is told nothing of the other's conclusion and asked first.
 */
final class RequestLetters {

    private static final String FEATURE = "call";
    private static final Set<Aspect> CONCLUSIONS =
            EnumSet.of(Aspect.DIAGNOSIS, Aspect.CERTAINTY, Aspect.TREATMENT, Aspect.NEED, Aspect.REASONS, Aspect.RISKS);
    private static final Set<Aspect> BASIS = EnumSet.of(Aspect.RELIED_ON, Aspect.TESTS_SEEN, Aspect.TESTS_NOT_SEEN);

    private final Sentences sentences;

    RequestLetters(Sentences sentences) {
        this.sentences = sentences;
    }

    List<LetterRow> of(TalkFacts facts, TimesRow times) {
        List<OpinionOfRecord> doctors = facts.doctors();
        return doctors.size() < 2
                ? List.of()
                : doctors.stream().map(opinion -> letter(facts, opinion, times)).toList();
    }

    private LetterRow letter(TalkFacts facts, OpinionOfRecord to, TimesRow times) {
        List<Integer> withheld = facts.withheld(to);
        List<OpinionOfRecord> told = facts.doctors().stream()
                .filter(opinion -> !withheld.contains(opinion.number()))
                .toList();
        String others = facts.doctors().stream()
                .filter(opinion -> opinion.number() != to.number())
                .map(OpinionOfRecord::clinician)
                .collect(Collectors.joining(", "));
        String question = CaseFacts.text(facts.careCase().getQuestion());
        List<String> opening = new ArrayList<>();
        opening.add(sentences.of(FEATURE, "letter.greeting", to.clinician()));
        opening.add(sentences.of(FEATURE, withheld.isEmpty() ? "letter.why" : "letter.why.blind", others, question));
        List<String> closing = new ArrayList<>();
        if (!withheld.isEmpty()) {
            closing.add(sentences.of(FEATURE, "letter.reveal", others));
        }
        closing.add(sentences.of(
                FEATURE, facts.consent(to).isPresent() ? "letter.consent.YES" : "letter.consent.NO", others));
        closing.add(
                times.words().isEmpty()
                        ? sentences.of(FEATURE, "letter.noTimes")
                        : sentences.of(FEATURE, "letter.times", String.join("; ", times.words())));
        closing.add(answerTo(facts));
        return new LetterRow(
                to.number(),
                to.clinician(),
                withheld,
                sentences.of(FEATURE, "letter.subject", question),
                opening,
                told.size() < 2 ? List.of() : differences(facts, told),
                basis(facts, told),
                closing);
    }

    private static List<DifferenceRow> differences(TalkFacts facts, List<OpinionOfRecord> told) {
        return facts.compared().aspects().stream()
                .filter(aspect -> CONCLUSIONS.contains(aspect.aspect())
                        && aspect.mark() != Mark.AGREE
                        && aspect.mark() != Mark.NO_COMPARISON)
                .map(aspect -> new DifferenceRow(
                        aspect.title(),
                        told.stream()
                                .map(doctor -> cell(aspect, doctor.number()))
                                .toList()))
                .toList();
    }

    private List<String> basis(TalkFacts facts, List<OpinionOfRecord> told) {
        List<String> lines = new ArrayList<>();
        for (OpinionOfRecord doctor : told) {
            facts.compared().aspects().stream()
                    .filter(aspect -> BASIS.contains(aspect.aspect()))
                    .filter(aspect -> !cell(aspect, doctor.number()).isEmpty())
                    .forEach(aspect -> lines.add(sentences.of(
                            FEATURE,
                            "letter.basis." + aspect.aspect(),
                            doctor.clinician(),
                            cell(aspect, doctor.number())
                                    .replaceAll("\\.?\\n", "; ")
                                    .replaceAll("\\.$", ""))));
        }
        return lines;
    }

    static String cell(AspectRow row, int opinion) {
        return row.cells().stream()
                .filter(cell -> cell.opinion() == opinion)
                .map(Cell::text)
                .findFirst()
                .orElse("");
    }

    private String answerTo(TalkFacts facts) {
        Optional<CareTeamMember> chair = facts.chair();
        String name = chair.map(CareTeamMember::getName).map(CaseFacts::text).orElse("");
        String phone = chair.map(CareTeamMember::getClinician)
                .map(Clinician::getOffice)
                .flatMap(office -> office.getTelecoms().stream()
                        .filter(telecom -> telecom.getKind() == TelecomKind.PHONE)
                        .map(telecom -> CaseFacts.text(telecom.getValue()))
                        .findFirst())
                .orElse("");
        if (name.isEmpty()) {
            return sentences.of(FEATURE, "letter.answer.us");
        }
        return sentences.of(FEATURE, phone.isEmpty() ? "letter.answer" : "letter.answer.phone", name, phone);
    }
}
