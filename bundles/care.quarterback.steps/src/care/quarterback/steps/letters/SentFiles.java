package care.quarterback.steps.letters;

import care.quarterback.model.CareCase;
import care.quarterback.model.Document;
import care.quarterback.model.SentLetter;
import care.quarterback.model.value.ObjectId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Which documents of the case belong to a letter that went out. */
public final class SentFiles {

    private SentFiles() {}

    /** The pages as they went out; empty for a letter that was not made here. */
    public static Optional<ObjectId> copy(CareCase careCase, ObjectId letter) {
        return file(careCase, letter, SentLetter::getCopy);
    }

    /** What proves that it went out. */
    public static Optional<ObjectId> proof(CareCase careCase, ObjectId letter) {
        return file(careCase, letter, SentLetter::getProof);
    }

    private static Optional<ObjectId> file(CareCase careCase, ObjectId letter, Function<SentLetter, Document> which) {
        return careCase.getSentLetters().stream()
                .filter(sent -> sent.getId().equals(letter.value()))
                .map(which)
                .filter(Objects::nonNull)
                .map(kept -> new ObjectId(kept.getId()))
                .findFirst();
    }
}
