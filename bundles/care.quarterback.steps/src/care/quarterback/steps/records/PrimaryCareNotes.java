package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.model.Conversation;
import care.quarterback.model.ConversationMode;
import care.quarterback.model.Document;
import care.quarterback.model.Encounter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The primary care doctor's notes, and the visits that they could tell of. */
final class PrimaryCareNotes {

    private PrimaryCareNotes() {}

    /** The newest one in the packages for the opinion; an undated one only when there is no other. */
    static Optional<Document> newest(SoughtOpinion sought) {
        return PackageFacts.documents(sought).stream()
                .filter(PackageFacts::primaryCareNote)
                .max(Comparator.comparing(
                        document -> Objects.requireNonNullElse(document.getServiceDate(), LocalDate.MIN)));
    }

    /** The last day on which the doctor saw the patient, or wrote a note. */
    static Optional<LocalDate> lastVisit(CaseFacts facts) {
        var careCase = facts.careCase();
        Stream<LocalDate> encounters = CaseFacts.standing(careCase.getEncounters())
                .filter(Encounter::isPrimaryCare)
                .map(Encounter::getOn);
        Stream<LocalDate> talks = CaseFacts.standing(careCase.getConversations())
                .filter(conversation ->
                        conversation.isPrimaryCare() && conversation.getMode() == ConversationMode.IN_PERSON)
                .map(Conversation::getOn);
        Stream<LocalDate> notes = CaseFacts.standing(careCase.getDocuments())
                .filter(PackageFacts::primaryCareNote)
                .map(Document::getServiceDate);
        return Stream.of(encounters, talks, notes)
                .flatMap(days -> days)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
