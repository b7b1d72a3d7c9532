package care.quarterback.desk.services;

import care.quarterback.core.session.CaseSession;
import care.quarterback.core.session.Outcome;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.core.spi.Worklist;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.casefile.HandOver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Hands what one person has over to another, case by case; each case keeps who did it and when. Blocking. */
public final class HandOverDesk {

    private static final int PAGE = 500;

    private final CaseRepository cases;
    private final Worklist worklist;
    private final Function<CaseId, CaseSession> sessions;

    /**
     * What became of it.
     *
     * @param done cases handed over
     * @param left cases that somebody else was changing, or that could not be read: they are as they were
     */
    public record Result(List<CaseId> done, List<CaseId> left) {

        public Result {
            done = List.copyOf(done);
            left = List.copyOf(left);
        }
    }

    HandOverDesk(CaseRepository cases, Worklist worklist, Function<CaseId, CaseSession> sessions) {
        this.cases = cases;
        this.worklist = worklist;
        this.sessions = sessions;
    }

    /** The cases that the person owns or has something to do in; closed ones too where they are the owner. */
    public List<CaseId> of(String person) {
        Set<CaseId> ids = new LinkedHashSet<>();
        cases.find("", Integer.MAX_VALUE).stream()
                .filter(summary -> summary.owner().equals(person.strip()))
                .map(CaseSummary::id)
                .forEach(ids::add);
        rows(person).forEach(row -> ids.add(row.caseId()));
        return List.copyOf(ids);
    }

    /** How many entries of the person the worklist has in these cases, tasks and dates alike. */
    public int entries(String person, Collection<CaseId> ids) {
        return (int)
                rows(person).stream().filter(row -> ids.contains(row.caseId())).count();
    }

    private List<Worklist.Row> rows(String person) {
        LocalDate any = LocalDate.of(2000, 1, 1);
        var query = Worklist.Query.all(any, any, PAGE).ofOwner(person.strip());
        List<Worklist.Row> all = new ArrayList<>();
        List<Worklist.Row> page = worklist.page(query);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE ? List.of() : worklist.page(query.behind(page.getLast()));
        }
        return all;
    }

    /** Hands these cases over, each by a command of its own. */
    public Result handOver(List<CaseId> ids, String from, String to) {
        List<CaseId> done = new ArrayList<>();
        List<CaseId> left = new ArrayList<>();
        for (CaseId id : ids) {
            Outcome outcome = sessions.apply(id).execute(new HandOver(from, to)).join();
            (outcome.done() ? done : left).add(id);
        }
        return new Result(done, left);
    }
}
