package care.quarterback.exchange.table;

import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.entry.Place;
import care.quarterback.core.spi.TableChoices;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which column becomes what: as a person said, else by its heading. A list with a column for the question is a list of
 * cases; another is a list of entries, when somebody says of what kind, or a heading does.
 */
final class TableColumns {

    private static final int MOST = 100;
    private static final String NOTHING = "-";

    private final List<String> headings;
    private final TableWords words;
    private final TableCatalogue catalogue;
    private final Map<Integer, TableColumn> columns = new TreeMap<>();
    private final Map<Integer, String> notes = new TreeMap<>();

    /** Columns whose field another column fills: said of them in the end, if they mean nothing else. */
    private final Map<Integer, String> seconds = new TreeMap<>();

    private final Map<TableColumn, DateOrder> orders = new HashMap<>();
    private final Optional<EntryKind> kind;

    TableColumns(List<String> headings, TableChoices choices, TableWords words) {
        this.headings = headings;
        this.words = words;
        this.catalogue = words.catalogue();
        checkHeadings(choices.columns());
        this.kind = choices.kind().map(catalogue::kind).or(() -> kindByHeadings(choices.columns()));
        said(choices.columns());
        if (kind.isPresent()) {
            ofEntries(kind.get());
        } else {
            ofCases();
        }
        unused();
    }

    /** What each row is one of; empty in a list of cases. */
    Optional<EntryKind> kind() {
        return kind;
    }

    /** What each column becomes, a sentence each. */
    List<String> notes() {
        return List.copyOf(notes.values());
    }

    int size() {
        return headings.size();
    }

    /**
     * Looks through the rows for what tells day from month. What one column shows holds for a column that shows nothing: one
     * person wrote the list.
     */
    void judgeDates(List<? extends List<String>> rows, Optional<DateOrder> said) {
        List<TableColumn> dates = columns.values().stream()
                .filter(column -> DateOrder.isDate(column.target().field()))
                .toList();
        for (TableColumn column : dates) {
            List<String> cells = rows.stream()
                    .filter(row -> row.size() > column.place())
                    .map(row -> row.get(column.place()).strip())
                    .toList();
            orders.put(column, said.orElseGet(() -> DateOrder.of(cells)));
        }
        Set<DateOrder> shown = EnumSet.noneOf(DateOrder.class);
        shown.addAll(orders.values());
        shown.remove(DateOrder.UNKNOWN);
        if (shown.size() == 1) {
            orders.replaceAll((column, order) -> shown.iterator().next());
        }
        orders.forEach((column, order) -> {
            if (order == DateOrder.DAY_FIRST) {
                notes.merge(
                        column.place(), words.of("note.day-first", column.heading()), (one, more) -> one + " " + more);
            }
        });
    }

    /** How the dates of a column are written. */
    DateOrder order(TableColumn column) {
        return orders.getOrDefault(column, DateOrder.UNKNOWN);
    }

    /** Those of a part, in their order. */
    List<TableColumn> of(TablePart part) {
        return columns.values().stream()
                .filter(column -> column.target().part() == part)
                .toList();
    }

    Optional<TableColumn> of(TablePart part, String feature) {
        return of(part).stream()
                .filter(column -> column.target().is(part, feature))
                .findFirst();
    }

    /** Whether a row says whose it is. */
    boolean saysWhose() {
        return columns.values().stream().anyMatch(column -> TableCatalogue.saysWhose(column.target()));
    }

    private void checkHeadings(Map<String, String> said) {
        if (headings.size() > MOST) {
            throw new TableRefused("columns", headings.size(), MOST);
        }
        said.keySet().stream()
                .filter(each -> headings.stream().noneMatch(heading -> TableCatalogue.same(heading, each)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new TableRefused("map.column", unknown, listed());
                });
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isBlank() && headings.subList(0, i).contains(headings.get(i))) {
                throw new TableRefused("heading", headings.get(i));
            }
        }
    }

    /** The kind that the headings speak of; only where each of them makes sense in a list of it. */
    private Optional<EntryKind> kindByHeadings(Map<String, String> said) {
        List<String> open = headings.stream()
                .filter(heading -> !heading.isBlank() && choice(heading, said).isEmpty())
                .toList();
        boolean cases = open.stream().anyMatch(heading -> question(catalogue.known(heading)))
                || said.values().stream()
                        .filter(name -> !name.equals(NOTHING))
                        .anyMatch(name -> name.equals("question"));
        List<EntryKind> named = cases ? List.of() : catalogue.kindsNamed(open);
        return named.size() == 1 && open.stream().allMatch(heading -> fits(named.getFirst(), heading))
                ? Optional.of(named.getFirst())
                : Optional.empty();
    }

    private static boolean question(Optional<TableTarget> target) {
        return target.filter(each -> each.is(TablePart.CASE, "question")).isPresent();
    }

    private boolean fits(EntryKind of, String heading) {
        return catalogue.known(heading).isEmpty()
                || catalogue.whose(heading).isPresent()
                || catalogue.names(of, heading)
                || catalogue.labelled(of, heading).isPresent()
                || catalogue.known(of, heading).isPresent();
    }

    private static Optional<String> choice(String heading, Map<String, String> said) {
        return said.entrySet().stream()
                .filter(each -> TableCatalogue.same(each.getKey(), heading))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void said(Map<String, String> said) {
        each(
                heading -> choice(heading, said)
                        .filter(name -> !name.equals(NOTHING))
                        .map(name -> catalogue.named(name, kind)),
                true);
        for (int i = 0; i < headings.size(); i++) {
            if (choice(headings.get(i), said).filter(NOTHING::equals).isPresent()) {
                notes.put(i, words.of("note.left", headings.get(i)));
            }
        }
    }

    private void ofCases() {
        each(catalogue::known, true);
        each(catalogue::labelled, false);
        need(
                of(TablePart.PATIENT_NAME, "familyName").isPresent()
                        || of(TablePart.PATIENT, "familyName").isPresent(),
                words.of("needed.name"));
        need(of(TablePart.PATIENT, "birthDate").isPresent(), words.of("needed.birth"));
        need(of(TablePart.CASE, "question").isPresent(), words.of("needed.question"));
    }

    private void ofEntries(EntryKind of) {
        each(heading -> catalogue.names(of, heading) ? catalogue.main(of) : Optional.empty(), true);
        each(heading -> catalogue.labelled(of, heading), false);
        each(heading -> catalogue.known(of, heading), false);
        each(catalogue::whose, true);
        boolean plain = !of.lists().isEmpty(); // else a command adds it, which asks for its main choices
        for (EntryField field : catalogue.fields(of)) {
            boolean asked = field.kind() == FieldKind.CHOICE && field.place() == Place.MAIN && !field.canSayNothing();
            boolean required = field.required() || !plain && asked;
            need(
                    !required || of(TablePart.ENTRY, field.feature()).isPresent(),
                    words.of("field", field.label(words.sentences())));
        }
        if (saysWhose() && of(TablePart.CASE, "number").isEmpty()) {
            need(
                    of(TablePart.PATIENT_NAME, "familyName").isPresent()
                            || of(TablePart.PATIENT, "familyName").isPresent(),
                    words.of("needed.name"));
            need(of(TablePart.PATIENT, "birthDate").isPresent(), words.of("needed.birth"));
        }
    }

    /**
     * Takes the headings that mean something.
     *
     * @param refuse whether a second column for the same field is refused; else it stays open
     */
    private void each(Function<String, Optional<TableTarget>> meaning, boolean refuse) {
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isBlank() && !notes.containsKey(i)) {
                int place = i;
                meaning.apply(headings.get(i)).ifPresent(target -> take(place, target, refuse));
            }
        }
    }

    private void take(int place, TableTarget target, boolean refuse) {
        Optional<TableColumn> other = of(target.part(), target.field().feature());
        if (other.isEmpty()) {
            columns.put(place, new TableColumn(place, headings.get(place), target));
            notes.put(place, words.of("note.column", headings.get(place), words.target(target, kind)));
        } else if (refuse) {
            throw new TableRefused("both", other.get().heading(), headings.get(place), words.target(target, kind));
        } else {
            seconds.put(
                    place,
                    words.of("note.second", headings.get(place), other.get().heading()));
        }
    }

    private void unused() {
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isBlank()) {
                notes.putIfAbsent(i, seconds.getOrDefault(i, words.of("note.unused", headings.get(i))));
            }
        }
    }

    private void need(boolean there, String what) {
        if (!there) {
            throw new TableRefused(kind.isPresent() ? "needed.entry" : "needed", what, listed());
        }
    }

    private String listed() {
        return headings.stream().filter(each -> !each.isBlank()).collect(Collectors.joining(", "));
    }
}
