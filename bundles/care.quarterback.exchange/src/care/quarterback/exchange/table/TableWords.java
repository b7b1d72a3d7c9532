package care.quarterback.exchange.table;

import care.quarterback.core.session.Problem;
import care.quarterback.core.text.Language;
import care.quarterback.core.text.Sentences;
import care.quarterback.core.text.TextFile;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sentences of this package, and the headings that a field is known by. */
final class TableWords {

    private final Locale language = Language.system();
    private final Sentences sentences = new Sentences(language);
    private final Map<String, String> patterns =
            TextFile.read(TableWords.class, "table", language).orElseThrow();

    /** The headings as people write them, which no language of the screen changes. */
    private final Map<String, String> headings =
            TextFile.read(TableWords.class, "table", Locale.ROOT).orElseThrow();

    String of(String key, Object... arguments) {
        return new MessageFormat(patterns.get(key), language).format(arguments);
    }

    String of(Problem problem) {
        return problem.sentence(sentences);
    }

    String field(TableField field) {
        return of("field." + field.plain());
    }

    /** The field that a heading means; capitals, dots and underscores do not matter. */
    Optional<TableField> known(String heading) {
        String wanted = simple(heading);
        return Arrays.stream(TableField.values())
                .filter(field -> field.plain().replace('-', ' ').equals(wanted)
                        || Arrays.stream(headings.get("known." + field.plain()).split("\\|"))
                                .map(TableWords::simple)
                                .anyMatch(wanted::equals))
                .findFirst();
    }

    static String simple(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
