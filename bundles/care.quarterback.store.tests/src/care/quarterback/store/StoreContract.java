package care.quarterback.store;

import care.quarterback.core.spi.AccessLog;
import care.quarterback.core.spi.Attachments;
import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.FormDrafts;
import care.quarterback.core.spi.OpenStore;
import care.quarterback.core.spi.PracticeRepository;
import care.quarterback.core.spi.Worklist;

/** All that a store on a database has to keep to. */
interface StoreContract
        extends CaseRepositoryContract,
                AttachmentsContract,
                PracticeContract,
                FormDraftsContract,
                AccessLogContract,
                AlteredAccessContract,
                AlteredRowsContract,
                QueryPlanContract,
                WorklistContract,
                CohortContract {

    OpenStore store();

    @Override
    default CaseRepository cases() {
        return store().cases();
    }

    @Override
    default Cohort cohort() {
        return store().cohort();
    }

    @Override
    default Worklist worklist() {
        return store().worklist();
    }

    @Override
    default Attachments attachments() {
        return store().attachments();
    }

    @Override
    default PracticeRepository practice() {
        return store().practice();
    }

    @Override
    default AccessLog accesses() {
        return store().accesses();
    }

    @Override
    default FormDrafts drafts() {
        return store().drafts();
    }
}
