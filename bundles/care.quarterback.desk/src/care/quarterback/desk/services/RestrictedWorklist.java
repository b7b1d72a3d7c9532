package care.quarterback.desk.services;

import care.quarterback.core.spi.Worklist;
import java.util.ArrayList;
import java.util.List;

/** The worklist without what is kept from the person at the desk. */
final class RestrictedWorklist implements Worklist {

    private final Worklist worklist;
    private final RestrictionDesk restrictions;

    RestrictedWorklist(Worklist worklist, RestrictionDesk restrictions) {
        this.worklist = worklist;
        this.restrictions = restrictions;
    }

    /** A page is as full as if there were no more in the store: whoever turns pages goes on behind a short one no more. */
    @Override
    public List<Row> page(Query query) {
        List<Row> rows = new ArrayList<>();
        Query next = query;
        while (true) {
            List<Row> page = worklist.page(next);
            for (Row row : page) {
                if (!restrictions.hides(row.caseId()) && rows.size() < query.limit()) {
                    rows.add(row);
                }
            }
            if (page.size() < query.limit() || rows.size() == query.limit()) {
                return rows;
            }
            next = next.behind(page.getLast());
        }
    }
}
