package care.quarterback.model.value;

import java.util.Objects;

/** Names one object inside a case or the practice: the id attribute of the model's Element. */
public record ObjectId(String value) {

    public ObjectId {
        Objects.requireNonNull(value);
        if (value.isBlank()) {
            throw new IllegalArgumentException("an object id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
