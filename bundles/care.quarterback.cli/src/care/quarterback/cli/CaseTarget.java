package care.quarterback.cli;

import care.quarterback.core.entry.TypedCommands;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.desk.services.EntryDesk;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The case that a command enters something into, as its first argument, and how the command answers. */
final class CaseTarget {

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "common.case")
    private String wanted;

    @Mixin
    private EntryAnswer answer;

    /** What is done in the case. */
    @FunctionalInterface
    interface Work {

        EntryDesk.Answer in(OpenDesk desk, CaseId id, EntryDesk.How how);
    }

    /** Does the work in the case and says what became of it. */
    int work(RootCommand root, Work work) {
        return root.withStore(desk ->
                answer.say(root, work.in(desk, root.caseOf(desk.lists(), wanted), answer.how(root))));
    }

    /** Enters into the case what is made of what was typed. */
    int enter(RootCommand root, Function<TypedCommands, List<CaseCommand>> made) {
        return work(root, (desk, id, how) -> desk.entries().enter(id, how, made));
    }

    /** Enters something for each set of fields that was given. */
    int enter(
            RootCommand root,
            Supplier<List<Map<String, String>>> given,
            BiFunction<TypedCommands, Map<String, String>, CaseCommand> made) {
        return work(root, (desk, id, how) -> {
            List<Map<String, String>> all = given.get();
            return desk.entries()
                    .enter(
                            id,
                            how,
                            typed -> all.stream()
                                    .map(fields -> made.apply(typed, fields))
                                    .toList());
        });
    }
}
