package care.quarterback.core.spi;

import care.quarterback.core.text.Sentences;
import care.quarterback.model.value.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is to be done over all cases, from the read models alone: opens no case. Blocking, thread-safe. */
public interface Worklist {

    /** The first rows that match, in the order of {@link Row#bucket}, due day, visit, case. */
    List<Row> page(Query query);

    /**
     * Which rows count; each condition narrows.
     *
     * @param owner only of this person
     * @param kind only this kind of task, a {@code TaskKind} literal
     * @param calls only what has a telephone number
     * @param blocking only what holds a visit up
     * @param waiting only what somebody else is waited for
     * @param text words that the case is found by, see {@link SearchTerms}; blank for all
     */
    record Filter(
            Optional<String> owner,
            Optional<String> kind,
            boolean calls,
            boolean blocking,
            boolean waiting,
            String text) {

        /** Everything of everyone. */
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), false, false, false, "");

        public Filter ofOwner(Optional<String> name) {
            return new Filter(name, kind, calls, blocking, waiting, text);
        }

        public Filter ofKind(Optional<String> literal) {
            return new Filter(owner, literal, calls, blocking, waiting, text);
        }

        public Filter calls(boolean only) {
            return new Filter(owner, kind, only, blocking, waiting, text);
        }

        public Filter blocking(boolean only) {
            return new Filter(owner, kind, calls, only, waiting, text);
        }

        public Filter waiting(boolean only) {
            return new Filter(owner, kind, calls, blocking, only, text);
        }

        public Filter matching(String words) {
            return new Filter(owner, kind, calls, blocking, waiting, words);
        }
    }

    /**
     * What is looked for.
     *
     * @param on what today is
     * @param soon the last day of "in the next days"
     * @param after continue behind this row
     * @param limit at most so many, from 1
     */
    record Query(LocalDate on, LocalDate soon, Filter filter, Optional<Row> after, int limit) {

        public Query {
            if (limit < 1) {
                throw new IllegalArgumentException("a limit is at least 1");
            }
            if (soon.isBefore(on)) {
                throw new IllegalArgumentException("soon cannot lie before today");
            }
        }

        /** Everything of everyone. */
        public static Query all(LocalDate on, LocalDate soon, int limit) {
            return new Query(on, soon, Filter.NONE, Optional.empty(), limit);
        }

        public Query with(Filter other) {
            return new Query(on, soon, other, after, limit);
        }

        public Query ofOwner(String name) {
            return with(filter.ofOwner(Optional.of(name)));
        }

        public Query ofKind(String literal) {
            return with(filter.ofKind(Optional.of(literal)));
        }

        public Query callsOnly() {
            return with(filter.calls(true));
        }

        public Query matching(String words) {
            return with(filter.matching(words));
        }

        public Query behind(Row row) {
            return new Query(on, soon, filter, Optional.of(row), limit);
        }
    }

    /**
     * Something to be done.
     *
     * @param patient family name, given name
     * @param bucket 0 overdue and blocking, 1 due today and blocking, 2 overdue, 3 due today, 4 soon, 5 later
     * @param key tells it apart from the other rows of the case
     */
    record Row(CaseId caseId, String patient, CaseProjection.WorkItem item, int bucket, String key) {

        /** The same in words. */
        public Row said(Sentences sentences) {
            return new Row(caseId, patient, item.said(sentences), bucket, key);
        }
    }
}
