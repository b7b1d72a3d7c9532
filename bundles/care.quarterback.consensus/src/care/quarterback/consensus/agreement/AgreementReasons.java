package care.quarterback.consensus.agreement;

import java.util.List;

/** How two opinions stand to each other, a sentence for each part. Immutable. */
public record AgreementReasons(String diagnosis, String treatment, String need) {

    /** All of them, in the order in which a nurse tells them. */
    public List<String> inOrder() {
        return List.of(diagnosis, treatment, need);
    }
}
