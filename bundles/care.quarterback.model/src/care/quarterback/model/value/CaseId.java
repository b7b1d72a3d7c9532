package care.quarterback.model.value;

import java.util.UUID;

/** Names one case: a UUID in lower case. */
public record CaseId(String value) implements Comparable<CaseId> {

    /** @throws IllegalArgumentException when the text is not a UUID */
    public CaseId {
        value = UUID.fromString(value).toString();
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
