package care.quarterback.exchange.table;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of this package, and the headings that a field is known by. */
final class TableWords {

    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "care.quarterback.exchange.table.table", Locale.ROOT, TableWords.class.getClassLoader());

    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    String field(TableField field) {
        return of("field." + field.plain());
    }

    /** The field that a heading means; capitals, dots and underscores do not matter. */
    Optional<TableField> known(String heading) {
        String wanted = simple(heading);
        return Arrays.stream(TableField.values())
                .filter(field -> field.plain().replace('-', ' ').equals(wanted)
                        || Arrays.stream(bundle.getString("known." + field.plain())
                                        .split("\\|"))
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
