package care.quarterback.core.session;

import java.util.List;

/**
 * Several commands that are done together or not at all, and undone together. In the audit they are one entry with the name
 * of the first.
 *
 * @param commands at least one, in the order in which they are done
 */
public record Together(List<CaseCommand> commands) implements CaseCommand {

    public Together {
        commands = List.copyOf(commands);
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to do");
        }
    }

    @Override
    public void apply(CaseEdit edit) {
        commands.forEach(command -> command.apply(edit));
    }

    @Override
    public String name() {
        return commands.getFirst().name();
    }

    @Override
    public boolean fact() {
        return commands.stream().anyMatch(CaseCommand::fact);
    }

    @Override
    public String reason() {
        return commands.getFirst().reason();
    }
}
