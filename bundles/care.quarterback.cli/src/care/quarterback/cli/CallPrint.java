package care.quarterback.cli;

import care.quarterback.consensus.comparison.PairRow;
import care.quarterback.consensus.talk.CallRows;
import java.io.PrintWriter;
import java.util.List;

/** The doctors' talk in words: what would settle it, what is next, what was written down. */
final class CallPrint {

    private final PrintWriter out;

    CallPrint(PrintWriter out) {
        this.out = out;
    }

    void print(CallRows call) {
        if (call.compared().pairs().isEmpty()) {
            return;
        }
        call.compared().pairs().forEach(this::settles);
        out.println();
        out.println(Texts.of("call.title", call.next()));
        call.doctors().forEach(doctor -> {
            line(doctor.consent());
            line(doctor.answer());
            said("call.before", doctor.name(), doctor.before());
            said("call.after", doctor.name(), doctor.after());
        });
        if (call.stage().compareTo(CallRows.Stage.HOLD) < 0) {
            line(call.times().explanation());
            call.times().words().forEach(each -> line("  " + each));
        }
        call.ratings().stream()
                .filter(each -> !each.ratings().isEmpty())
                .forEach(each -> line(
                        Texts.of("call.rating", each.name(), String.join(", ", each.ratings()), each.statistics())));
        call.outcome().ifPresent(outcome -> {
            points("call.agreed", outcome.agreed());
            points("call.open", outcome.open());
        });
        line(call.third().how());
    }

    private void settles(PairRow pair) {
        if (pair.wouldSettleIt().isEmpty() && pair.offers().isEmpty()) {
            return;
        }
        out.println();
        out.println(Texts.of("call.settles", pair.first(), pair.second()));
        pair.wouldSettleIt()
                .forEach(each -> line(
                        each.doneOn().isPresent()
                                ? Texts.of(
                                        "call.settled",
                                        each.text(),
                                        each.doneOn().get(),
                                        each.result())
                                : Texts.of(
                                        "call.toGet",
                                        each.text(),
                                        each.owner(),
                                        each.dueOn().map(Object::toString).orElse("-"))));
        pair.offers().forEach(each -> line(Texts.of("call.offer", each.text(), each.why())));
    }

    private void points(String key, List<CallRows.TopicRow> points) {
        points.forEach(each -> line(Texts.of(key, each.text())));
    }

    private void said(String key, String who, String words) {
        if (!words.isEmpty()) {
            line(Texts.of(key, who, words));
        }
    }

    private void line(String text) {
        if (!text.isBlank()) {
            out.println("  " + text);
        }
    }
}
