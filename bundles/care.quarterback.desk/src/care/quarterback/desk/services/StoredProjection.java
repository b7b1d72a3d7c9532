package care.quarterback.desk.services;

import care.quarterback.core.session.UnreadableCaseException;
import care.quarterback.core.spi.CaseProjection;
import care.quarterback.core.spi.CaseRepository.StoredCase;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import java.util.function.Function;

/** Projects a case from its stored document, without a session. */
final class StoredProjection implements Function<StoredCase, CaseProjection> {

    private final CaseCodec codec = new CaseCodec();
    private final Function<CareCase, CaseProjection> projector;

    private StoredProjection(Function<CareCase, CaseProjection> projector) {
        this.projector = projector;
    }

    static Function<StoredCase, CaseProjection> by(Function<CareCase, CaseProjection> projector) {
        return new StoredProjection(projector);
    }

    @Override
    public CaseProjection apply(StoredCase stored) {
        try {
            return projector.apply(
                    (CareCase) codec.unpack(stored.document()).getContents().getFirst());
        } catch (CaseFormatException e) {
            throw new UnreadableCaseException(Message.of("refusals", "entry.plain", e.getMessage()));
        }
    }
}
