package care.quarterback.cli;

import care.quarterback.desk.deeds.CatalogueRows;
import java.util.List;

/** The catalogue as JSON. */
final class CatalogueJson {

    private CatalogueJson() {}

    static void summary(Json json, CatalogueRows.Kind kind) {
        json.text("name", kind.name()).text("label", kind.label()).text("hint", kind.hint());
    }

    static void summary(Json json, CatalogueRows.Action deed) {
        json.text("name", deed.name()).text("label", deed.label()).text("hint", deed.hint());
    }

    static void write(Json json, CatalogueRows.Kind kind) {
        summary(json, kind);
        json.text("addedBy", kind.addedBy()).texts("belongsTo", kind.belongsTo());
        fields(json, kind.fields());
        json.texts("deeds", kind.deeds());
    }

    static void write(Json json, CatalogueRows.Action deed) {
        summary(json, deed);
        json.text("adds", deed.adds()).flag("fact", deed.fact());
        fields(json, deed.fields());
    }

    private static void fields(Json json, List<CatalogueRows.Field> fields) {
        json.objects(
                "fields",
                fields,
                field -> json.text("name", field.name())
                        .text("label", field.label())
                        .text("kind", field.kind())
                        .text("takes", field.takes())
                        .flag("required", field.required())
                        .flag("main", field.main())
                        .texts("choices", field.choices())
                        .text("hint", field.hint()));
    }
}
