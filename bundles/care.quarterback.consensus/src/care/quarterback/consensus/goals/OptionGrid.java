package care.quarterback.consensus.goals;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.CareCase;
import care.quarterback.model.OptionAttribute;
import care.quarterback.model.TreatmentOption;
import care.quarterback.model.value.ObjectId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Facts about the options side by side: a row for each fact, a cell for each option of which it is known. Immutable.
 *
 * @param options the columns
 * @param rows in the order in which the facts were first entered
 */
public record OptionGrid(List<Column> options, List<Row> rows) {

    public OptionGrid {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
    }

    /** An option on the table. */
    public record Column(ObjectId option, String letter, String name) {}

    /** One fact, such as durability. @param cells by option; an option without it is left out */
    public record Row(String name, Map<ObjectId, Cell> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * What is known of one option.
     *
     * @param from the lower end, or the figure itself
     * @param to the upper end
     * @param text in words instead of figures; may be empty
     * @param illustration it shows how to weigh, and is no evidence
     */
    public record Cell(
            Optional<BigDecimal> from,
            Optional<BigDecimal> to,
            String unit,
            String text,
            String source,
            boolean illustration) {}

    public static OptionGrid of(CareCase careCase) {
        List<TreatmentOption> options =
                CaseFacts.standing(careCase.getOptions()).toList();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<ObjectId, Cell>> cells = new LinkedHashMap<>();
        for (TreatmentOption option : options) {
            for (OptionAttribute fact : option.getAttributes()) {
                String key = CaseFacts.text(fact.getName()).toLowerCase(Locale.ROOT);
                names.putIfAbsent(key, CaseFacts.text(fact.getName()));
                cells.computeIfAbsent(key, any -> new LinkedHashMap<>()).put(id(option), cell(fact));
            }
        }
        return new OptionGrid(
                options.stream()
                        .map(option -> new Column(
                                id(option), CaseFacts.text(option.getLetter()), CaseFacts.text(option.getName())))
                        .toList(),
                cells.entrySet().stream()
                        .map(entry -> new Row(names.get(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private static Cell cell(OptionAttribute fact) {
        return new Cell(
                Optional.ofNullable(fact.getFrom()),
                Optional.ofNullable(fact.getTo()),
                CaseFacts.text(fact.getUnit()),
                CaseFacts.text(fact.getText()),
                CaseFacts.text(fact.getSource()),
                fact.isIllustration());
    }

    private static ObjectId id(TreatmentOption option) {
        return new ObjectId(option.getId());
    }
}
