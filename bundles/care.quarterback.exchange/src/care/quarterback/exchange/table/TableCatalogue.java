package care.quarterback.exchange.table;

import care.quarterback.core.entry.Catalogue;
import care.quarterback.core.entry.EntryField;
import care.quarterback.core.entry.EntryKind;
import care.quarterback.core.entry.FieldKind;
import care.quarterback.core.text.Language;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CasePackage.Literals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a column can be filled into: the fields of the catalogue. A heading is known by the field's label or name, or by the
 * table of headings that people write.
 */
final class TableCatalogue {

    private static final String TABLE = "columns.tsv";
    private static final List<TablePart> NAMED_BY_LABEL = List.of(TablePart.CASE, TablePart.PATIENT);

    private final Catalogue catalogue = Catalogue.of(List.of());
    private final List<Known> table = read();

    /** Labels in the language of the screen, and in that of the table: a list may come from elsewhere. */
    private final List<Sentences> languages;

    /** A line of the table: a target with the headings that people write for it. */
    private record Known(TableTarget target, Optional<String> kind, List<String> headings) {}

    TableCatalogue(Sentences sentences) {
        this.languages = List.of(sentences, new Sentences(Language.of(Locale.ROOT)));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The kinds that a list of entries can be of: those that state something, lie in the case itself, and are no facts. */
    List<EntryKind> kinds() {
        return catalogue.kinds().stream()
                .filter(EntryKind::stated)
                .filter(kind -> kind.type() == Literals.GOAL
                        || kind.lists().stream()
                                .anyMatch(list ->
                                        list.reference().getEContainingClass() == Literals.CARE_CASE && !list.fact()))
                .toList();
    }

    /** The kind of the name or label. */
    EntryKind kind(String typed) {
        return kinds().stream()
                .filter(kind -> means(kind, typed))
                .findFirst()
                .orElseThrow(() -> new TableRefused(
                        "kind", typed, kinds().stream().map(EntryKind::name).collect(Collectors.joining(", "))));
    }

    /** The one kind that a heading is the label of, or its table's word for the entry itself. */
    List<EntryKind> kindsNamed(List<String> headings) {
        return kinds().stream()
                .filter(kind -> headings.stream().anyMatch(heading -> names(kind, heading)))
                .toList();
    }

    /** Whether the heading stands for the entry itself: "Medication", "Drug". */
    boolean names(EntryKind kind, String heading) {
        return means(kind, heading)
                || known(kind, heading).isPresent() && known(kind, heading).equals(main(kind));
    }

    private boolean means(EntryKind kind, String typed) {
        return Stream.concat(
                        Stream.of(kind.name()),
                        languages.stream()
                                .flatMap(sentences -> Stream.of(kind.label(sentences), kind.plural(sentences))))
                .anyMatch(name -> same(name, typed));
    }

    /** The field that says what the entry is. */
    private Optional<EntryField> mainField(EntryKind kind) {
        return fields(kind).stream()
                .filter(field -> field.kind() == FieldKind.LINE || field.kind() == FieldKind.PAGE)
                .findFirst();
    }

    /** What can stand in a cell: a reference to another entry cannot. */
    List<EntryField> fields(EntryKind kind) {
        return kind.typed().stream().filter(field -> !field.kind().refers()).toList();
    }

    /** Of a list of cases: what people write. */
    Optional<TableTarget> known(String heading) {
        return known(line -> line.kind().isEmpty(), heading);
    }

    /** Of a list of cases: label or name of a field of the case or the patient; or those of a part with its field. */
    Optional<TableTarget> labelled(String heading) {
        return Stream.of(TablePart.values())
                .filter(part -> !part.kind().isEmpty() && part != TablePart.PATIENT_NAME)
                .flatMap(part -> fields(kind(part)).stream()
                        .filter(field ->
                                NAMED_BY_LABEL.contains(part) && calls(field, heading) || calls(part, field, heading))
                        .map(field -> target(part, field)))
                .findFirst();
    }

    /** Of a list of entries: label or name of a field of the kind. */
    Optional<TableTarget> labelled(EntryKind kind, String heading) {
        return fields(kind).stream()
                .filter(field -> calls(field, heading))
                .findFirst()
                .map(field -> target(kind, field));
    }

    /** Of a list of entries: what people write for a field of the kind. */
    Optional<TableTarget> known(EntryKind kind, String heading) {
        return known(ofKind(kind), heading);
    }

    /** Of a list of entries: what says whose they are. */
    Optional<TableTarget> whose(String heading) {
        return known(heading).filter(TableCatalogue::saysWhose);
    }

    static boolean saysWhose(TableTarget target) {
        return switch (target.part()) {
            case PATIENT_NAME -> true;
            case PATIENT ->
                List.of("givenName", "familyName", "birthDate")
                        .contains(target.field().feature());
            case CASE -> target.field().feature().equals("number");
            default -> false;
        };
    }

    /** Where the heading goes that stands for the entry itself. */
    Optional<TableTarget> main(EntryKind kind) {
        return mainField(kind).map(field -> target(kind, field));
    }

    /** What {@code --map} names: a name of the table, or a part and its field, "contact.helps-with". */
    TableTarget named(String plain, Optional<EntryKind> kind) {
        String wanted = plain.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        return kind.map(each -> ofEntry(each, wanted))
                .orElseGet(() -> ofCase(wanted).or(() -> ofPart(wanted)))
                .orElseThrow(() -> new TableRefused("map.field", plain, String.join(", ", names(kind))));
    }

    private Optional<TableTarget> ofEntry(EntryKind kind, String name) {
        String whole = name.startsWith(kind.name() + ".") ? name : kind.name() + "." + name;
        return table.stream()
                .filter(ofKind(kind))
                .map(Known::target)
                .filter(target -> target.name().equals(whole))
                .findFirst()
                .or(() -> fields(kind).stream()
                        .filter(field -> whole.equals(kind.name() + "." + field.name()))
                        .findFirst()
                        .map(field -> target(kind, field)))
                .or(() -> ofCase(name).filter(TableCatalogue::saysWhose));
    }

    private Optional<TableTarget> ofCase(String name) {
        return table.stream()
                .filter(line -> line.kind().isEmpty())
                .map(Known::target)
                .filter(target -> target.name().equals(name))
                .findFirst();
    }

    private List<String> names(Optional<EntryKind> kind) {
        List<String> names = table.stream()
                .filter(line -> line.kind().isEmpty())
                .map(Known::target)
                .filter(target -> kind.isEmpty() || saysWhose(target))
                .map(TableTarget::name)
                .collect(Collectors.toCollection(ArrayList::new));
        kind.ifPresent(each -> fields(each).forEach(field -> names.add(field.name())));
        return names;
    }

    private Optional<TableTarget> ofPart(String name) {
        return Stream.of(TablePart.values())
                .filter(part -> !part.kind().isEmpty() && name.startsWith(part.plain() + "."))
                .flatMap(part -> fields(kind(part)).stream()
                        .filter(field -> name.equals(part.plain() + "." + field.name()))
                        .map(field -> target(part, field)))
                .findFirst();
    }

    private static Predicate<Known> ofKind(EntryKind kind) {
        return line -> line.kind().filter(kind.name()::equals).isPresent();
    }

    private Optional<TableTarget> known(Predicate<Known> lines, String heading) {
        return table.stream()
                .filter(lines)
                .filter(line -> line.headings().stream().anyMatch(each -> same(each, heading)))
                .map(Known::target)
                .findFirst();
    }

    private boolean calls(EntryField field, String heading) {
        return same(field.name(), heading)
                || languages.stream().anyMatch(sentences -> same(field.label(sentences), heading));
    }

    private boolean calls(TablePart part, EntryField field, String heading) {
        EntryKind kind = kind(part);
        return same(part.plain() + " " + field.name(), heading)
                || languages.stream()
                        .anyMatch(sentences -> same(kind.label(sentences) + " " + field.label(sentences), heading));
    }

    EntryKind kind(TablePart part) {
        return catalogue.kind(part.kind(), languages.getFirst()).orElseThrow();
    }

    private TableTarget target(TablePart part, EntryField field) {
        return target(line -> line.kind().isEmpty(), part, field)
                .orElseGet(() -> new TableTarget(part.plain() + "." + field.name(), part, field, Map.of()));
    }

    private TableTarget target(EntryKind kind, EntryField field) {
        return target(ofKind(kind), TablePart.ENTRY, field)
                .orElseGet(() -> new TableTarget(kind.name() + "." + field.name(), TablePart.ENTRY, field, Map.of()));
    }

    private Optional<TableTarget> target(Predicate<Known> lines, TablePart part, EntryField field) {
        return table.stream()
                .filter(lines)
                .map(Known::target)
                .filter(target -> target.is(part, field.feature()))
                .findFirst();
    }

    static boolean same(String one, String other) {
        return simple(one).equals(simple(other));
    }

    /** Capitals, dots and underscores do not matter. */
    private static String simple(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private List<Known> read() {
        try (var reader = new BufferedReader(
                new InputStreamReader(TableCatalogue.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> known(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Known known(String[] cells) {
        String name = cells[0];
        var part = TablePart.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        Optional<String> kind =
                Optional.of(name).filter(each -> each.contains(".")).map(each -> each.substring(0, each.indexOf('.')));
        String of = part == TablePart.ENTRY ? kind.orElseThrow() : part.kind();
        EntryField field = catalogue.kinds().stream()
                .filter(each -> each.name().equals(of))
                .flatMap(each -> each.field(cells[2]).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is no field of the catalogue"));
        List<String> headings = new ArrayList<>(List.of(cells[3].split("\\|")));
        headings.add(name);
        return new Known(
                new TableTarget(name, part, field, cells.length > 4 ? words(cells[4]) : Map.of()), kind, headings);
    }

    private static Map<String, String> words(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(word -> word.split("="))
                .collect(Collectors.toMap(word -> word[0], word -> word[1]));
    }
}
