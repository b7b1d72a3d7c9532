package care.quarterback.desk.services;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.session.CaseSession;
import care.quarterback.core.spi.CaseSummary;
import care.quarterback.model.CareCase;
import care.quarterback.model.value.CaseId;
import care.quarterback.steps.chase.AskedOutcome;
import care.quarterback.steps.chase.ChaseLine;
import care.quarterback.steps.chase.TrackRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How offices answered the practice's own requests, counted from the newest cases that the person here may open. Nobody sees a
 * case for it: only counts come out, and no look is noted. Thread-safe.
 */
public final class TrackDesk {

    /** Of a larger practice the newest cases tell how an office answers now. */
    static final int NEWEST = 2_000;

    private final CaseSessions sessions;
    private final CaseLists lists;
    private final RestrictionDesk restrictions;
    private final PracticeDesk practice;
    private final Actor actor;
    private volatile Optional<Map<String, TrackRecord>> known = Optional.empty();

    TrackDesk(
            CaseSessions sessions, CaseLists lists, RestrictionDesk restrictions, PracticeDesk practice, Actor actor) {
        this.sessions = sessions;
        this.lists = lists;
        this.restrictions = restrictions;
        this.practice = practice;
        this.actor = actor;
    }

    /** What was counted of an office when it was read last; empty before, and where it was never asked. */
    public Optional<TrackRecord> of(String office) {
        return known.flatMap(records -> Optional.ofNullable(records.get(TrackRecord.key(office))));
    }

    /** Whether anything was counted yet. */
    public boolean counted() {
        return known.isPresent();
    }

    /** Counts anew. Blocking: opens the newest cases one after the other. @return of how many offices */
    public int count() {
        LocalDate today = LocalDate.now(practice.clock());
        List<AskedOutcome> outcomes = new ArrayList<>();
        for (CaseSummary summary : lists.find("", NEWEST)) {
            if (!restrictions.hides(summary.id())) {
                outcomes.addAll(outcomes(summary.id(), today));
            }
        }
        Map<String, TrackRecord> records = TrackRecord.of(outcomes).stream()
                .collect(Collectors.toMap(record -> TrackRecord.key(record.office()), Function.identity()));
        known = Optional.of(records);
        return records.size();
    }

    private List<AskedOutcome> outcomes(CaseId id, LocalDate today) {
        return CaseSession.open(sessions.services(), actor, id)
                .query(careCase -> outcomes(careCase, today))
                .join();
    }

    private List<AskedOutcome> outcomes(CareCase careCase, LocalDate today) {
        return ChaseLine.of(new CaseFacts(careCase, today, practice.settings())).stream()
                .filter(line -> line.request().getRequestedOn() != null
                        && !CaseFacts.blank(line.request().getHolder()))
                .map(AskedOutcome::of)
                .toList();
    }
}
