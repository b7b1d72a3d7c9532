package care.quarterback.presentation.records;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.session.Problem;
import care.quarterback.core.spi.Progress;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.records.ChosenFile.Fresh;
import care.quarterback.presentation.records.ChosenFile.Present;
import care.quarterback.presentation.records.ChosenFile.Refused;
import care.quarterback.presentation.section.Companion;
import care.quarterback.presentation.text.ScreenText;
import care.quarterback.presentation.work.LongWork;
import care.quarterback.steps.records.AttachDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Attaches files to a case, one after the other: each is looked at, then its form asks what it is. What the case has already
 * is said and left out. Nothing is stored before the form is submitted. Called on the screen's thread, and calls back on it;
 * files are read and stored beside it.
 */
public final class AttachPresenter {

    private final LiveCase live;
    private final DocumentPresenter documents;
    private final LongWork work;
    private final ScreenText text;
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private View view;
    private int chosen;
    private boolean busy;
    private boolean ended;
    private volatile boolean stopped;

    /** What the page shows. */
    public interface View {

        /** A file is being read or stored. @param percent how much of it is done */
        void working(String sentence, int percent);

        /** Nothing is being read. @param sentences what became of the files so far, a line each */
        void idle(List<String> sentences);

        /** Asks what a file is. */
        void ask(Companion form);

        /** The case has the file already as this document. */
        void point(ObjectId document);
    }

    /** @param work reads and stores files */
    public AttachPresenter(LiveCase live, DocumentPresenter documents, LongWork work) {
        this.live = live;
        this.documents = documents;
        this.work = work;
        this.text = live.room().text();
    }

    public void start(View shown) {
        view = shown;
    }

    /** Attaches these files; while others are being attached they come after those. */
    public void attach(List<Path> files) {
        if (!busy) {
            said.clear();
            chosen = 0;
            stopped = false;
        }
        chosen += files.size();
        waiting.addAll(files);
        if (!busy) {
            next();
        }
    }

    private void next() {
        Path file = waiting.poll();
        busy = file != null;
        if (!busy) {
            view.idle(List.copyOf(said));
            return;
        }
        String sentence = text.of("documents.reading", chosen - waiting.size(), chosen);
        view.working(sentence, 0);
        work.begin(text.of("documents.job"), progress -> {
            ChosenFile found = new FileReading(live).look(file, watch(progress, sentence));
            show(() -> found(file, found));
        });
    }

    private void found(Path file, ChosenFile found) {
        if (stopped) {
            leave(1);
            return;
        }
        switch (found) {
            case Present present -> {
                said.add(text.of("documents.present", name(file), present.title()));
                view.point(present.document());
                next();
            }
            case Refused refused -> {
                said.add(text.of("documents.refused", name(file), refused.sentence()));
                next();
            }
            case Fresh fresh -> {
                List<String> lines = new ArrayList<>(said);
                lines.add(text.of("documents.asking", chosen - waiting.size(), chosen, name(file)));
                view.idle(lines);
                view.ask(new FileForm(file, fresh.fields()));
            }
        }
    }

    /** Stops reading; this file and those that wait are not attached. */
    public void stop() {
        stopped = true;
    }

    /** @param more files that are left out beside those that wait */
    private void leave(int more) {
        said.add(text.of("documents.notAttached", waiting.size() + more));
        waiting.clear();
        next();
    }

    /** The page goes: what is not attached is forgotten. */
    public void end() {
        stop();
        waiting.clear();
        ended = true;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Progress watch(Progress outer, String sentence) {
        return new Progress() {
            private int last;

            @Override
            public void report(long done, long total, String what) {
                int percent = (int) (100 * done / Math.max(1, total));
                if (percent != last) {
                    last = percent;
                    outer.report(done, total, sentence);
                    show(() -> view.working(sentence, percent));
                }
            }

            @Override
            public boolean cancelled() {
                return stopped || outer.cancelled();
            }
        };
    }

    private void show(Runnable action) {
        live.room().background().onScreen(() -> {
            if (!ended) {
                action.run();
            }
        });
    }

    /** The form of one file. */
    private final class FileForm implements Companion {

        private final Path file;
        private final Map<String, String> fields;

        private FileForm(Path file, Map<String, String> fields) {
            this.file = file;
            this.fields = Map.copyOf(fields);
        }

        @Override
        public String deed() {
            return "attach-document";
        }

        @Override
        public Map<String, String> fields() {
            return fields;
        }

        @Override
        public void complete(CaseCommand made, Consumer<CaseCommand> ready, Consumer<String> refused) {
            stopped = false;
            String sentence = text.of("documents.storing", name(file));
            view.working(sentence, 0);
            work.begin(text.of("documents.job"), progress -> {
                var stored = store((AttachDocument) made, watch(progress, sentence));
                show(() -> {
                    view.idle(List.copyOf(said));
                    stored.accept(ready, refused);
                });
            });
        }

        /** Tries the command first: bytes that no document needs are not kept. */
        private Stored store(AttachDocument made, Progress progress) {
            Outcome tried = live.session().copy().execute(made).join();
            if (tried instanceof Outcome.Rejected rejected) {
                return Stored.refused(sentence(rejected.problems()));
            }
            try (InputStream in = FileReading.open(file, progress)) {
                return Stored.of(new AttachDocument(made.entry(), documents.take(in)));
            } catch (CommandRejected rejected) {
                return Stored.refused(sentence(rejected.problems()));
            } catch (IOException unreadable) {
                return Stored.refused(text.of(stopped ? "documents.stopped" : "documents.unreadable"));
            }
        }

        private String sentence(List<Problem> problems) {
            return problems.getFirst().sentence(live.room().sentences());
        }

        @Override
        public void closed(boolean done) {
            if (done) {
                said.add(text.of("documents.attached", name(file)));
                next();
            } else {
                leave(1);
            }
        }
    }

    /** The command with its bytes, or why there are none. */
    private record Stored(Optional<CaseCommand> command, String refusal) {

        static Stored of(CaseCommand command) {
            return new Stored(Optional.of(command), "");
        }

        static Stored refused(String sentence) {
            return new Stored(Optional.empty(), sentence);
        }

        void accept(Consumer<CaseCommand> ready, Consumer<String> refused) {
            command.ifPresentOrElse(ready, () -> refused.accept(refusal));
        }
    }
}
