package care.quarterback.cli;

import care.quarterback.core.spi.CaseRepository.Reindexed;
import care.quarterback.core.spi.Progress;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Builds the lists and the search anew. */
@Command(name = "reindex")
final class ReindexCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Override
    public Integer call() {
        return root.withStore(desk -> {
            Reindexed result = desk.lists().rebuild(Progress.NONE);
            List<String> unreadable =
                    result.unreadable().stream().map(CaseId::value).toList();
            root.answer(
                    json -> json.number("cases", result.done()).texts("unreadable", unreadable),
                    out -> out.println(Texts.of("reindex.done", result.done())));
            if (!unreadable.isEmpty()) {
                root.say("reindex.unreadable", String.join("\n  ", unreadable));
                return Exit.STORE;
            }
            return Exit.DONE;
        });
    }
}
