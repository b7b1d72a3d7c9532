package care.quarterback.store;

import care.quarterback.core.spi.CaseRepository;
import care.quarterback.core.spi.Cohort;
import care.quarterback.core.spi.Worklist;
import care.quarterback.testkit.MemoryRepository;

/** Keeps the double honest. */
class MemoryRepositoryTest implements CaseRepositoryContract, WorklistContract, CohortContract {

    private final MemoryRepository repository = new MemoryRepository();

    @Override
    public CaseRepository cases() {
        return repository;
    }

    @Override
    public Cohort cohort() {
        return repository.cohort();
    }

    @Override
    public Worklist worklist() {
        return repository.worklist();
    }
}
