package care.quarterback.steps.records;

import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages as a person types them: "3" or "4-7". @param from the first page @param to the last one */
public record PageRange(int from, int to) {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,5})(?:\\s*[-–]\\s*(\\d{1,5}))?");

    /** @throws CommandRejected when they can't be read */
    public static PageRange of(String typed) {
        Matcher range = TYPED.matcher(typed.strip());
        if (!range.matches()) {
            throw CommandRejected.because("pages", Message.of("refusals", "records.pagesTyped"));
        }
        int first = Integer.parseInt(range.group(1));
        return new PageRange(first, range.group(2) == null ? first : Integer.parseInt(range.group(2)));
    }
}
