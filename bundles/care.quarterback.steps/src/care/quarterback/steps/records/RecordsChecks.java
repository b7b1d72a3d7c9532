package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.check.Check;
import care.quarterback.core.check.CheckCode;
import care.quarterback.core.check.DeadlineRule;
import care.quarterback.core.check.Gaps;
import care.quarterback.core.check.SoughtOpinion;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.Document;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.SummaryRequest;
import care.quarterback.steps.records.PackageMatch.PackagedDocument;
import care.quarterback.steps.referral.BlindConflicts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks of what is sent to the next doctor, and of what the patient holds. */
public final class RecordsChecks {

    private RecordsChecks() {}

    public static List<Check> all() {
        return List.of(
                new RequestItemCheck(),
                new PackageExcessCheck(),
                new PrimaryCareNoteCheck(),
                new StaleNoteCheck(),
                new SummaryPhraseCheck(),
                new SummaryReceivedCheck(),
                new ReceiptCheck(),
                new OwnCopyCheck(),
                new BlindConflictCheck());
    }

    public static List<DeadlineRule> deadlines(Sentences sentences) {
        return List.of(
                new RecordsDeadlines(sentences),
                new DayBeforeCallDeadlines(sentences),
                new ClinicalSummaryDeadlines(sentences));
    }

    /** Something that the office asked for is not in the package. */
    private static final class RequestItemCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.REQUEST_ITEM_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead().ifPresent(sought -> look(sought, gaps));
        }

        private static void look(SoughtOpinion sought, Gaps gaps) {
            for (PackageMatch.Missing missing : PackageFacts.of(sought).missing()) {
                Gaps.Entry entry = gaps.open(
                                missing.item().id(),
                                missing.item().text(),
                                missing.item().text())
                        .saying(missing.nearest().variant())
                        .due(sought.packageDue());
                missing.item().window().ifPresent(window -> entry.input("input.window", window.from(), window.to()));
            }
        }
    }

    /** Something is in the package that the office did not ask for. */
    private static final class PackageExcessCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.PACKAGE_EXCESS;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead().ifPresent(sought -> {
                for (PackageMatch.Excess excess : PackageFacts.of(sought).excess()) {
                    PackagedDocument document = excess.document();
                    Gaps.Entry entry = gaps.open(document.id(), document.title(), document.title())
                            .saying(excess.nearest().variant())
                            .due(sought.packageDue());
                    document.date().ifPresent(day -> entry.input("input.document", day));
                }
            });
        }
    }

    /** The primary care doctor's newest note always goes along, asked for or not; the package has none. */
    private static final class PrimaryCareNoteCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.PCP_NOTE_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead()
                    .filter(sought -> PrimaryCareNotes.newest(sought).isEmpty())
                    .ifPresent(sought -> gaps.open(sought.key(), "").due(sought.packageDue()));
        }
    }

    /** The patient was with the primary care doctor after the note in the package was written. */
    private static final class StaleNoteCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.PCP_NOTE_STALE;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead()
                    .ifPresent(sought -> PrimaryCareNotes.newest(sought).ifPresent(note -> look(sought, note, gaps)));
        }

        private static void look(SoughtOpinion sought, Document note, Gaps gaps) {
            Optional<LocalDate> last = PrimaryCareNotes.lastVisit(sought.facts());
            if (last.isEmpty()) {
                return;
            }
            if (note.getServiceDate() == null) {
                gaps.open(note.getId(), note.getTitle(), note.getTitle(), "", last.get())
                        .saying(".undated")
                        .due(sought.packageDue());
            } else if (last.get().isAfter(note.getServiceDate())) {
                gaps.open(note.getId(), note.getTitle(), note.getTitle(), note.getServiceDate(), last.get())
                        .due(sought.packageDue());
            }
        }
    }

    /** The primary care doctor was asked for a summary in words that offices read differently. */
    private static final class SummaryPhraseCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.CLINICAL_SUMMARY_PHRASE_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            if (facts.preparing()) {
                CaseFacts.standing(facts.careCase().getSummaryRequests())
                        .filter(request ->
                                !ClinicalSummary.named(request.getText()) && !ClinicalSummary.received(facts, request))
                        .forEach(request -> gaps.open(request.getId(), request.getTo(), request.getTo()));
            }
        }
    }

    /** The clinical summary was asked for and has not come. */
    private static final class SummaryReceivedCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.CLINICAL_SUMMARY_NOT_RECEIVED;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            if (facts.preparing()) {
                CaseFacts.standing(facts.careCase().getSummaryRequests())
                        .filter(request -> !ClinicalSummary.received(facts, request))
                        .forEach(request -> open(facts, request, gaps));
            }
        }

        private static void open(CaseFacts facts, SummaryRequest request, Gaps gaps) {
            Gaps.Entry entry = gaps.open(request.getId(), request.getTo(), request.getTo())
                    .due(facts.ahead().flatMap(SoughtOpinion::packageDue));
            if (request.getRequestedOn() != null) {
                entry.input("input.asked", request.getRequestedOn());
            }
        }
    }

    /** The patient does not hold a copy of what the doctor was sent. */
    private static final class OwnCopyCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.OWN_COPY_MISSING;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead().ifPresent(sought -> look(sought, gaps));
        }

        private static void look(SoughtOpinion sought, Gaps gaps) {
            var copies = CaseFacts.standing(sought.facts().careCase().getPackages())
                    .filter(recordPackage -> recordPackage.isPatientCopy()
                            && recordPackage.getOpinionNumber() == sought.number()
                            && recordPackage.getInHandOn() != null)
                    .toList();
            if (copies.isEmpty()) {
                gaps.open(sought.key(), "", "").due(sought.dayBefore());
                return;
            }
            Set<Document> copied = copies.stream()
                    .flatMap(recordPackage -> recordPackage.getDocuments().stream())
                    .collect(Collectors.toSet());
            List<String> lacking = sought.packages()
                    .filter(recordPackage -> recordPackage.getLockedOn() != null)
                    .flatMap(recordPackage -> CaseFacts.standing(recordPackage.getDocuments()))
                    .distinct()
                    .filter(document -> !copied.contains(document))
                    .map(Document::getTitle)
                    .toList();
            if (!lacking.isEmpty()) {
                gaps.open(sought.key(), "", "", String.join(", ", lacking))
                        .saying(".differs")
                        .due(sought.dayBefore());
            }
        }
    }

    /** The next doctor should look without knowing the earlier opinion, and the office asks for a document that states it. */
    private static final class BlindConflictCheck implements Check {

        @Override
        public CheckCode code() {
            return CheckCode.BLIND_CONFLICTS_WITH_REQUEST;
        }

        @Override
        public void look(CaseFacts facts, Gaps gaps) {
            facts.ahead()
                    .filter(sought -> sought.referral().getIndependence() == IndependenceMode.BLIND_FIRST)
                    .ifPresent(sought -> BlindConflicts.of(facts.careCase(), sought.referral())
                            .forEach(item -> gaps.open(item.getId(), item.getText(), item.getText())
                                    .due(sought.packageDue())));
        }
    }
}
