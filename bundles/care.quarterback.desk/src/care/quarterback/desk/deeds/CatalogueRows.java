package care.quarterback.desk.deeds;

import java.util.List;

/** The catalogue of what can be entered and done, in words: what a person reads who fills in fields by their names. */
public final class CatalogueRows {

    private CatalogueRows() {}

    /**
     * A kind of entry.
     *
     * @param addedBy name of the action that adds it, where no plain list takes it; else empty
     * @param belongsTo names of the kinds that an entry of it is added to; empty for what lies in the case itself
     * @param deeds names of the actions that can be done with one
     */
    public record Kind(
            String name,
            String label,
            String hint,
            String addedBy,
            List<String> belongsTo,
            List<Field> fields,
            List<String> deeds) {

        public Kind {
            belongsTo = List.copyOf(belongsTo);
            fields = List.copyOf(fields);
            deeds = List.copyOf(deeds);
        }
    }

    /** @param adds name of the kind that it adds; empty where it does something else */
    public record Action(String name, String label, String hint, String adds, boolean fact, List<Field> fields) {

        public Action {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field.
     *
     * @param kind of value, as JSON names it, such as "DATE"
     * @param takes what can be typed, in words
     * @param choices what to choose from, as scripts write it, with its words where they say more
     */
    public record Field(
            String name,
            String label,
            String kind,
            String takes,
            boolean required,
            boolean main,
            List<String> choices,
            String hint) {

        public Field {
            choices = List.copyOf(choices);
        }
    }
}
