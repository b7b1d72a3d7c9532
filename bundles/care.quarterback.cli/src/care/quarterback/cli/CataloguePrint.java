package care.quarterback.cli;

import care.quarterback.desk.deeds.CatalogueRows;
import java.io.PrintWriter;
import java.util.List;

/** The catalogue as text: help with what can be typed. */
final class CataloguePrint {

    private CataloguePrint() {}

    static void kinds(PrintWriter out, List<CatalogueRows.Kind> kinds) {
        var table = new Table(Texts.of("kinds.name"), Texts.of("kinds.what"));
        kinds.forEach(kind -> table.row(kind.name(), Texts.of("kinds.line", kind.label(), kind.hint())));
        table.print(out);
    }

    static void deeds(PrintWriter out, List<CatalogueRows.Action> deeds) {
        var table = new Table(Texts.of("kinds.name"), Texts.of("kinds.what"));
        deeds.forEach(deed -> table.row(deed.name(), Texts.of("kinds.line", deed.label(), deed.hint())));
        table.print(out);
    }

    static void print(PrintWriter out, CatalogueRows.Kind kind) {
        out.println(Texts.of("kinds.title", kind.name(), kind.label(), kind.hint()));
        if (!kind.addedBy().isEmpty()) {
            out.println(Texts.of("kinds.addedBy", kind.addedBy()));
        } else if (kind.belongsTo().stream().noneMatch(CataloguePrint::ofTheCase)
                && !kind.belongsTo().isEmpty()) {
            out.println(Texts.of("kinds.belongsTo", String.join(", ", kind.belongsTo())));
        }
        fields(out, kind.fields());
        if (!kind.deeds().isEmpty()) {
            out.println();
            out.println(Texts.of("kinds.deeds", String.join(", ", kind.deeds())));
        }
    }

    static void print(PrintWriter out, CatalogueRows.Action deed) {
        out.println(Texts.of("kinds.title", deed.name(), deed.label(), deed.hint()));
        if (deed.fact()) {
            out.println(Texts.of("deeds.fact"));
        }
        fields(out, deed.fields());
    }

    private static boolean ofTheCase(String owner) {
        return List.of("case", "patient", "request").contains(owner);
    }

    private static void fields(PrintWriter out, List<CatalogueRows.Field> fields) {
        if (fields.isEmpty()) {
            return;
        }
        out.println();
        var table = new Table(Texts.of("kinds.field"), Texts.of("kinds.label"), Texts.of("kinds.takes"));
        fields.forEach(field -> table.row(
                field.name(),
                field.label(),
                Texts.of(field.required() ? "kinds.required" : "kinds.optional", field.takes(), field.hint())));
        table.print(out);
    }
}
