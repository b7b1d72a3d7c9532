package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.PanelRow.Group;
import care.quarterback.consensus.agreement.TreatmentClass;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.GroupsOfPairs;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.desk.report.FamilyReport.Point;
import care.quarterback.desk.report.FamilyReport.Section;
import care.quarterback.desk.report.FamilyReport.Sign;
import care.quarterback.model.CareCase;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the doctors agree and where not: two by their pair, three and more by their groups; then the talk between them. */
final class AgreementPart {

    static final Set<String> AGREEING = Set.of("SAME", "REFINED", "ESTABLISHED", "T_SAME", "AGREE");
    static final Set<String> UNSETTLED =
            Set.of("NOT_CODED", "STILL_UNKNOWN", "UNRESOLVED", "RELATED", "T_MORE_TESTS", "DIFFER_REVIEW");
    private static final Set<ConsensusState> UNHELD =
            Set.of(ConsensusState.DIVERGENT, ConsensusState.REQUESTED, ConsensusState.SCHEDULED);
    private static final Set<ConsensusState> SILENT = Set.of(ConsensusState.NOT_NEEDED, ConsensusState.AWAITING_TESTS);

    private final ReportWords words;
    private final CompareRows compare;
    private final Doctors doctors;
    private final ReasonWords reasons;
    private final boolean closer;
    private final List<Point> points = new ArrayList<>();

    AgreementPart(ReportWords words, CareCase careCase, CompareRows compare) {
        this.words = words;
        this.compare = compare;
        this.reasons = new ReasonWords(words, careCase, compare);
        this.doctors = new Doctors(words, careCase, compare);
        this.closer = OpinionPart.before(compare).isPresent();
    }

    /** @param decided the choice is made: a talk that nobody held is not waited for any more */
    Section<Point> section(boolean decided) {
        if (compare.opinions().size() == 2) {
            compare.pairs().forEach(this::pair);
        } else if (compare.opinions().size() > 2) {
            illnesses(compare.panel().diagnosis().groups());
            groups("treatment", compare.panel().treatment().groups());
            groups("need", compare.panel().need().groups());
        }
        if (!decided || !UNHELD.contains(compare.consensus().state())) {
            List<Point> written = List.copyOf(points);
            if (closer) { // what stands now comes first
                points.clear();
            }
            talk();
            if (closer) {
                written(written);
            }
        }
        return new Section<>(
                words.label("agreement.heading"), decided ? List.of() : List.of(words.say("agreement.note")), points);
    }

    private void pair(PairRow pair) {
        String first = doctor(pair.first());
        String second = doctor(pair.second());
        illness(pair, first, second);
        if (!pair.conflicts().isEmpty()) {
            points.add(new Point(
                    Sign.DIFFER,
                    words.label(differing("sign.DIFFER")),
                    words.say(differing("pair.conflicts"), words.list(topics(pair)))));
        }
        treatment(pair);
        need(pair);
        if (pair.provisional()) {
            open(words.say("pair.provisional"));
        }
        pair.wouldSettleIt().stream()
                .filter(discriminator -> discriminator.doneOn().isEmpty())
                .forEach(discriminator ->
                        text(discriminator.text()).ifPresent(settles -> open(words.say("pair.settle", settles))));
    }

    /** How they would treat it, and where that is not the same, what each of them advises. */
    private void treatment(PairRow pair) {
        if ("NOT_APPLICABLE".equals(pair.treatment().name())) {
            return;
        }
        String surgery = pair.treatment() == TreatmentClass.T_VARIANT && doctors.bothSurgery(pair) ? ".surgery" : "";
        point(
                pair.treatment().name(),
                "pair." + pair.treatment().name() + surgery,
                doctor(pair.first()),
                doctor(pair.second()));
        List<String> advice =
                "T_SAME".equals(pair.treatment().name()) ? List.of() : doctors.advice(pair, differing("pair.advice"));
        if (!advice.isEmpty()) {
            Point last = points.removeLast();
            points.add(new Point(last.sign(), last.word(), last.text() + " " + String.join(" ", advice)));
        }
    }

    private void need(PairRow pair) {
        String kind = pair.need().name();
        Need first = doctors.opinion(pair.first()).map(OpinionOfRecord::need).orElse(Need.NOT_STATED);
        Need second = doctors.opinion(pair.second()).map(OpinionOfRecord::need).orElse(Need.NOT_STATED);
        if ("AGREE".equals(kind) && first == second && words.has("pair.need.both." + first.name())) {
            points.add(new Point(Sign.AGREE, words.label("sign.AGREE"), words.say("pair.need.both." + first.name())));
        } else if ("DIFFER".equals(kind) && first == Need.YES && second == Need.NO) {
            says(pair.first(), pair.second());
        } else if ("DIFFER".equals(kind) && first == Need.NO && second == Need.YES) {
            says(pair.second(), pair.first());
        } else if (!"NOT_APPLICABLE".equals(kind)) {
            point(kind, "pair.need." + kind, doctor(pair.first()), doctor(pair.second()));
        }
    }

    /** One says that it is needed, the other that it is not; what, as the first of them calls it. */
    private void says(int yes, int no) {
        String what = doctors.option(yes).orElseGet(() -> words.label("pair.need.planned"));
        points.add(new Point(
                Sign.DIFFER,
                words.label(differing("sign.DIFFER")),
                words.say(differing("pair.need.says"), doctor(yes), what, doctor(no))));
    }

    /** Who was the first to name the illness is not always the first doctor. A name where there was none is no quarrel. */
    private void illness(PairRow pair, String first, String second) {
        String key = "pair." + pair.diagnosis().name();
        if (pair.diagnosis() == DiagnosisClass.ESTABLISHED) {
            points.add(new Point(Sign.AGREE, words.label("sign.AGREE.new"), words.say(key, first, second)));
        } else if (pair.diagnosis() == DiagnosisClass.UNRESOLVED && unnamed(pair.first())) {
            point(pair.diagnosis().name(), key, second, first);
        } else if (pair.diagnosis() == DiagnosisClass.REFINED && closer) {
            points.add(new Point(
                    Sign.DIFFER, words.label("sign.DIFFER.before"), words.say("pair.REFINED.before", first, second)));
        } else {
            point(pair.diagnosis().name(), key, first, second);
        }
        if (reasons.differ(pair)) {
            points.add(new Point(
                    Sign.DIFFER,
                    words.label(differing("sign.DIFFER")),
                    reasons.said(pair, differing("pair.reasons"), first, second)));
        }
    }

    /** Sides first; then who names one illness; then who has no name for it yet. */
    private void illnesses(List<Group> groups) {
        compare.pairs().stream()
                .filter(pair -> pair.diagnosis() == DiagnosisClass.SIDE_CONFLICT)
                .forEach(pair -> illness(pair, doctor(pair.first()), doctor(pair.second())));
        List<Group> named = groups.stream()
                .filter(group -> !unnamed(group.opinions().getFirst()))
                .toList();
        boolean each = named.stream().allMatch(group -> GroupsOfPairs.oneIllness(group, compare.pairs()));
        if (each) {
            groups("illness", named);
        } else {
            String doctors = words.list(named.stream()
                    .flatMap(group -> group.opinions().stream())
                    .sorted()
                    .map(this::doctor)
                    .toList());
            points.add(new Point(
                    Sign.DIFFER,
                    words.label(differing("sign.DIFFER")),
                    words.say(differing("group.illness.apart"), doctors)));
        }
        compare.pairs().stream()
                .filter(pair -> pair.diagnosis() == DiagnosisClass.REFINED
                        && !pair.conflicts().isEmpty())
                .forEach(pair -> points.add(new Point(
                        Sign.DIFFER,
                        words.label(differing("sign.DIFFER")),
                        words.say(
                                differing("group.conflicts"),
                                words.list(List.of(doctor(pair.first()), doctor(pair.second()))),
                                words.list(topics(pair))))));
        List<String> without = groups.stream()
                .filter(group -> !named.contains(group))
                .map(this::doctors)
                .toList();
        if (!without.isEmpty()) {
            open(words.say("group.illness.unnamed", words.list(without)));
        }
    }

    private boolean unnamed(int number) {
        return compare.opinions().stream()
                .filter(opinion -> opinion.number() == number)
                .anyMatch(opinion -> opinion.diagnosis().isEmpty()
                        || opinion.code().filter(code -> code.startsWith("R")).isPresent());
    }

    private List<String> topics(PairRow pair) {
        return pair.conflicts().stream()
                .map(attribute -> words.label("attribute." + attribute.name()))
                .toList();
    }

    private void groups(String topic, List<Group> groups) {
        if (groups.size() == 1 && groups.getFirst().opinions().size() > 1) {
            points.add(new Point(
                    Sign.AGREE,
                    words.label("sign.AGREE"),
                    words.say("group." + topic + ".all", doctors(groups.getFirst()))));
        } else if (groups.size() > 1) {
            points.add(new Point(Sign.DIFFER, words.label(differing("sign.DIFFER")), groupsApart(topic, groups)));
        }
    }

    /** The largest group comes first; the others are said to differ from it, unless each doctor stands alone. */
    private String groupsApart(String topic, List<Group> groups) {
        if (groups.getFirst().opinions().size() == 1) {
            return words.say(
                    differing("group." + topic + ".each"),
                    words.list(groups.stream().map(this::doctors).toList()));
        }
        List<String> sentences = new ArrayList<>();
        for (Group group : groups) {
            boolean several = group.opinions().size() > 1;
            String key = sentences.isEmpty() ? ".some" : several ? ".others" : ".one";
            sentences.add(words.say(differing("group." + topic + key), doctors(group)));
        }
        return String.join(" ", sentences);
    }

    /** What stands besides the talk; then, once, all that is of the time before it. */
    private void written(List<Point> written) {
        String before = words.label("sign.DIFFER.before");
        written.stream().filter(point -> !point.word().equals(before)).forEach(points::add);
        written.stream()
                .filter(point -> point.word().equals(before))
                .map(Point::text)
                .reduce((one, next) -> one + "\n" + next)
                .ifPresent(all -> points.add(new Point(Sign.DIFFER, before, all)));
    }

    private void talk() {
        var talk = compare.consensus();
        if (compare.opinions().size() < 2 || SILENT.contains(talk.state())) {
            return;
        }
        String key = "talk." + talk.state().name();
        Sign sign = switch (talk.state()) {
            case CONSENSUS -> Sign.AGREE;
            case NO_CONSENSUS -> Sign.DIFFER;
            default -> Sign.OPEN;
        };
        String said =
                talk.heldOn().map(held -> words.say("talk.held", held) + " ").orElse("") + words.say(key);
        points.add(new Point(sign, words.label("talk"), said));
        talk.agreed()
                .forEach(agreed -> points.add(new Point(
                        Sign.AGREE,
                        words.label("sign.AGREE.now"),
                        text(agreed.text()).orElse(agreed.topic()))));
        talk.open()
                .forEach(open -> points.add(new Point(
                        Sign.OPEN, words.label("sign.OPEN"), text(open.text()).orElse(open.topic()))));
    }

    private void point(String kind, String key, String first, String second) {
        Sign sign = AGREEING.contains(kind) ? Sign.AGREE : UNSETTLED.contains(kind) ? Sign.OPEN : Sign.DIFFER;
        boolean differ = sign == Sign.DIFFER;
        points.add(new Point(
                sign,
                words.label(differ ? differing("sign.DIFFER") : "sign." + sign.name()),
                words.say(differ ? differing(key) : key, first, second)));
    }

    /** What they wrote before a talk that brought them together is not where they stand now. */
    private String differing(String key) {
        String past = key + ".before";
        return closer && words.has(past) ? past : key;
    }

    private void open(String sentence) {
        points.add(new Point(Sign.OPEN, words.label("sign.OPEN"), sentence));
    }

    private String doctors(Group group) {
        return words.list(group.opinions().stream().map(this::doctor).toList());
    }

    private String doctor(int number) {
        return doctors.name(number);
    }
}
