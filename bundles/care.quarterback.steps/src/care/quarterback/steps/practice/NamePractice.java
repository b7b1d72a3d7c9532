package care.quarterback.steps.practice;

import care.quarterback.core.session.CommandName;
import care.quarterback.core.session.CommandRejected;

/** Says what the practice is called. */
@CommandName("NamePractice")
public record NamePractice(String called) implements PracticeCommand {

    private static final int LONGEST = 200;

    @Override
    public void apply(PracticeEdit edit) {
        String name = called == null ? "" : called.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw CommandRejected.because("name", PracticeWords.of("wrong.name"));
        }
        edit.practice().setName(name);
    }
}
