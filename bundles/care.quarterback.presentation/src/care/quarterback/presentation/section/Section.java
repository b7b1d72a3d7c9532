package care.quarterback.presentation.section;

import care.quarterback.core.entry.EntryList;
import care.quarterback.model.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a list of entries on a page shows and offers, declared in a few lines. Immutable.
 *
 * @param key what its texts and tests know it by, such as "medications"
 * @param kind the kind of entry, as the catalogue names it
 * @param list the one list whose entries are shown; empty for all entries of the kind
 * @param columns fields by their name, or computed cells of {@link SectionCells}
 * @param deeds the deeds that are buttons, as the catalogue names them: on a row where they ask for one, else on the page
 * @param remover the deed that takes an entry off the list; empty where it is taken out of use
 * @param order null for that of the case
 * @param checking looks at an entry while it is typed
 * @param moving how rows are put in another order by hand
 */
public record Section(
        String key,
        String kind,
        Optional<EntryList> list,
        List<Column> columns,
        List<String> deeds,
        Optional<String> remover,
        Comparator<Element> order,
        Optional<FormCheck> checking,
        Optional<RowOrder> moving) {

    /** One column. @param width in pixels at 100 %, a share when the table is wider or narrower */
    public record Column(String field, int width) {}

    public Section {
        columns = List.copyOf(columns);
        deeds = List.copyOf(deeds);
    }

    /** A section without columns yet. */
    static Section of(String key, String kind) {
        return new Section(
                key,
                kind,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                null,
                Optional.empty(),
                Optional.empty());
    }

    /** Of one list where the kind stands in several. */
    Section in(EntryList one) {
        return new Section(key, kind, Optional.of(one), columns, deeds, remover, order, checking, moving);
    }

    Section column(String field, int width) {
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column(field, width));
        return new Section(key, kind, list, more, deeds, remover, order, checking, moving);
    }

    Section deeds(String... names) {
        return new Section(key, kind, list, columns, List.of(names), remover, order, checking, moving);
    }

    /** Rows are moved by hand. @param group empty for none */
    Section movedBy(String field, String group) {
        return new Section(
                key, kind, list, columns, deeds, remover, order, checking, Optional.of(new RowOrder(field, group)));
    }

    /** Looks at an entry while it is typed. */
    Section checkedBy(FormCheck check) {
        return new Section(key, kind, list, columns, deeds, remover, order, Optional.of(check), moving);
    }

    Section removedBy(String deed) {
        return new Section(key, kind, list, columns, deeds, Optional.of(deed), order, checking, moving);
    }

    <E extends Element> Section orderedBy(Class<E> type, Comparator<E> by) {
        return new Section(
                key,
                kind,
                list,
                columns,
                deeds,
                remover,
                (one, other) -> by.compare(type.cast(one), type.cast(other)),
                checking,
                moving);
    }
}
