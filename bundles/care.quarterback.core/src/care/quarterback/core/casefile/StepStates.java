package care.quarterback.core.casefile;

import care.quarterback.core.casefile.OverviewRows.StepRow;
import care.quarterback.core.casefile.OverviewRows.StepState;
import care.quarterback.core.text.Sentences;
import care.quarterback.model.CareCase;
import care.quarterback.model.Goal;
import care.quarterback.model.QuestionState;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.Referral;
import care.quarterback.model.StarterQuestion;
import care.quarterback.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How far the seven steps are, by what is recorded alone; {@link StepState} says what that means. */
final class StepStates {

    private final Sentences sentences;

    StepStates(Sentences sentences) {
        this.sentences = sentences;
    }

    List<StepRow> of(CareCase careCase) {
        List<Referral> sought = inUse(careCase.getReferrals()).toList();
        List<Statement> checks = inUse(careCase.getCoverageChecks())
                .map(each -> (Statement) each)
                .toList();
        List<StepRow> rows = new ArrayList<>();
        rows.add(row(
                1,
                talked(careCase),
                !careCase.getConversations().isEmpty()
                        || !careCase.getConcerns().isEmpty()));
        rows.add(row(2, !checks.isEmpty(), !careCase.getCoverages().isEmpty()));
        rows.add(row(3, sought.stream().anyMatch(each -> each.getChosen() != null), !sought.isEmpty()));
        rows.add(row(
                4,
                sought.stream().anyMatch(StepStates::bookedAndAsked),
                sought.stream().anyMatch(StepStates::called)));
        rows.add(row(
                5,
                recordsThere(careCase),
                !careCase.getPackages().isEmpty() || !careCase.getDocuments().isEmpty()));
        rows.add(row(6, startersSettled(careCase), !careCase.getQuestions().isEmpty()));
        rows.add(row(
                7,
                inUse(careCase.getGoals()).filter(Goal::isMain).count() == 1,
                !careCase.getGoals().isEmpty()));
        return rows;
    }

    private StepRow row(int number, boolean core, boolean started) {
        StepState state = core ? StepState.CORE_RECORDED : started ? StepState.STARTED : StepState.NOT_STARTED;
        return new StepRow(
                number,
                sentences.of("overview", "step." + number),
                state,
                sentences.of("overview", "step." + number + "." + state.name()));
    }

    private static boolean talked(CareCase careCase) {
        return inUse(careCase.getConversations()).anyMatch(each -> each.isPrimaryCare());
    }

    private static boolean called(Referral referral) {
        return !referral.getSchedulingCalls().isEmpty()
                || !referral.getAppointments().isEmpty();
    }

    private static boolean bookedAndAsked(Referral referral) {
        return inUse(referral.getAppointments()).findAny().isPresent()
                && inUse(referral.getRequestedItems()).findAny().isPresent();
    }

    private static boolean recordsThere(CareCase careCase) {
        List<RecordPackage> packages = inUse(careCase.getPackages()).toList();
        boolean received = packages.stream()
                .flatMap(each -> inUse(each.getShipments()))
                .anyMatch(each -> each.getConfirmedOutcome() == ReceiptOutcome.ALL);
        boolean inHand = packages.stream().anyMatch(each -> each.isPatientCopy() && each.getInHandOn() != null);
        return received && inHand;
    }

    private static boolean startersSettled(CareCase careCase) {
        return Stream.of(StarterQuestion.values())
                .filter(each -> each != StarterQuestion.NONE)
                .allMatch(starter -> inUse(careCase.getQuestions())
                        .anyMatch(each -> each.getStarter() == starter
                                && (each.getState() != QuestionState.REMOVED || each.getRemovedReason() != null)));
    }

    private static <T extends Statement> Stream<T> inUse(List<T> statements) {
        return statements.stream().filter(InUse::is);
    }
}
