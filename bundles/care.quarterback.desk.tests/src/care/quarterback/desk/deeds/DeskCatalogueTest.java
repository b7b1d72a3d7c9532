package care.quarterback.desk.deeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.entry.Deed;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.text.Sentences;
import care.quarterback.desk.text.DeskTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskCatalogueTest {

    private final Sentences sentences = DeskTexts.in(Locale.US);

    @Test
    void everyDeedAndEveryArgumentHasItsWords() {
        List<String> missing = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (Deed deed : DeskCatalogue.get().deeds()) {
            for (String key : List.of(deed.command(), deed.command() + ".hint")) {
                require("deeds", key, missing);
            }
            if (missing.isEmpty() && !labels.add(deed.label(sentences))) {
                missing.add(deed.command() + " is called like another one");
            }
            for (EntryField field : deed.fields()) {
                require(field.labels(), field.key(), missing);
                field.choices().forEach(choice -> require("words", field.choiceType() + "." + choice, missing));
            }
        }
        assertEquals(List.of(), missing);
    }

    private void require(String file, String key, List<String> missing) {
        if (!sentences.has(file, key)) {
            missing.add(file + ":" + key);
        }
    }
}
