package care.quarterback.desk.report;

import care.quarterback.desk.share.ShareQuery;
import care.quarterback.desk.share.ShareQuery.Planned;
import care.quarterback.desk.share.ShareQuery.Wish;
import care.quarterback.model.CareCase;
import java.time.LocalDate;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** A stage of a scenario as the family's own view reads it. @param careCase a copy that a test may change */
public record ShareCases(CareCase careCase, LocalDate on) {

    public static ShareCases stage(String name) {
        DocumentCases.Stage stage = DocumentCases.stage(name);
        return new ShareCases(EcoreUtil.copy(stage.careCase()), stage.on());
    }

    public Planned plan(Wish wish) {
        return new ShareQuery(DocumentCases.SENTENCES).plan(careCase, DocumentCases.source(careCase, on), on, wish);
    }
}
