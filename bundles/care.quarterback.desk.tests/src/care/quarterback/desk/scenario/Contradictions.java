package care.quarterback.desk.scenario;

import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.core.check.Deadline;
import care.quarterback.core.check.Emergency;
import care.quarterback.core.check.Gate;
import care.quarterback.core.check.PlanSettings;
import care.quarterback.desk.plan.Plan;
import care.quarterback.desk.report.FamilyReport;
import care.quarterback.desk.report.FamilyReport.Fact;
import care.quarterback.desk.report.FamilyReport.Point;
import care.quarterback.desk.report.FamilyReport.Sign;
import care.quarterback.desk.report.FamilyReport.TopicRow;
import care.quarterback.model.Certainty;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusState;
import care.quarterback.model.Need;
import care.quarterback.steps.coverage.CoverageOutlook;
import care.quarterback.testkit.DrawnCase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sentences of one case of which one takes back the other, or says what cannot be. */
final class Contradictions {

    private static final String DAY = "([A-Z][a-z]{2}, [A-Z][a-z]{2} \\d{1,2}, \\d{4})";
    private static final DateTimeFormatter DAYS = DateTimeFormatter.ofPattern("EEE, MMM d, yyyy", Locale.US);
    private static final Pattern TWO_ENDS = Pattern.compile("(?<!\\.)[.?!][\u201d\"]?\\.(?!\\.)(?=\\s|$)");
    private static final Pattern NO_DAYS = Pattern.compile("\\b[01] (business |calendar )?days\\b");
    private static final Pattern BEFORE = Pattern.compile("(\\d+|one) (business )?days? before the visit on " + DAY);
    private static final Pattern SURGERY =
            Pattern.compile("^Surgery is scheduled for " + DAY + "\\. Ask the pharmacist (\\d+) days before");
    private static final Pattern APART = Pattern.compile(
            "disagree|different|differ\\b|related|name another|rules? (that )?out|doesn\u2019t name one|more tests|says the other");

    private final SaidOfCase said;
    private final List<String> found = new ArrayList<>();

    private Contradictions(SaidOfCase said) {
        this.said = said;
    }

    static List<String> of(SaidOfCase said) {
        var contradictions = new Contradictions(said);
        contradictions.punctuation();
        contradictions.distances();
        contradictions.days();
        contradictions.certainty();
        contradictions.talk();
        contradictions.sides();
        contradictions.numbers();
        contradictions.coverage();
        contradictions.emergency();
        contradictions.plan();
        return contradictions.found;
    }

    private void check(boolean holds, String what, Object... beside) {
        if (!holds) {
            found.add(what + ": " + List.of(beside));
        }
    }

    private void punctuation() {
        for (String text : said.all()) {
            check(!TWO_ENDS.matcher(text).find(), "two full stops", text);
            check(!NO_DAYS.matcher(text).find(), "a number of days that nobody says", text);
        }
    }

    private void distances() {
        for (Deadline deadline : said.plan().deadlines()) {
            boolean early = deadline.why().contains("This is also listed before that day");
            Matcher visit = BEFORE.matcher(deadline.why());
            if (visit.find() && !early) {
                int days = visit.group(1).equals("one") ? 1 : Integer.parseInt(visit.group(1));
                LocalDate day = LocalDate.parse(visit.group(3), DAYS);
                LocalDate expected = visit.group(2) == null
                        ? day.minusDays(days)
                        : PlanSettings.shipped().calendar().plus(day, -days);
                check(expected.equals(deadline.date()), "not so many days before", deadline);
            }
            Matcher surgery = SURGERY.matcher(deadline.why());
            if (surgery.find() && !early) {
                LocalDate day = LocalDate.parse(surgery.group(1), DAYS);
                check(
                        day.minusDays(Integer.parseInt(surgery.group(2))).equals(deadline.date()),
                        "not so many days before",
                        deadline);
            }
        }
    }

    private FamilyReport family() {
        return said.family();
    }

    private String summary() {
        return family().summary().rows().stream().map(Fact::toString).reduce("", String::concat);
    }

    private void days() {
        boolean set = summary().contains("The date set for")
                && !said.careCase().getTreatmentClock().getFixedDate().isBefore(DrawnCase.TODAY);
        check(!set || !summary().contains("No date set yet"), "a day is set, and none is", summary());
        check(!set || !summary().contains("Nothing is scheduled"), "a day is set, and nothing is", summary());
        check(
                family().next().rows().isEmpty() || !summary().contains("Nothing is scheduled"),
                "nothing is next, beside what is next",
                summary(),
                family().next());
        boolean leaning = summary().contains("Where you lean");
        check(!leaning || !summary().contains("The decision"), "decided, and not", summary());
    }

    private void certainty() {
        List<TopicRow> rows = family().opinions().rows();
        for (int doctor = 0; doctor < family().opinions().doctors().size(); doctor++) {
            String wrong = cell(rows, "What is wrong?", doctor);
            String sure = cell(rows, "How sure is the doctor?", doctor);
            boolean none = wrong.startsWith("The doctor ruled out") || wrong.contains("have a name for it yet");
            check(!none || !sure.startsWith("The doctor is sure"), "sure of nothing", wrong, sure);
            check(!sure.contains("isn\u2019t this") || none, "ruled out, and named", wrong, sure);
        }
    }

    private static String cell(List<TopicRow> rows, String topic, int doctor) {
        return rows.stream()
                .filter(row -> row.topic().equals(topic))
                .map(row -> row.cells().get(doctor).text())
                .findFirst()
                .orElse("");
    }

    private void talk() {
        var talk = said.compare().consensus();
        List<String> why = said.compare().pairs().stream()
                .flatMap(pair -> pair.why().inOrder().stream())
                .toList();
        boolean apart = why.stream().anyMatch(text -> APART.matcher(text).find());
        boolean uncoded = why.stream().anyMatch(text -> text.contains("has no code yet"));
        boolean asked = talk.sentence().contains("don\u2019t agree yet");
        check(!asked || apart, "asked to talk, with nothing to talk about", talk.sentence(), why);
        boolean differ = family().agreement().rows().stream().anyMatch(point -> point.sign() == Sign.DIFFER);
        if (talk.state() == ConsensusState.NOT_NEEDED) {
            check(!apart, "no talk is needed, and they differ", talk.sentence(), why);
            check(!uncoded, "no talk is needed, and nothing can be told", talk.sentence(), why);
            check(!differ, "no talk is needed, and the family reads that they differ", family().agreement());
        }
        boolean before = talk.outcome() == ConsensusOutcome.NONE;
        boolean same =
                said.compare().pairs().stream().allMatch(pair -> pair.sentence().equals("The two opinions agree."));
        check(!same || !before || !differ, "they agree, and the family reads that they differ", family().agreement());
        for (PairRow pair : said.compare().pairs()) {
            boolean apartInOne =
                    APART.matcher(String.join(" ", pair.why().inOrder())).find();
            check(
                    !pair.sentence().equals("The two opinions agree.") || !apartInOne,
                    "they agree, and differ",
                    pair.sentence(),
                    pair.why());
        }
        String told = String.join(" ", said.compare().explanation().differs());
        check(
                !told.contains("All the doctors give the same diagnosis") || !told.contains("name different sides"),
                "the same, on two sides",
                told);
        for (Point point : family().agreement().rows()) {
            check(!agree(point) || point.sign() == Sign.AGREE, "they agree, under another sign", point);
        }
        boolean alike = family().agreement().rows().stream().anyMatch(Contradictions::agree);
        boolean sides = family().agreement().rows().stream()
                .anyMatch(point -> point.text().contains("same side"));
        check(!alike || !sides || said.compare().opinions().size() > 3, "agreed, on two sides", family().agreement());
    }

    private static boolean agree(Point point) {
        return point.text().endsWith("agree on what is wrong.") && !point.text().contains("n\u2019t agree");
    }

    /** What one doctor is said to say names one side, and nobody waits for tests that nobody asked for. */
    private void sides() {
        var names = new ArrayList<String>();
        said.compare()
                .aspects()
                .forEach(row -> row.cells()
                        .forEach(cell -> names.add(cell.text()
                                .lines()
                                .filter(line -> !line.startsWith("Also"))
                                .reduce("", String::concat))));
        said.plan().gaps().forEach(gap -> names.addAll(gap.inputs()));
        for (String name : names) {
            check(!name.contains("left") || !name.contains("right"), "one doctor, two sides", name);
        }
        boolean waiting = said.compare().consensus().sentence().contains("still waiting for test");
        boolean tests = said.compare().opinions().stream()
                .anyMatch(opinion -> opinion.resultsDueOn().isPresent()
                        || opinion.certainty()
                                .filter(Certainty.PENDING_TESTS::equals)
                                .isPresent());
        check(
                !waiting || tests,
                "waiting for tests that there are not",
                said.compare().consensus());
    }

    private void numbers() {
        int count = said.compare().opinions().size();
        List<String> next = new ArrayList<>(said.compare().explanation().next());
        next.addAll(said.compare().explanation().matters());
        next.add(said.compare().thirdOpinion().why());
        next.add(said.compare().thirdOpinion().coverage().sentence());
        said.call().ifPresent(call -> {
            next.addAll(call.third().coverage());
            next.addAll(call.third().steps());
            next.add(call.third().why());
        });
        for (String text : next) {
            check(count < 3 || !text.contains("third opinion"), count + " opinions, and the third is next", text);
        }
        check(
                count < 3 || said.compare().thirdOpinion().number() == count + 1,
                "the number of the next opinion",
                count,
                said.compare().thirdOpinion().number());
    }

    private void coverage() {
        for (CoverageOutlook outlook : said.plan().coverage()) {
            String all = outlook.sentence() + " " + String.join(" ", outlook.reasons());
            int before = (int) said.compare().opinions().stream()
                    .filter(opinion -> opinion.number() < outlook.opinion())
                    .count();
            check(before < 2 || !all.contains("one opinion so far"), "one opinion of several", all, before);
            check(before > 2 || !all.contains("three or more opinions"), "three opinions of fewer", all, before);
            if (outlook.opinion() != 3 || said.compare().opinions().size() < 2) {
                continue;
            }
            List<Need> needs = said.compare().opinions().stream()
                    .limit(2)
                    .map(opinion -> opinion.need())
                    .toList();
            check(
                    !all.contains("differ on whether") || needs.containsAll(List.of(Need.YES, Need.NO)),
                    "they differ on the need, and do not",
                    all,
                    needs);
            check(
                    !all.contains("opinions are the same")
                            || said.compare()
                                    .pairs()
                                    .getFirst()
                                    .why()
                                    .diagnosis()
                                    .contains("same diagnosis"),
                    "the opinions are the same, and are not",
                    all,
                    said.compare().pairs().getFirst().why());
        }
        said.call()
                .ifPresent(call -> call.third()
                        .coverage()
                        .forEach(text -> check(
                                !text.replace("Medicare Advantage", "").contains("Medicare")
                                        || said.compare()
                                                .thirdOpinion()
                                                .coverage()
                                                .rule()
                                                .startsWith("MED"),
                                "Medicare, for somebody else's patient",
                                text,
                                said.compare().thirdOpinion().coverage())));
    }

    private void emergency() {
        if (!Emergency.of(said.careCase()).isEmpty()) {
            for (String text : said.all()) {
                check(!text.contains("safe to wait until"), "an emergency that can wait", text);
            }
            for (String text : family().passages()) {
                check(!text.contains("safe to wait"), "an emergency that can wait", text);
            }
        }
    }

    private void plan() {
        Plan plan = said.plan();
        for (Gate gate : Gate.values()) {
            boolean blocked = plan.gaps().stream().anyMatch(gap -> gap.gate() == gate && gap.blocks());
            boolean ready = plan.ready(gate)
                    .filter(state -> state == Plan.Readiness.READY)
                    .isPresent();
            check(!ready || !blocked, "ready, and blocked", gate);
        }
    }
}
