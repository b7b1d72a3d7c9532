package care.quarterback.core.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a text is kept that is said later: keys and arguments between signs that nobody types, with the words of people as
 * they are. What was cut off at the end is read as far as it goes. For one thread.
 */
final class Unsaid {

    private static final char OPEN = '\uE000';
    private static final char NEXT = '\uE001';
    private static final char CLOSE = '\uE002';
    private static final String MESSAGE = "m";
    private static final String DATE = "d";
    private static final String INSTANT = "i";
    private static final String NUMBER = "n";

    private final Sentences sentences;
    private final String text;
    private int at;

    private Unsaid(Sentences sentences, String text) {
        this.sentences = sentences;
        this.text = text;
    }

    static String message(String texts, String key, List<String> arguments) {
        List<String> parts = new ArrayList<>(List.of(texts, key));
        parts.addAll(arguments);
        return keep(MESSAGE, String.join(String.valueOf(NEXT), parts));
    }

    static String date(LocalDate date) {
        return keep(DATE, date.toString());
    }

    static String instant(Instant instant) {
        return keep(INSTANT, instant.toString());
    }

    static String number(Number number) {
        return keep(NUMBER, number.toString());
    }

    private static String keep(String kind, String rest) {
        return OPEN + kind + NEXT + rest + CLOSE;
    }

    /** The text in the words of the sentences. */
    static String say(String text, Sentences sentences) {
        return text.indexOf(OPEN) < 0 ? text : sentences.joined(new Unsaid(sentences, text).parts());
    }

    /** What stands up to the next sign: words, and what was kept among them. */
    private List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        int from = at;
        while (at < text.length() && text.charAt(at) != NEXT && text.charAt(at) != CLOSE) {
            if (text.charAt(at) == OPEN) {
                parts.add(text.substring(from, at));
                at++;
                parts.add(kept());
                from = at;
            } else {
                at++;
            }
        }
        parts.add(text.substring(from, at));
        parts.removeIf(""::equals);
        return parts;
    }

    private Object kept() {
        List<Object> all = new ArrayList<>();
        do {
            List<Object> parts = parts();
            all.add(parts.size() == 1 ? parts.getFirst() : sentences.joined(parts));
        } while (at < text.length() && text.charAt(at++) == NEXT);
        String first = all.size() < 2 ? "" : all.get(1).toString();
        try {
            return switch (all.getFirst().toString()) {
                case DATE -> LocalDate.parse(first);
                case INSTANT -> Instant.parse(first);
                case NUMBER -> new BigDecimal(first);
                default ->
                    sentences.of(
                            first,
                            all.get(2).toString(),
                            all.subList(3, all.size()).toArray());
            };
        } catch (RuntimeException cutOff) { // the store holds so many letters and no more
            return "";
        }
    }
}
