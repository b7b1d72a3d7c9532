package care.quarterback.core.consensus;

import care.quarterback.core.consensus.CompareRows.IndependenceRow;
import care.quarterback.core.consensus.CompareRows.Warning;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentType;
import care.quarterback.model.IndependenceChange;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Opinion;
import care.quarterback.model.Referral;
import care.quarterback.model.RequestedItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the later doctors knew what the earlier ones had said. Reads a case on the thread that owns it. */
public final class IndependenceQuery {

    private static final String FEATURE = "consensus";
    private static final Set<DocumentType> STATE_A_CONCLUSION =
            EnumSet.of(DocumentType.CLINIC_NOTE, DocumentType.OPINION_LETTER);

    private final Sentences sentences;

    public IndependenceQuery(Sentences sentences) {
        this.sentences = sentences;
    }

    /** One row for each opinion that was sought, by number. */
    public List<IndependenceRow> rows(CareCase careCase) {
        return careCase.getReferrals().stream()
                .filter(OpinionReader::stands)
                .sorted(Comparator.comparingInt(Referral::getOpinionNumber))
                .map(referral -> row(careCase, referral))
                .toList();
    }

    private IndependenceRow row(CareCase careCase, Referral referral) {
        List<Warning> warnings = referral.getIndependence() == IndependenceMode.OPEN
                ? List.of()
                : conflicts(careCase, referral).stream().map(this::warning).toList();
        List<String> changes =
                referral.getIndependenceChanges().stream().map(this::change).toList();
        List<String> reveals = careCase.getReveals().stream()
                .filter(OpinionReader::stands)
                .filter(reveal -> reveal.getOpinionNumber() < referral.getOpinionNumber() && reveal.getOn() != null)
                .map(reveal -> sentences.of(
                        FEATURE,
                        "reveal",
                        reveal.getOpinionNumber(),
                        reveal.getOn(),
                        OpinionReader.text(reveal.getTo()),
                        OpinionReader.text(reveal.getBy())))
                .toList();
        return new IndependenceRow(referral.getOpinionNumber(), referral.getIndependence(), warnings, changes, reveals);
    }

    private Warning warning(RequestedItem item) {
        String subject = OpinionReader.text(item.getText());
        if (subject.isEmpty()) {
            subject = sentences.word(item.getType());
        }
        return new Warning("BLIND_CONFLICTS_WITH_REQUEST", subject, sentences.of(FEATURE, "blind", subject));
    }

    private String change(IndependenceChange change) {
        return sentences.of(
                FEATURE,
                "independence.change",
                sentences.word(change.getTo()),
                change.getOn() == null ? "" : change.getOn(),
                OpinionReader.text(change.getBy()),
                OpinionReader.text(change.getReason()));
    }

    /**
     * The asked-for items that would give an earlier opinion away: a document that states it answers the item, or the
     * item asks for notes or letters of the day on which it was given.
     */
    public static List<RequestedItem> conflicts(CareCase careCase, Referral referral) {
        return referral.getRequestedItems().stream()
                .filter(OpinionReader::stands)
                .filter(item -> item.getWaivedBy() == null || item.getWaivedBy().isBlank())
                .filter(item -> answered(careCase, referral, item) || asksFor(careCase, referral, item))
                .toList();
    }

    private static boolean answered(CareCase careCase, Referral referral, RequestedItem item) {
        return careCase.getDocuments().stream()
                .filter(OpinionReader::stands)
                .filter(document -> statesEarlier(document, referral))
                .anyMatch(one -> one.getAnswers().contains(item));
    }

    private static boolean statesEarlier(Document document, Referral referral) {
        return document.getStatesOpinion() > 0 && document.getStatesOpinion() < referral.getOpinionNumber();
    }

    private static boolean asksFor(CareCase careCase, Referral referral, RequestedItem item) {
        if (!STATE_A_CONCLUSION.contains(item.getType())) {
            return false;
        }
        boolean document = careCase.getDocuments().stream()
                .anyMatch(one -> OpinionReader.stands(one)
                        && statesEarlier(one, referral)
                        && one.getType() == item.getType()
                        && one.getServiceDate() != null
                        && within(item, referral, one.getServiceDate()));
        return document
                || OpinionReader.opinions(careCase).stream()
                        .filter(opinion -> opinion.getNumber() < referral.getOpinionNumber())
                        .map(IndependenceQuery::given)
                        .flatMap(Optional::stream)
                        .anyMatch(day -> within(item, referral, day));
    }

    private static Optional<LocalDate> given(Opinion opinion) {
        return OpinionReader.date(OpinionReader.ofRecord(opinion, Optional.empty()));
    }

    private static boolean within(RequestedItem item, Referral referral, LocalDate day) {
        Optional<LocalDate> from = Optional.ofNullable(item.getWindowFrom());
        if (from.isEmpty() && item.getWindowMonths() != null) {
            from = referral.getAppointments().stream()
                    .filter(OpinionReader::stands)
                    .map(one -> one.getDate())
                    .filter(date -> date != null)
                    .min(Comparator.naturalOrder())
                    .map(date -> date.minusMonths(item.getWindowMonths()));
        }
        boolean late = item.getWindowTo() != null && day.isAfter(item.getWindowTo());
        return !late && !from.map(day::isBefore).orElse(false);
    }
}
