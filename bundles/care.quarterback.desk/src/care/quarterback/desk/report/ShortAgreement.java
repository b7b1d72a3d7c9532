package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.agreement.PanelRow.Group;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.model.CareCase;
import care.quarterback.model.ConsensusState;
import java.util.ArrayList;
import java.util.List;

/** Where the doctors agree and where not, as the first page says it. */
final class ShortAgreement {

    private final ReportWords words;
    private final CompareRows compare;
    private final Doctors doctors;
    private final ReasonWords reasons;

    ShortAgreement(ReportWords words, CareCase careCase, CompareRows compare) {
        this.words = words;
        this.compare = compare;
        this.doctors = new Doctors(words, careCase, compare);
        this.reasons = new ReasonWords(words, careCase, compare);
    }

    /** Where they stand, for the first page: a sentence or two. */
    List<String> sentences() {
        int count = compare.opinions().size();
        if (count < 2) {
            return count == 0 ? List.of() : List.of(words.say("short.one"));
        }
        ConsensusState state = compare.consensus().state();
        if (OpinionPart.before(compare).isPresent() || state == ConsensusState.CONSENSUS) {
            return talked(state);
        }
        String illness = stand(
                compare.pairs().stream().map(pair -> pair.diagnosis().name()).toList(),
                compare.panel().diagnosis().groups());
        String treatment = stand(
                compare.pairs().stream().map(pair -> pair.treatment().name()).toList(),
                compare.panel().treatment().groups());
        List<String> said = new ArrayList<>();
        if (illness.equals(treatment)) {
            said.add(words.say("short.both." + illness));
        } else {
            said.add(words.say("short.illness." + illness));
            said.add(words.say("short.treatment." + treatment));
        }
        if (compare.pairs().stream().anyMatch(reasons::differ)) {
            said.add(words.say("short.reasons"));
        }
        if (words.has("short." + state.name())) {
            said.add(words.say("short." + state.name()));
        }
        List<String> lines = new ArrayList<>(List.of(String.join(" ", said)));
        if (count == 2 && !"AGREE".equals(treatment)) {
            compare.pairs().stream()
                    .map(pair -> doctors.advice(pair, "pair.advice"))
                    .filter(advice -> !advice.isEmpty())
                    .forEach(advice -> lines.add(String.join(" ", advice)));
        }
        return lines;
    }

    /** They came closer: what they agree on now, and what is left; what they wrote before is told further down. */
    private List<String> talked(ConsensusState state) {
        List<String> said = new ArrayList<>(List.of(words.say("short." + state.name())));
        List<String> agreed = compare.consensus().agreed().stream()
                .map(point -> text(point.text()).orElse(point.topic()))
                .toList();
        List<String> open = compare.consensus().open().stream()
                .map(point -> text(point.text()).orElse(point.topic()))
                .toList();
        if (!agreed.isEmpty()) {
            said.add(words.say("short.agreed", String.join("; ", agreed)));
        }
        if (!open.isEmpty()) {
            said.add(words.say("short.open", String.join("; ", open)));
        }
        return said;
    }

    private static String stand(List<String> classes, List<Group> groups) {
        if (classes.stream().allMatch(AgreementPart.AGREEING::contains)) {
            return "AGREE";
        }
        if (classes.stream().anyMatch(AgreementPart.UNSETTLED::contains)) {
            return "OPEN";
        }
        if (classes.stream().allMatch("T_VARIANT"::equals)) {
            return "VARIANT";
        }
        return classes.size() > 1
                        && !groups.isEmpty()
                        && groups.getFirst().opinions().size() > 1
                ? "MOST"
                : "DIFFER";
    }
}
