package care.quarterback.presentation.live;

import care.quarterback.core.session.UnreadableCaseException;
import care.quarterback.core.spi.FormDrafts;
import care.quarterback.core.spi.StoreException;
import care.quarterback.desk.services.DraftDesk;
import care.quarterback.model.value.CaseId;
import care.quarterback.presentation.live.LiveCases.Unfinished;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Keeps what is typed into forms in the store, beside the screen: at most a moment's typing is lost when the program is ended
 * by force. Reads what was kept before when it is first asked. Thread-safe; what reads or writes is called on a worker.
 */
final class DraftKeeper {

    private final DraftDesk desk;
    private final Executor later;
    private final Map<Form, Map<String, String>> due = new LinkedHashMap<>();
    private final Object writing = new Object();
    private boolean asked;
    private Optional<Map<CaseId, Map<String, Map<String, String>>>> kept = Optional.empty();

    private record Form(CaseId caseId, String place) {}

    /** @param later runs what it is given after a moment, beside the screen */
    DraftKeeper(DraftDesk desk, Executor later) {
        this.desk = desk;
        this.later = later;
    }

    /** What was kept of a case's forms before this start, by place; the one who takes it answers for it. Blocking. */
    Map<String, Map<String, String>> take(CaseId caseId) {
        synchronized (writing) {
            Map<String, Map<String, String>> taken = kept().remove(caseId);
            return taken == null ? Map.of() : taken;
        }
    }

    /** The cases with unfinished forms that nobody has opened since this start. Blocking. */
    List<Unfinished> left() {
        synchronized (writing) {
            List<Unfinished> all = new ArrayList<>();
            for (CaseId each : kept().keySet()) {
                try {
                    all.add(new Unfinished(each, each.equals(DraftDesk.NEW_CASE) ? "" : desk.patient(each)));
                } catch (UnreadableCaseException | StoreException damaged) {
                    continue; // opening the case says so
                }
            }
            return all;
        }
    }

    private Map<CaseId, Map<String, Map<String, String>>> kept() {
        if (kept.isEmpty()) {
            Map<CaseId, Map<String, Map<String, String>>> all = new LinkedHashMap<>();
            for (FormDrafts.Draft each : desk.all()) {
                all.computeIfAbsent(each.caseId(), id -> new LinkedHashMap<>()).put(each.place(), each.typed());
            }
            kept = Optional.of(all);
        }
        return kept.get();
    }

    /** Something was typed, or a form was saved or given up. Never blocks. @param typed empty for the latter */
    synchronized void changed(CaseId caseId, String place, Map<String, String> typed) {
        due.put(new Form(caseId, place), typed);
        if (!asked) {
            asked = true;
            later.execute(this::write);
        }
    }

    /** Writes what is not written yet; what fails is tried again with the next. Blocking. */
    void write() {
        synchronized (writing) {
            Map<Form, Map<String, String>> now = next();
            Map<Form, Map<String, String>> failed = new HashMap<>();
            now.forEach((form, typed) -> {
                try {
                    desk.keep(form.caseId(), form.place(), typed);
                } catch (StoreException away) {
                    failed.put(form, typed);
                }
            });
            putBack(failed);
        }
    }

    private synchronized Map<Form, Map<String, String>> next() {
        Map<Form, Map<String, String>> now = new LinkedHashMap<>(due);
        due.clear();
        asked = false;
        return now;
    }

    private synchronized void putBack(Map<Form, Map<String, String>> failed) {
        failed.forEach(due::putIfAbsent);
    }
}
