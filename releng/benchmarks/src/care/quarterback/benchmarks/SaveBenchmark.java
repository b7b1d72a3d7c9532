package care.quarterback.benchmarks;

import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.model.CareCase;
import care.quarterback.model.Condition;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.value.CaseId;
import care.quarterback.model.value.ObjectId;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * Saving one command (a field that a person changed) through a session, against plain JDBC writing the same rows for another
 * case of the same store.
 */
final class SaveBenchmark implements Benchmark {

    private static final String NAME = "save";
    private static final int WRITES_COUNTED = 100;

    @Override
    public void run(Settings settings, Results results) throws Exception {
        try (FilledStore store = FilledStore.open(settings)) {
            measure(settings, results, store, FilledStore.USUAL_SIZE, settings.amount(600, 40));
            measure(settings, results, store, FilledStore.LARGE_SIZE, settings.amount(200, 20));
        }
    }

    private static void measure(Settings settings, Results results, FilledStore store, int size, int rounds)
            throws Exception {
        CaseId ours = store.add(size, -2);
        CaseId twin = store.add(size, -3);
        try (var connection = store.plain()) {
            var edit = new Edit(store.desk().sessions().open(ours));
            var writer = new PlainWriter(connection);
            var rows = new AtomicReference<PlainWriter.Rows>();
            edit.run(-1);
            rows.set(writer.read(ours));
            // the plain writer's rows are those of the command before: of the same size, and read outside of its time
            Contest.Times times = new Contest()
                    .run(settings.amount(200, 10), rounds, edit::run, round -> writer.write(twin, rows(rows, round)));
            write(results, size, times);
            writes(results, size, edit, () -> writer.write(twin, rows(rows, rounds)), rows.get());
            parts(results, store, ours, size, rounds);
        }
    }

    /** The same rows under the next number of the audit. */
    private static PlainWriter.Rows rows(AtomicReference<PlainWriter.Rows> last, int round) {
        return last.updateAndGet(PlainWriter.Rows::next);
    }

    private static void write(Results results, int size, Contest.Times times) {
        String what = "save a command, case of %d objects".formatted(size);
        results.compared(
                new Results.Subject(NAME, what, "warm", "ms"),
                times.ours().median(),
                times.reference().median(),
                Goal.ratioAtMost(1.5),
                "medians of %d interleaved rounds; the reference is given the finished bytes"
                        .formatted(times.ours().nanos().length));
        results.compared(
                new Results.Subject(NAME, what + ", 95th percentile", "warm", "ms"),
                times.ours().percentile(95),
                times.reference().percentile(95),
                size == FilledStore.LARGE_SIZE ? Goal.below(50) : Goal.NONE,
                "slowest %s against %s"
                        .formatted(
                                Results.number(times.ours().percentile(100)),
                                Results.number(times.reference().percentile(100))));
    }

    private interface Action {
        Object run() throws Exception;
    }

    private static void writes(Results results, int size, Edit edit, Action reference, PlainWriter.Rows rows)
            throws Exception {
        long start = Machine.written();
        for (int i = 0; i < WRITES_COUNTED; i++) {
            edit.run(-2 - i);
        }
        long middle = Machine.written();
        for (int i = 0; i < WRITES_COUNTED; i++) {
            reference.run();
        }
        long end = Machine.written();
        results.compared(
                new Results.Subject(NAME, "bytes written per edit, case of %d objects".formatted(size), "warm", "kB"),
                (middle - start) / 1e3 / WRITES_COUNTED,
                (end - middle) / 1e3 / WRITES_COUNTED,
                Goal.NONE,
                "given to write calls by the whole process; the packed document has %s kB, the audit entry %s kB"
                        .formatted(
                                Results.number(rows.document().length / 1e3),
                                Results.number(rows.auditDetails() / 1e3)));
    }

    /** Where the time goes: the parts of a save that can be done alone. */
    private static void parts(Results results, FilledStore store, CaseId id, int size, int rounds) throws Exception {
        var codec = new CaseCodec();
        var services = store.desk().sessions().services();
        Resource resource =
                codec.unpack(services.repository().load(id).orElseThrow().document());
        var careCase = (CareCase) resource.getContents().getFirst();
        Contest.Times times = new Contest()
                .run(
                        rounds / 2,
                        rounds / 2,
                        round -> codec.pack(resource),
                        round -> services.projector().apply(careCase));
        results.alone(
                new Results.Subject(NAME, "of that, packing the document of %d objects".formatted(size), "warm", "ms"),
                times.ours().median(),
                Goal.NONE,
                "the stored form; projecting the read models takes %s ms"
                        .formatted(Results.number(times.reference().median())));
    }

    /** The command that is measured: the words of a condition, changed and changed again. */
    private static final class Edit {

        private final CaseSession session;
        private final ObjectId condition;

        Edit(CaseSession session) {
            this.session = session;
            condition = session.query(Edit::firstCondition).join();
        }

        private static ObjectId firstCondition(CareCase careCase) {
            Condition first = careCase.getConditions().getFirst();
            return new ObjectId(first.getId());
        }

        Outcome run(int round) {
            var command = new ChangeField(condition, "text", "moderate stenosis, as said in call " + round);
            Outcome outcome = session.execute(command).join();
            if (!outcome.done()) {
                throw new IllegalStateException("the command was refused");
            }
            return outcome;
        }
    }
}
