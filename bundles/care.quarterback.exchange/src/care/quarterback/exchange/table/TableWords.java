package care.quarterback.exchange.table;

import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.session.Problem;
import care.quarterback.core.text.Language;
import care.quarterback.core.text.Sentences;
import care.quarterback.core.text.TextFile;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sentences of this package. */
final class TableWords {

    private final Locale language = Language.system();
    private final Sentences sentences = new Sentences(language);
    private final Map<String, String> patterns =
            TextFile.read(TableWords.class, "table", language).orElseThrow();
    private final TableCatalogue catalogue = new TableCatalogue(sentences);

    TableCatalogue catalogue() {
        return catalogue;
    }

    /** The words of the catalogue. */
    Sentences sentences() {
        return sentences;
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(patterns.get(key), language).format(arguments);
    }

    String of(Problem problem) {
        return problem.sentence(sentences);
    }

    /** What a column goes into: “Patient: Date of birth”. @param kind what a row is one of, in a list of entries */
    String target(TableTarget target, Optional<EntryKind> kind) {
        String field = target.field().label(sentences);
        if (target.part() == TablePart.ENTRY) {
            return of("target", kind.orElseThrow().label(sentences), field);
        }
        String own = "part." + target.part().plain();
        return patterns.containsKey(own)
                ? of(own, field)
                : of("target", catalogue.kind(target.part()).label(sentences), field);
    }
}
