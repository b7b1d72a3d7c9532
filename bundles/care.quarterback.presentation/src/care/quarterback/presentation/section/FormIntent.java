package care.quarterback.presentation.section;

import care.quarterback.model.value.ObjectId;
import java.util.Optional;

/** What the open form of a section is for. */
public sealed interface FormIntent {

    /** The same in a word, which {@link #read} understands. */
    default String key() {
        return switch (this) {
            case Add add -> "add";
            case Change change -> "change/" + change.entry().value();
            case TakeOut out -> "out/" + out.entry().value();
            case Perform perform ->
                "do/" + perform.deed() + "/" + perform.entry().value();
            case Begin begin -> "begin/" + begin.deed();
        };
    }

    /** What {@link #key} says; empty for anything else. */
    static Optional<FormIntent> read(String key) {
        String[] parts = key.split("/");
        return switch (parts[0] + parts.length) {
            case "add1" -> Optional.of(new Add());
            case "change2" -> Optional.of(new Change(new ObjectId(parts[1])));
            case "out2" -> Optional.of(new TakeOut(new ObjectId(parts[1])));
            case "do3" -> Optional.of(new Perform(parts[1], new ObjectId(parts[2])));
            case "begin2" -> Optional.of(new Begin(parts[1]));
            default -> Optional.empty();
        };
    }

    /** A new entry. */
    record Add() implements FormIntent {}

    /** The fields of an entry; each is saved on leaving it, those of a fact together with a reason. */
    record Change(ObjectId entry) implements FormIntent {}

    /** Taking a statement out of use, with a reason. */
    record TakeOut(ObjectId entry) implements FormIntent {}

    /** A deed on an entry. @param deed its name as the catalogue has it */
    record Perform(String deed, ObjectId entry) implements FormIntent {}

    /** A deed on no entry of the list. @param deed its name as the catalogue has it */
    record Begin(String deed) implements FormIntent {}
}
