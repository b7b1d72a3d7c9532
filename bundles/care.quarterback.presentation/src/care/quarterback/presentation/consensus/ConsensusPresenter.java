package care.quarterback.presentation.consensus;

import care.quarterback.core.chart.ChartQuery;
import care.quarterback.core.consensus.CodeFork;
import care.quarterback.core.consensus.CompareQuery;
import care.quarterback.core.consensus.CompareRows;
import care.quarterback.core.consensus.CompareRows.AspectRow;
import care.quarterback.core.consensus.CompareRows.Cell;
import care.quarterback.core.consensus.Mark;
import care.quarterback.core.consensus.OpinionRow;
import care.quarterback.core.consensus.OverallClass;
import care.quarterback.core.consensus.PairRow;
import care.quarterback.core.goals.AlignQuery;
import care.quarterback.core.spi.CodeCatalogue;
import care.quarterback.presentation.casefile.LiveCase;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The opinions of the active case side by side. Called on the screen's thread. */
public final class ConsensusPresenter {

    private Optional<LiveCase> live = Optional.empty();
    private Background.Lane lane;
    private Runnable unlisten = () -> {};
    private View view;
    private boolean differencesFirst;
    private Optional<CompareRows> newest = Optional.empty();

    /** What the screen shows. */
    public interface View {

        void show(ConsensusScreen screen);

        /** No case is open. */
        void showNothing();

        /** Why the results are what they are: rules, inputs, sources. */
        void why(String title, List<String> lines);

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
        if (view == null) {
            return;
        }
        if (one.isEmpty()) {
            view.showNothing();
            return;
        }
        lane = one.get().room().background().lane();
        unlisten = one.get().onChange(this::refresh);
        refresh();
    }

    /** Nothing is shown any more. */
    public void stop() {
        unlisten.run();
        unlisten = () -> {};
        if (lane != null) {
            lane.drop();
        }
    }

    /** Whether rows on which the doctors differ come first. */
    public void differencesFirst(boolean first) {
        differencesFirst = first;
        if (live.isPresent()) {
            refresh();
        }
    }

    /** Tells why the results are what they are. */
    public void why() {
        newest.ifPresent(rows -> view.why(text().of("consensus.why"), whyLines(rows)));
    }

    private record Read(CompareRows rows, String patient, List<String> goals) {}

    private void refresh() {
        LiveCase one = live.orElseThrow();
        var compare = new CompareQuery(one.room().sentences());
        var align = new AlignQuery(one.room().sentences());
        var chart = new ChartQuery(one.room().sentences());
        lane.show(
                one.read(careCase -> new Read(
                        compare.rows(careCase, codes(one), one.room().today()),
                        chart.rows(careCase).head().patient(),
                        align.rows(careCase).sentences())),
                read -> {
                    newest = Optional.of(read.rows());
                    view.show(screen(read));
                },
                failure -> view.failed(text().of("case.notRead")));
    }

    private static Optional<CodeCatalogue> codes(LiveCase one) {
        return Optional.of(one.desk().codes()).filter(CodeCatalogue::complete);
    }

    private ConsensusScreen screen(Read read) {
        CompareRows rows = read.rows();
        String empty = switch (rows.opinions().size()) {
            case 0 -> text().of("consensus.none");
            case 1 -> text().of("consensus.one");
            default -> "";
        };
        return new ConsensusScreen(
                read.patient(),
                rows.pairs().stream()
                        .map(pair -> text().of("consensus.status", pair.first(), pair.second(), pair.sentence()))
                        .reduce((one, two) -> one + " " + two)
                        .orElse(""),
                rows.pairs().stream().anyMatch(pair -> pair.overall() == OverallClass.DIVERGENT),
                rows.consensus().sentence(),
                rows.thirdOpinion().why(),
                empty,
                rows.opinions().stream().map(this::column).toList(),
                ordered(rows),
                rows.fork().map(ForkPicture::of),
                rows.fork().map(this::forkWords).orElse(""),
                settle(rows),
                read.goals());
    }

    private ConsensusScreen.Column column(OpinionRow opinion) {
        List<String> parts = new ArrayList<>();
        Stream.of(opinion.specialty(), opinion.practice())
                .filter(part -> !part.isBlank())
                .forEach(parts::add);
        opinion.date().ifPresent(date -> parts.add(text().date(date)));
        parts.add(live.orElseThrow().room().sentences().word(opinion.mode()));
        return new ConsensusScreen.Column(
                opinion.number(),
                text().of("consensus.column", opinion.number(), opinion.clinician()),
                String.join(", ", parts));
    }

    private List<ConsensusScreen.Row> ordered(CompareRows rows) {
        List<ConsensusScreen.Row> all = rows.aspects().stream().map(this::row).toList();
        if (!differencesFirst) {
            return all;
        }
        return Stream.concat(
                        all.stream().filter(row -> row.mark() != Mark.AGREE),
                        all.stream().filter(row -> row.mark() == Mark.AGREE))
                .toList();
    }

    private ConsensusScreen.Row row(AspectRow aspect) {
        return new ConsensusScreen.Row(
                aspect.title(),
                aspect.mark(),
                text().of("mark." + aspect.mark().name()),
                aspect.cells().stream().map(Cell::text).toList(),
                aspect.sentence());
    }

    private String forkWords(CodeFork fork) {
        boolean same = fork.branches().stream()
                        .map(branch -> branch.steps().getLast().code())
                        .distinct()
                        .count()
                == 1;
        return same ? text().of("fork.same") : text().of("fork.parts." + Math.min(fork.partsAtDepth(), 4));
    }

    private List<String> settle(CompareRows rows) {
        return rows.pairs().stream()
                .flatMap(pair -> pair.wouldSettleIt().stream())
                .map(each -> each.dueOn()
                        .map(due -> text().of("consensus.settleBy", each.text(), due))
                        .orElse(each.text()))
                .distinct()
                .toList();
    }

    private List<String> whyLines(CompareRows rows) {
        List<String> lines = new ArrayList<>();
        for (PairRow pair : rows.pairs()) {
            lines.add(text().of("consensus.pair", pair.first(), pair.second()));
            lines.addAll(pair.why());
            pair.derivations()
                    .forEach(each -> lines.add(text().of(
                                    "consensus.derivation",
                                    each.rule(),
                                    each.name(),
                                    String.join(", ", each.inputs()),
                                    each.source())));
            lines.addAll(pair.notes());
        }
        lines.addAll(rows.panel().notes());
        rows.panel().statistic().ifPresent(lines::add);
        return lines;
    }

    private ScreenText text() {
        return live.orElseThrow().room().text();
    }
}
