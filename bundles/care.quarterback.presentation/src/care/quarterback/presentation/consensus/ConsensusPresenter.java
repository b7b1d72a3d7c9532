package care.quarterback.presentation.consensus;

import care.quarterback.consensus.agreement.CodeFork;
import care.quarterback.consensus.agreement.DiagnosisClass;
import care.quarterback.consensus.agreement.OpinionPairKey;
import care.quarterback.consensus.comparison.CompareQuery;
import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.ConfirmComparison;
import care.quarterback.consensus.comparison.Explanation;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.consensus.comparison.OverrideComparison;
import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.desk.chart.ChartQuery;
import care.quarterback.presentation.live.CaseFollower;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.Reply;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The opinions of the active case side by side. Called on the screen's thread. */
public final class ConsensusPresenter {

    private Optional<LiveCase> live = Optional.empty();
    private final CaseFollower follower = new CaseFollower();
    private View view;
    private CompareQuery compare;
    private ChartQuery chart;
    private boolean differencesFirst;
    private Optional<OpinionPairKey> wanted = Optional.empty();
    private Optional<Read> newest = Optional.empty();

    /** What the screen shows. */
    public interface View {

        void show(ConsensusScreen screen);

        /** No case is open. */
        void showNothing();

        /** A case is open, and its opinions are being compared. */
        void showReading();

        /** Why the results are what they are: rules, inputs, sources. */
        void why(String title, List<WhyPart> parts);

        void failed(String sentence);
    }

    public void start(View shown) {
        view = shown;
        about(live);
    }

    /** The case the screen is about, or none. */
    public void about(Optional<LiveCase> one) {
        stop();
        live = one;
        newest = Optional.empty();
        wanted = Optional.empty();
        if (view == null) {
            return;
        }
        if (one.isEmpty()) {
            view.showNothing();
            return;
        }
        if (compare == null) { // reads tables: made once
            compare = new CompareQuery(one.get().room().sentences());
            chart = new ChartQuery(one.get().room().sentences());
        }
        view.showReading();
        follower.follow(one.get(), this::refresh);
        refresh();
    }

    /** Nothing is shown any more. */
    public void stop() {
        follower.stop();
    }

    /** Whether anybody sees it; while nobody does, the case isn't read for it. */
    public void seen(boolean now) {
        follower.seen(now);
    }

    /** Whether rows on which the doctors differ come first, with the words marked that only one of them says. */
    public void differencesFirst(boolean first) {
        differencesFirst = first;
        newest.ifPresent(read -> view.show(screen(read)));
    }

    /** The pair that the head speaks of from now on. */
    public void choose(OpinionPairKey pair) {
        wanted = Optional.of(pair);
        newest.ifPresent(read -> view.show(screen(read)));
    }

    /** Tells why the results are what they are. */
    public void why() {
        newest.ifPresent(read -> view.why(text().of("consensus.why"), whyParts(read.rows())));
    }

    /** Puts the suggested class of the chosen pair on record. @param by the clinician who says so */
    public void confirm(String by, Reply reply) {
        word(by, reply, pair -> new ConfirmComparison(key(pair), pair.suggested(), by.strip()));
    }

    /** Puts another class of the chosen pair on record. @param by the clinician who says so */
    public void override(DiagnosisClass confirmed, String by, String reason, Reply reply) {
        word(by, reply, pair -> new OverrideComparison(key(pair), pair.suggested(), confirmed, by.strip(), reason));
    }

    private void word(String by, Reply reply, Function<PairRow, CaseCommand> command) {
        Optional<PairRow> pair = newest.flatMap(read -> pair(read.rows()));
        if (by.isBlank()) {
            reply.refused("by", text().of("consensus.by.missing"));
        } else {
            pair.ifPresent(one -> live.orElseThrow().execute(command.apply(one), reply));
        }
    }

    /** The classes a clinician can name in place of the suggested one. */
    public List<Choice<DiagnosisClass>> classes() {
        DiagnosisClass suggested = newest.flatMap(read -> pair(read.rows()))
                .map(PairRow::suggested)
                .orElse(null);
        return Choice.of(live.orElseThrow().room().sentences(), DiagnosisClass.values()).stream()
                .filter(choice -> choice.value() != suggested && choice.value() != DiagnosisClass.NOT_CODED)
                .toList();
    }

    /** The doctors of the case, who may say what a class is. */
    public List<String> doctors() {
        return newest.map(read -> read.rows().opinions().stream()
                        .map(OpinionOfRecord::clinician)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private record Read(CompareRows rows, String patient) {}

    private void refresh() {
        LiveCase one = live.orElseThrow();
        follower.show(
                one.read(careCase -> new Read(
                        compare.rows(careCase, one.release(), one.room().today()),
                        chart.rows(careCase).head().patient())),
                read -> {
                    newest = Optional.of(read);
                    view.show(screen(read));
                },
                failure -> view.failed(text().of("case.notRead")));
    }

    private static OpinionPairKey key(PairRow pair) {
        return new OpinionPairKey(pair.first(), pair.second());
    }

    /** The pair the person chose, else the first whose opinions do not agree, else the first. */
    private Optional<PairRow> pair(CompareRows rows) {
        return rows.pairs().stream()
                .filter(pair -> wanted.filter(key(pair)::equals).isPresent())
                .findFirst()
                .or(() -> rows.pairs().stream()
                        .filter(pair -> ComparedWords.differ(pair))
                        .findFirst())
                .or(() -> rows.pairs().stream().findFirst());
    }

    private ConsensusScreen screen(Read read) {
        CompareRows rows = read.rows();
        String empty = switch (rows.opinions().size()) {
            case 0 -> text().of("consensus.none");
            case 1 -> text().of("consensus.one");
            default -> "";
        };
        Explanation told = rows.explanation();
        boolean third =
                told.place() == Explanation.Place.CALL && rows.thirdOpinion().enabled();
        Optional<PairRow> chosen = pair(rows);
        var words = new ComparedWords(text(), live.orElseThrow().room().sentences());
        return new ConsensusScreen(
                read.patient(),
                empty,
                rows.pairs().stream()
                        .map(pair -> words.pair(pair, rows.consensus().state()))
                        .toList(),
                chosen.map(rows.pairs()::indexOf).orElse(-1),
                rows.pairs().isEmpty() ? List.of() : words.track(rows),
                told,
                text().of("consensus.go."
                        + (empty.isEmpty() ? third ? "third" : told.place() : Explanation.Place.OPINIONS)),
                rows.opinions().stream().map(words::column).toList(),
                words.rows(rows, chosen, differencesFirst),
                rows.fork().map(ForkPicture::of),
                rows.fork().map(this::forkWords).orElse(""));
    }

    private String forkWords(CodeFork fork) {
        boolean same = fork.branches().stream()
                        .map(branch -> branch.steps().getLast().code())
                        .distinct()
                        .count()
                == 1;
        return same ? text().of("fork.same") : text().of("fork.parts." + Math.min(fork.partsAtDepth(), 4));
    }

    /** The rules' own numbers are for the command line: here each has its name, what went into it, and its source. */
    private List<WhyPart> whyParts(CompareRows rows) {
        List<WhyPart> parts = new ArrayList<>();
        for (PairRow pair : rows.pairs()) {
            parts.add(new WhyPart(
                    text().of("consensus.pair", pair.first(), pair.second()),
                    Stream.concat(pair.why().inOrder().stream(), pair.notes().stream())
                            .toList()));
            pair.derivations()
                    .forEach(each -> parts.add(new WhyPart(
                            text().of("consensus.pair.rule", pair.first(), pair.second(), each.name()),
                            Stream.concat(each.inputs().stream(), Stream.of(each.source()))
                                    .toList())));
        }
        List<String> panel = new ArrayList<>(rows.panel().notes());
        rows.panel().statistic().ifPresent(panel::add);
        if (!panel.isEmpty()) {
            parts.add(new WhyPart(text().of("consensus.why.all"), panel));
        }
        return parts;
    }

    private ScreenText text() {
        return live.orElseThrow().room().text();
    }
}
