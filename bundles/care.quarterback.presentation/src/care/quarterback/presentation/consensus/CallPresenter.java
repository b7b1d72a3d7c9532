package care.quarterback.presentation.consensus;

import care.quarterback.consensus.comparison.CompareRows.TrackRow;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.LetterRow;
import care.quarterback.consensus.talk.CallRows.Stage;
import care.quarterback.model.ConsensusState;
import care.quarterback.presentation.consensus.WorkScreen.Action;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The doctors' talk, part by part: prepared, asked for, set, held, written down; and the opinion that may follow. */
public final class CallPresenter extends WorkPresenter<CallIntent> {

    private Optional<CallPart> opened = Optional.empty();

    @Override
    Optional<WorkScreen<CallIntent>> screen(CallRows rows) {
        if (rows.doctors().size() < 2) {
            return Optional.empty();
        }
        var forms = new CallForms(room(), rows);
        Optional<CallPart> open = opened.or(() -> current(rows));
        List<Line<CallIntent>> lines = Stream.of(CallPart.values())
                .map(part -> line(part, rows, forms, open.equals(Optional.of(part))))
                .toList();
        return Optional.of(new WorkScreen<>(rows.next(), lines));
    }

    @Override
    String nothing() {
        return text().of("call.empty");
    }

    @Override
    void backToNext() {
        opened = Optional.empty();
    }

    /** The part that is next; none where nobody has to talk. */
    private static Optional<CallPart> current(CallRows rows) {
        return Stream.of(CallPart.values())
                .filter(part -> part.stage() == rows.stage())
                .findFirst();
    }

    private Line<CallIntent> line(CallPart part, CallRows rows, CallForms forms, boolean open) {
        Optional<TrackRow> step = step(part, rows);
        Mark mark = mark(part, rows, step);
        return new Line<>(
                part.name(),
                mark,
                text().of("call.mark." + mark),
                text().of("call.part." + part, rows.third().number()),
                words(part, rows, step, mark),
                open ? Optional.empty() : opening(part, forms, mark),
                Optional.empty(),
                open ? Optional.of(forms.of(part)) : Optional.empty());
    }

    /** The newest step of the track that this part is about. */
    private static Optional<TrackRow> step(CallPart part, CallRows rows) {
        List<TrackRow> track = rows.compared().consensus().track();
        int round = track.isEmpty() ? 0 : track.getLast().round();
        return track.stream()
                .filter(row -> row.round() == round && round > 0 && belongs(part, row.state()))
                .findFirst();
    }

    private static boolean belongs(CallPart part, ConsensusState state) {
        return switch (part) {
            case ASK -> state == ConsensusState.REQUESTED;
            case SCHEDULE -> state == ConsensusState.SCHEDULED;
            case HOLD -> state == ConsensusState.HELD;
            case OUTCOME -> state.compareTo(ConsensusState.HELD) > 0;
            case PREPARE, NOTES, NEXT -> false;
        };
    }

    private static Mark mark(CallPart part, CallRows rows, Optional<TrackRow> step) {
        if (part.stage() == rows.stage()) {
            return Mark.NOW;
        }
        if (step.isPresent()) {
            return step.get().skipped() ? Mark.LEFT_OUT : Mark.DONE;
        }
        return switch (part) {
            case PREPARE -> {
                if (rows.doctors().stream().allMatch(CallRows.DoctorRow::allowed)) {
                    yield Mark.DONE;
                }
                yield rows.stage() == Stage.NOTHING ? Mark.LATER : Mark.NOW;
            }
            case NOTES -> rows.doctors().stream().noneMatch(one -> one.after().isEmpty()) ? Mark.DONE : Mark.LATER;
            case ASK, SCHEDULE, HOLD, OUTCOME, NEXT -> Mark.LATER;
        };
    }

    private String words(CallPart part, CallRows rows, Optional<TrackRow> step, Mark mark) {
        if (step.isPresent()) {
            List<String> all = new ArrayList<>(List.of(step.get().sentence()));
            all.addAll(step.get().corrections());
            return String.join(" ", all);
        }
        if (part == CallPart.NEXT) {
            return rows.third().why();
        }
        return text().of("call.words." + part + (mark == Mark.DONE ? ".done" : ""));
    }

    private Optional<Action<CallIntent>> opening(CallPart part, CallForms forms, Mark mark) {
        boolean possible = switch (part) {
            case PREPARE -> !forms.over();
            case ASK -> mark == Mark.DONE || !forms.over() && !forms.held() && !forms.scheduled();
            case SCHEDULE -> !forms.held() && !forms.over();
            case HOLD -> forms.held() || !forms.over();
            case NOTES -> forms.held();
            case OUTCOME, NEXT -> true;
        };
        if (!possible || mark == Mark.LEFT_OUT) {
            return Optional.empty();
        }
        String key = mark == Mark.DONE && part != CallPart.PREPARE ? "call.correct" : "call.open";
        return Optional.of(new Action<>("open." + part, text().of(key), false, new CallIntent.Open(part)));
    }

    @Override
    void act(CallIntent intent, Typed typed, CallRows rows) {
        switch (intent) {
            case CallIntent.Open open -> {
                opened = Optional.of(open.part());
                refresh();
            }
            case CallIntent.Close close -> {
                backToNext();
                refresh();
            }
            case CallIntent.ReadLetter read -> view().read(read.letter().subject(), lines(read.letter(), rows));
            case CallIntent.Addition addition -> stay(new CallActions(room(), rows, typed).of(addition), typed);
            case CallIntent.Deed deed -> finish(new CallActions(room(), rows, typed).of(deed), typed);
        }
    }

    private List<String> lines(LetterRow letter, CallRows rows) {
        List<String> lines = new ArrayList<>(letter.opening());
        List<String> doctors = rows.doctors().stream()
                .filter(one -> !letter.withheld().contains(one.opinion()))
                .map(CallRows.DoctorRow::name)
                .toList();
        letter.differences().forEach(row -> {
            lines.add(row.title());
            for (int i = 0; i < row.cells().size(); i++) {
                String said = row.cells().get(i).isEmpty()
                        ? text().of("call.letter.nothing")
                        : row.cells().get(i).replace("\n", "; ");
                lines.add(text().of("call.letter.cell", doctors.get(i), said));
            }
        });
        lines.addAll(letter.basis());
        lines.addAll(letter.closing());
        return lines;
    }
}
