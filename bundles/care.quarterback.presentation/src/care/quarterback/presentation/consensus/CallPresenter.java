package care.quarterback.presentation.consensus;

import care.quarterback.consensus.comparison.CompareRows.TrackRow;
import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.LetterRow;
import care.quarterback.consensus.talk.CallRows.Stage;
import care.quarterback.model.ConsensusState;
import care.quarterback.presentation.consensus.WorkScreen.Form;
import care.quarterback.presentation.consensus.WorkScreen.Line;
import care.quarterback.presentation.consensus.WorkScreen.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The doctors' talk, part by part: prepared, asked for, set, held, written down; and the opinion that may follow. */
public final class CallPresenter extends WorkPresenter {

    private Optional<CallRows> newest = Optional.empty();
    private TalkReader reader;

    @Override
    void refresh() {
        reader = TalkReader.of(live().room(), reader);
        lane().show(
                        reader.read(live()),
                        rows -> {
                            newest = Optional.of(rows);
                            show(rows);
                        },
                        failure -> view().showNothing(text().of("case.notRead")));
    }

    private void show(CallRows rows) {
        if (rows.doctors().size() < 2) {
            view().showNothing(text().of("call.empty"));
            return;
        }
        var forms = new CallForms(live().room(), rows);
        String open = opened().isEmpty() ? current(rows) : opened();
        List<Line> lines = new ArrayList<>();
        for (CallPart part : CallPart.values()) {
            lines.add(line(part, rows, forms, part.key().equals(open)));
        }
        view().show(new WorkScreen(rows.next(), lines));
    }

    /** The part that is next; none where nobody has to talk. */
    private static String current(CallRows rows) {
        return Stream.of(CallPart.values())
                .filter(part -> part.stage() == rows.stage())
                .map(CallPart::key)
                .findFirst()
                .orElse("");
    }

    private Line line(CallPart part, CallRows rows, CallForms forms, boolean open) {
        Optional<TrackRow> step = step(part, rows);
        Mark mark = mark(part, rows, step);
        Optional<Form> form = open ? Optional.of(forms.of(part)) : Optional.empty();
        return new Line(
                part.key(),
                mark,
                text().of("call.mark." + mark),
                text().of("call.part." + part, rows.third().number()),
                words(part, rows, step, mark),
                open ? "" : button(part, rows, forms, mark),
                Optional.empty(),
                form);
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
            case PREPARE ->
                rows.doctors().stream().allMatch(CallRows.DoctorRow::allowed)
                        ? Mark.DONE
                        : rows.stage() == Stage.NOTHING ? Mark.LATER : Mark.NOW;
            case NOTES -> rows.doctors().stream().noneMatch(one -> one.after().isEmpty()) ? Mark.DONE : Mark.LATER;
            default -> Mark.LATER;
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

    private String button(CallPart part, CallRows rows, CallForms forms, Mark mark) {
        boolean possible = switch (part) {
            case PREPARE -> !forms.over();
            case ASK -> mark == Mark.DONE || !forms.over() && !forms.held() && !forms.scheduled();
            case SCHEDULE -> !forms.held() && !forms.over();
            case HOLD -> forms.held() || !forms.over();
            case NOTES -> forms.held();
            case OUTCOME, NEXT -> true;
        };
        if (!possible || mark == Mark.LEFT_OUT) {
            return "";
        }
        return text().of(mark == Mark.DONE && part != CallPart.PREPARE ? "call.correct" : "call.open");
    }

    @Override
    public void act(String action, Map<String, String> values) {
        if (closed() || newest.isEmpty()) {
            return;
        }
        if (action.equals("close")) {
            open("");
        } else if (action.startsWith("letter:")) {
            int opinion = Integer.parseInt(action.substring("letter:".length()));
            newest.get().letters().stream()
                    .filter(one -> one.opinion() == opinion)
                    .forEach(one -> view().read(one.subject(), lines(one)));
        } else {
            try {
                run(new CallActions(
                                live().room(),
                                newest.get(),
                                new Typed(values, live().room().today()))
                        .of(action));
            } catch (Typed.Unreadable unreadable) {
                view().refused(unreadable.field(), text().of(unreadable.key()));
            }
        }
    }

    private List<String> lines(LetterRow letter) {
        List<String> lines = new ArrayList<>(letter.opening());
        List<String> doctors = newest.orElseThrow().doctors().stream()
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
