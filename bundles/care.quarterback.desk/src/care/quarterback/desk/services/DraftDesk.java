package care.quarterback.desk.services;

import care.quarterback.core.person.PatientName;
import care.quarterback.core.spi.FormDrafts;
import care.quarterback.core.spi.FormDrafts.Draft;
import care.quarterback.model.value.CaseId;
import java.util.List;
import java.util.Map;

/**
 * What the person at this desk typed into forms and hasn't saved; nobody else's. Blocking and thread-safe; never call it on a
 * window's own thread.
 */
public final class DraftDesk {

    /** Stands for a case that was not begun yet. */
    public static final CaseId NEW_CASE = new CaseId("00000000-0000-0000-0000-000000000000");

    private final FormDrafts drafts;
    private final CaseSessions sessions;
    private final String person;

    DraftDesk(FormDrafts drafts, CaseSessions sessions, String person) {
        this.drafts = drafts;
        this.sessions = sessions;
        this.person = person;
    }

    /** The forms that weren't saved, by case and place; those of a case that is gone are thrown away with it. */
    public List<Draft> all() {
        List<Draft> all = drafts.of(person);
        all.stream().map(Draft::caseId).distinct().filter(this::gone).forEach(drafts::drop);
        return all.stream().filter(each -> !gone(each.caseId())).toList();
    }

    private boolean gone(CaseId id) {
        return !id.equals(NEW_CASE) && sessions.revision(id) == 0;
    }

    /** Keeps what stands in a form; with no field, it was saved or given up. */
    public void keep(CaseId caseId, String place, Map<String, String> typed) {
        drafts.keep(person, new Draft(caseId, place, typed));
    }

    /** Whose case it is, by name; empty when it has none. */
    public String patient(CaseId id) {
        return sessions.open(id)
                .query(careCase -> PatientName.whole(careCase.getPatient()))
                .join();
    }
}
