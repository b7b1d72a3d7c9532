package care.quarterback.desk.report;

import static care.quarterback.desk.report.Standing.text;

import care.quarterback.consensus.talk.CallRows;
import care.quarterback.consensus.talk.CallRows.LetterRow;
import care.quarterback.consensus.talk.CallRows.Stage;
import care.quarterback.consensus.talk.RequestConsensus;
import care.quarterback.core.entry.AddEntry;
import care.quarterback.core.entry.ChangeField;
import care.quarterback.core.entry.EntryList;
import care.quarterback.core.session.CaseCommand;
import care.quarterback.model.AccessRequest;
import care.quarterback.model.Consensus;
import care.quarterback.model.DeliveryMethod;
import care.quarterback.model.Element;
import care.quarterback.model.MedicationReview;
import care.quarterback.model.NetworkGap;
import care.quarterback.model.PriorAuthorization;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.SentLetter;
import care.quarterback.model.SummaryRequest;
import care.quarterback.model.value.ObjectId;
import care.quarterback.steps.coverage.Denial;
import care.quarterback.steps.coverage.PlanPapers;
import care.quarterback.steps.records.SendPackage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a letter that goes out moves on in its step: the commands that a person would use for it, and none where the step
 * already says that it was asked. Read on the thread that owns the case, before the letter is recorded.
 */
public final class SentMoves {

    private static final int PAGE = 20_000;
    private static final Set<Stage> NOT_ASKED = Set.of(Stage.PREPARE, Stage.ASK);

    private final DocumentSource source;
    private final SentPaper sent;
    private final LocalDate on;

    private SentMoves(DocumentSource source, SentPaper sent) {
        this.source = source;
        this.sent = sent;
        this.on = sent.on() == null ? source.on() : sent.on();
    }

    /** What moves on with the letter; empty for most. */
    public static List<CaseCommand> of(DocumentSource source, SentPaper sent) {
        var moves = new SentMoves(source, sent);
        return switch (sent.document().kind()) {
            case SUMMARY_REQUEST -> moves.summary();
            case ACCESS_REQUEST -> moves.access();
            case ACCESS_FOLLOW_UP ->
                new RequestMoves(source, sent, moves.on).followUp(moves.about(AccessRequest.class));
            case OFFICE_LETTER -> new RequestMoves(source, sent, moves.on).office(moves.firstLine());
            case ACCESS_ESCALATION -> moves.field(AccessRequest.class, "escalatedOn");
            case PACKAGE_COVER -> moves.records();
            case CONSENSUS_REQUEST -> moves.consensus();
            case AUTHORIZATION_COVER -> moves.authorization();
            case APPEAL, EXTERNAL_REVIEW -> moves.appeal();
            case NETWORK_GAP -> moves.field(NetworkGap.class, "requestedOn");
            case MEDICATION_REVIEW -> moves.review();
            default -> List.of();
        };
    }

    /** The entry that the letter is about. */
    private <T> Optional<T> about(Class<T> type) {
        return sent.document()
                .draft()
                .about()
                .map(id -> source.careCase().eResource().getEObject(id.value()))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The day, in a field of the entry that the letter is about, where it has none yet. */
    private List<CaseCommand> field(Class<? extends Element> type, String feature) {
        return about(type)
                .filter(entry -> entry.eGet(entry.eClass().getEStructuralFeature(feature)) == null)
                .map(entry -> change(entry.getId(), feature))
                .orElse(List.of());
    }

    private List<CaseCommand> change(String id, String feature) {
        return List.of(new ChangeField(new ObjectId(id), feature, on.toString()));
    }

    private String firstLine() {
        return sent.document().to().isEmpty() ? sent.to() : sent.document().to().getFirst();
    }

    private List<CaseCommand> summary() {
        List<SummaryRequest> open = Standing.of(source.careCase().getSummaryRequests()).stream()
                .filter(request -> request.getReceivedOn() == null)
                .toList();
        if (open.stream().anyMatch(request -> request.getRequestedOn() != null)) {
            return List.of();
        }
        String words = String.join("\n", body());
        return open.isEmpty()
                ? List.of(new AddEntry(
                        EntryList.SUMMARY_REQUESTS,
                        Map.of(
                                "to", firstLine(),
                                "text", words.substring(0, Math.min(PAGE, words.length())),
                                "requestedOn", on.toString())))
                : change(open.getFirst().getId(), "requestedOn");
    }

    private List<String> body() {
        return sent.document().blocks().stream()
                .flatMap(block -> block.texts().stream())
                .filter(Standing::some)
                .toList();
    }

    private List<CaseCommand> access() {
        String holder = firstLine();
        List<AccessRequest> open = Standing.of(source.careCase().getAccessRequests()).stream()
                .filter(request -> request.getFulfilledOn() == null
                        && text(request.getHolder())
                                .filter(holder::equalsIgnoreCase)
                                .isPresent())
                .toList();
        if (open.stream().anyMatch(request -> request.getRequestedOn() != null)) {
            return List.of();
        }
        if (!open.isEmpty()) {
            return change(open.getFirst().getId(), "requestedOn");
        }
        Map<String, String> fields = new TreeMap<>(Map.of(
                "holder",
                holder,
                "requestedOn",
                on.toString(),
                "method",
                sent.method().name()));
        source.careCase().getOffices().stream()
                .filter(office -> holder.equalsIgnoreCase(office.getName()))
                .findFirst()
                .ifPresent(office -> fields.put("office", office.getId()));
        return List.of(new AddEntry(EntryList.ACCESS_REQUESTS, fields));
    }

    /** The package goes with its cover; what was only told did not carry it. */
    private List<CaseCommand> records() {
        DeliveryMethod method = switch (sent.method()) {
            case FAX -> DeliveryMethod.FAX;
            case MAIL -> DeliveryMethod.MAIL;
            case PORTAL -> DeliveryMethod.PORTAL;
            case BY_HAND -> DeliveryMethod.HAND_CARRY;
            case EMAIL, READ_ALOUD -> null;
        };
        return method == null
                ? List.of()
                : about(RecordPackage.class)
                        .<List<CaseCommand>>map(records ->
                                List.of(new SendPackage(new ObjectId(records.getId()), on, method, sent.to())))
                        .orElse(List.of());
    }

    /** The doctors are asked once each of them was: with the last of the letters. */
    private List<CaseCommand> consensus() {
        CallRows call = source.call();
        List<Document> all = DocumentKind.CONSENSUS_REQUEST.of(source);
        if (!NOT_ASKED.contains(call.stage()) || all.size() != call.letters().size()) {
            return List.of();
        }
        Set<String> asked = asked();
        asked.add(sent.document().draft().addressee());
        boolean whole =
                all.stream().allMatch(letter -> asked.contains(letter.draft().addressee()));
        return whole
                ? List.of(new RequestConsensus(
                        call.letters().stream().map(LetterRow::opinion).toList(),
                        on,
                        call.times().times().stream().limit(3).toList(),
                        ""))
                : List.of();
    }

    /** To whom the letter went since the doctors were last asked. */
    private Set<String> asked() {
        LocalDate before = source.careCase().getConsensus().stream()
                .map(Consensus::getRequestedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return Standing.of(source.careCase().getSentLetters()).stream()
                .filter(letter -> DocumentKind.CONSENSUS_REQUEST.key().equals(letter.getKind()))
                .filter(letter -> letter.getSentOn().isAfter(before))
                .map(SentLetter::getTo)
                .collect(Collectors.toSet());
    }

    private List<CaseCommand> authorization() {
        return about(PriorAuthorization.class)
                .filter(request -> request.getSubmittedAt() == null)
                .map(request -> field(PriorAuthorization.class, "submittedOn"))
                .orElse(List.of());
    }

    private List<CaseCommand> appeal() {
        Optional<PriorAuthorization> request = about(PriorAuthorization.class);
        return new PlanPapers(source.sentences())
                .denials(source.facts()).stream()
                        .filter(denial ->
                                request.filter(denial.request()::equals).isPresent())
                        .flatMap(this::appeal)
                        .toList();
    }

    private Stream<CaseCommand> appeal(Denial denial) {
        ObjectId request = new ObjectId(denial.request().getId());
        if (denial.level().isEmpty()) {
            return denial.request().getAppealedOn() == null && denial.request().getAppealedAt() == null
                    ? Stream.of(new ChangeField(request, "appealedOn", on.toString()))
                    : Stream.empty();
        }
        return Stream.of(new AddEntry(
                EntryList.FURTHER_APPEALS,
                Optional.of(request),
                Map.of("level", denial.level().get().name(), "filedOn", on.toString(), "sentTo", sent.to())));
    }

    private List<CaseCommand> review() {
        if (about(MedicationReview.class).isPresent()) {
            return field(MedicationReview.class, "requestedOn");
        }
        Map<String, String> fields = new TreeMap<>(Map.of("requestedOn", on.toString()));
        String nobody = source.sentences().of(DocumentKind.MEDICATION_REVIEW.texts(), "pharmacist");
        Optional.of(firstLine()).filter(name -> !name.equals(nobody)).ifPresent(name -> fields.put("pharmacist", name));
        return List.of(new AddEntry(EntryList.MEDICATION_REVIEWS, fields));
    }
}
