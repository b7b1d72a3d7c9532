package care.quarterback.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.deeds.DeskCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can be entered or done has its words: no screen and no help page meets a key without a text. */
class CatalogueTextsTest {

    private final Sentences sentences = Texts.words();

    @Test
    void everyActionAndEveryFieldHasItsText() {
        List<String> missing = new ArrayList<>();
        for (Deed deed : DeskCatalogue.get().deeds()) {
            require("deeds", deed.command(), missing);
            require("deeds", deed.command() + ".hint", missing);
            deed.fields().forEach(field -> require(field.labels(), field.key(), missing));
        }
        for (EntryKind kind : DeskCatalogue.get().kinds()) {
            kind.fields().forEach(field -> require(field.labels(), field.key(), missing));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyChoiceHasItsWords() {
        Set<String> missing = new TreeSet<>();
        Stream<EntryField> fields = Stream.concat(
                DeskCatalogue.get().deeds().stream().flatMap(deed -> deed.fields().stream()),
                DeskCatalogue.get().kinds().stream().flatMap(kind -> kind.fields().stream()));
        fields.forEach(field -> field.choices().forEach(literal -> {
            try {
                field.word(sentences, literal);
            } catch (MissingResourceException e) {
                missing.add(field.choiceType() + "." + literal);
            }
        }));
        assertEquals(Set.of(), missing);
    }

    private void require(String file, String key, List<String> missing) {
        if (!sentences.has(file, key) || sentences.of(file, key).isBlank()) {
            missing.add(file + ":" + key);
        }
    }
}
