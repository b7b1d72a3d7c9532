package care.quarterback.exchange.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which column becomes what: as a person said, else by its heading. */
final class TableColumns {

    private static final int MOST = 100;
    private static final String NOTHING = "-";

    private final List<String> headings;
    private final TableWords words;
    private final Map<TableField, Integer> columns = new EnumMap<>(TableField.class);
    private final List<String> notes = new ArrayList<>();

    /** @param said headings with the field they become, or "-" */
    TableColumns(List<String> headings, Map<String, String> said, TableWords words) {
        this.headings = headings;
        this.words = words;
        if (headings.size() > MOST) {
            throw new TableRefused("columns", headings.size(), MOST);
        }
        said.keySet().stream().filter(each -> !hasHeading(each)).findFirst().ifPresent(unknown -> {
            throw new TableRefused("map.column", unknown, listed());
        });
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isBlank()) {
                column(i, choice(headings.get(i), said));
            }
        }
        need(columns.containsKey(TableField.NAME) || columns.containsKey(TableField.FAMILY_NAME), "name");
        need(columns.containsKey(TableField.BIRTH_DATE), "birth");
        need(columns.containsKey(TableField.QUESTION), "question");
    }

    /** What each column becomes, a sentence each. */
    List<String> notes() {
        return notes;
    }

    int size() {
        return headings.size();
    }

    /** The place of a field's column. */
    Optional<Integer> of(TableField field) {
        return Optional.ofNullable(columns.get(field));
    }

    String heading(TableField field) {
        return of(field).map(headings::get).orElse("");
    }

    private boolean hasHeading(String heading) {
        return headings.stream().anyMatch(each -> TableWords.simple(each).equals(TableWords.simple(heading)));
    }

    private static Optional<String> choice(String heading, Map<String, String> said) {
        return said.entrySet().stream()
                .filter(each -> TableWords.simple(each.getKey()).equals(TableWords.simple(heading)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void column(int place, Optional<String> choice) {
        String heading = headings.get(place);
        if (headings.subList(0, place).contains(heading)) {
            throw new TableRefused("heading", heading);
        }
        if (choice.filter(NOTHING::equals).isPresent()) {
            notes.add(words.of("note.left", heading));
            return;
        }
        Optional<TableField> field = choice.isPresent() ? choice.map(this::named) : words.known(heading);
        if (field.isEmpty()) {
            notes.add(words.of("note.unused", heading));
            return;
        }
        Integer other = columns.putIfAbsent(field.get(), place);
        if (other != null) {
            throw new TableRefused("both", headings.get(other), heading, words.field(field.get()));
        }
        notes.add(words.of("note.column", heading, words.field(field.get())));
    }

    private TableField named(String plain) {
        return TableField.of(plain)
                .orElseThrow(() -> new TableRefused(
                        "map.field",
                        plain,
                        Arrays.stream(TableField.values())
                                .map(TableField::plain)
                                .collect(Collectors.joining(", "))));
    }

    private void need(boolean there, String what) {
        if (!there) {
            throw new TableRefused("needed", words.of("needed." + what), listed());
        }
    }

    private String listed() {
        return headings.stream().filter(each -> !each.isBlank()).collect(Collectors.joining(", "));
    }
}
