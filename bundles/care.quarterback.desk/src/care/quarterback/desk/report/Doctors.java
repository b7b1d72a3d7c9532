package care.quarterback.desk.report;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.model.CareCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The doctors of a case by the number of their opinion: what each is called, and what each advises. */
final class Doctors {

    private final ReportWords words;
    private final CareCase careCase;
    private final CompareRows compare;

    Doctors(ReportWords words, CareCase careCase, CompareRows compare) {
        this.words = words;
        this.careCase = careCase;
        this.compare = compare;
    }

    String name(int number) {
        return opinion(number)
                .map(OpinionOfRecord::clinician)
                .filter(Standing::some)
                .map(ReportWords::doctor)
                .orElseGet(() -> words.label("doctor.unnamed", number));
    }

    Optional<OpinionOfRecord> opinion(int number) {
        return compare.opinions().stream()
                .filter(each -> each.number() == number)
                .findFirst();
    }

    /** What the doctor advises first, in plain words where the case has some. */
    Optional<String> option(int number) {
        return opinion(number).flatMap(OpinionOfRecord::option).map(option -> OptionWords.name(careCase, option));
    }

    /** Empty unless both advise something. @param key of a sentence with a doctor and what this doctor advises */
    List<String> advice(PairRow pair, String key) {
        List<String> said = Stream.of(pair.first(), pair.second())
                .flatMap(number -> option(number).map(option -> words.say(key, name(number), option)).stream())
                .toList();
        return said.size() == 2 ? said : List.of();
    }

    boolean bothSurgery(PairRow pair) {
        return Stream.of(pair.first(), pair.second())
                .allMatch(number -> opinion(number)
                        .filter(opinion -> OptionWords.isSurgery(careCase, opinion))
                        .isPresent());
    }
}
