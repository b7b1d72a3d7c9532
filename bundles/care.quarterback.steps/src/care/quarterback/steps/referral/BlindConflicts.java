package care.quarterback.steps.referral;

import static java.util.function.Predicate.not;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.CareCase;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentType;
import care.quarterback.model.Opinion;
import care.quarterback.model.Referral;
import care.quarterback.model.RequestedItem;
import care.quarterback.model.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether what an office asks for would tell the next doctor what an earlier one has found. */
public final class BlindConflicts {

    private static final Set<DocumentType> STATE_A_CONCLUSION =
            EnumSet.of(DocumentType.CLINIC_NOTE, DocumentType.OPINION_LETTER);

    private BlindConflicts() {}

    /**
     * The asked-for items that would give an earlier opinion away: a document that states it answers the item, or the
     * item asks for notes or letters of the day on which it was given.
     */
    public static List<RequestedItem> of(CareCase careCase, Referral referral) {
        return referral.getRequestedItems().stream()
                .filter(not(Statement::isVoided))
                .filter(item -> item.getWaivedBy() == null || item.getWaivedBy().isBlank())
                .filter(item -> answered(careCase, referral, item) || asksFor(careCase, referral, item))
                .toList();
    }

    private static boolean answered(CareCase careCase, Referral referral, RequestedItem item) {
        return careCase.getDocuments().stream()
                .filter(not(Statement::isVoided))
                .filter(document -> statesEarlier(document, referral))
                .anyMatch(document -> document.getAnswers().contains(item));
    }

    private static boolean statesEarlier(Document document, Referral referral) {
        return document.getStatesOpinion() > 0 && document.getStatesOpinion() < referral.getOpinionNumber();
    }

    private static boolean asksFor(CareCase careCase, Referral referral, RequestedItem item) {
        if (!STATE_A_CONCLUSION.contains(item.getType())) {
            return false;
        }
        boolean document = careCase.getDocuments().stream()
                .anyMatch(each -> !each.isVoided()
                        && statesEarlier(each, referral)
                        && each.getType() == item.getType()
                        && each.getServiceDate() != null
                        && within(item, referral, each.getServiceDate()));
        return document
                || CaseFacts.standing(careCase.getOpinions())
                        .filter(opinion -> opinion.getNumber() < referral.getOpinionNumber())
                        .flatMap(opinion -> given(opinion).stream())
                        .anyMatch(day -> within(item, referral, day));
    }

    /** The day of the opinion's newest version. */
    private static Optional<LocalDate> given(Opinion opinion) {
        return CaseFacts.standing(opinion.getVersions())
                .map(version -> version.getDate() == null ? version.getReceivedOn() : version.getDate())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private static boolean within(RequestedItem item, Referral referral, LocalDate day) {
        Optional<LocalDate> from = Optional.ofNullable(item.getWindowFrom());
        if (from.isEmpty() && item.getWindowMonths() != null) {
            from = referral.getAppointments().stream()
                    .filter(not(Statement::isVoided))
                    .map(appointment -> appointment.getDate())
                    .filter(date -> date != null)
                    .min(Comparator.naturalOrder())
                    .map(date -> date.minusMonths(item.getWindowMonths()));
        }
        boolean late = item.getWindowTo() != null && day.isAfter(item.getWindowTo());
        return !late && !from.map(day::isBefore).orElse(false);
    }
}
