package care.quarterback.steps.deeds;

import care.quarterback.core.session.CaseCommand;
import care.quarterback.steps.casefile.AddJournalEntry;
import care.quarterback.steps.casefile.AssignCase;
import care.quarterback.steps.casefile.CloseCase;
import care.quarterback.steps.casefile.HandOver;
import care.quarterback.steps.casefile.HoldCase;
import care.quarterback.steps.casefile.NameQuarterback;
import care.quarterback.steps.casefile.RecordDeath;
import care.quarterback.steps.casefile.RecordTreatmentClock;
import care.quarterback.steps.casefile.ReopenCase;
import care.quarterback.steps.casefile.SetCaseStatus;
import care.quarterback.steps.chase.RecordFeeAsked;
import care.quarterback.steps.chase.RecordFeePaid;
import care.quarterback.steps.chase.RecordFormSent;
import care.quarterback.steps.chase.RecordFormWanted;
import care.quarterback.steps.chase.RecordFormatRefused;
import care.quarterback.steps.chase.RecordMoreTime;
import care.quarterback.steps.chase.RecordNothingOnFile;
import care.quarterback.steps.chase.RecordPartCame;
import care.quarterback.steps.chase.RecordRequestCall;
import care.quarterback.steps.chase.SendRequestAgain;
import care.quarterback.steps.fees.AgreeWithClient;
import care.quarterback.steps.fees.DiscardTimer;
import care.quarterback.steps.fees.IssueInvoice;
import care.quarterback.steps.fees.RecordPayment;
import care.quarterback.steps.fees.StartTimer;
import care.quarterback.steps.fees.StopTimer;
import care.quarterback.steps.letters.EditLetter;
import care.quarterback.steps.letters.SendLetter;
import care.quarterback.steps.letters.SendLetterAgain;
import care.quarterback.steps.problems.ConfirmCode;
import care.quarterback.steps.records.AddToPackage;
import care.quarterback.steps.records.AttachDocument;
import care.quarterback.steps.records.ConfirmReceipt;
import care.quarterback.steps.records.PreparePackage;
import care.quarterback.steps.records.RemoveFromPackage;
import care.quarterback.steps.records.SendPackage;
import care.quarterback.steps.records.SetDelivery;
import care.quarterback.steps.records.SignRelease;
import care.quarterback.steps.records.SignReleaseAndAskForCopy;
import care.quarterback.steps.referral.ChangeIndependence;
import care.quarterback.steps.referral.ChooseCandidate;
import care.quarterback.steps.referral.RecordAskedForName;
import care.quarterback.steps.referral.StartReferral;
import care.quarterback.steps.request.ClearRedFlag;
import care.quarterback.steps.request.ConfirmProcedure;
import care.quarterback.steps.request.RaiseRedFlag;
import care.quarterback.steps.request.RecordOrigin;
import care.quarterback.steps.request.RecordTrigger;
import care.quarterback.steps.request.SettleConcern;
import care.quarterback.steps.request.StatePurpose;
import care.quarterback.steps.research.PromoteFinding;
import care.quarterback.steps.research.PutOnAgenda;
import care.quarterback.steps.tasks.AddTask;
import care.quarterback.steps.tasks.CompleteTask;
import care.quarterback.steps.tasks.DropTask;
import care.quarterback.steps.tasks.SnoozeTask;
import care.quarterback.steps.tasks.WaitForTask;
import care.quarterback.steps.visit.AddQuestion;
import care.quarterback.steps.visit.AnswerInNumbers;
import care.quarterback.steps.visit.AnswerQuestion;
import care.quarterback.steps.visit.RemoveQuestion;
import java.util.List;

/** What can be done in the seven steps, beyond entering and changing: the list that the catalogue reads. */
public final class StepDeeds {

    private static final List<Class<? extends CaseCommand>> ALL = List.of(
            AddJournalEntry.class,
            AssignCase.class,
            CloseCase.class,
            HandOver.class,
            HoldCase.class,
            NameQuarterback.class,
            RecordDeath.class,
            RecordTreatmentClock.class,
            ReopenCase.class,
            SetCaseStatus.class,
            ConfirmCode.class,
            AgreeWithClient.class,
            IssueInvoice.class,
            RecordPayment.class,
            StartTimer.class,
            StopTimer.class,
            DiscardTimer.class,
            AddToPackage.class,
            AttachDocument.class,
            ConfirmReceipt.class,
            PreparePackage.class,
            RemoveFromPackage.class,
            SendPackage.class,
            SetDelivery.class,
            SignRelease.class,
            SignReleaseAndAskForCopy.class,
            RecordFeeAsked.class,
            RecordFeePaid.class,
            RecordFormSent.class,
            RecordFormWanted.class,
            RecordFormatRefused.class,
            RecordMoreTime.class,
            RecordNothingOnFile.class,
            RecordPartCame.class,
            RecordRequestCall.class,
            SendRequestAgain.class,
            EditLetter.class,
            SendLetter.class,
            SendLetterAgain.class,
            ChangeIndependence.class,
            ChooseCandidate.class,
            RecordAskedForName.class,
            StartReferral.class,
            ClearRedFlag.class,
            ConfirmProcedure.class,
            RaiseRedFlag.class,
            RecordOrigin.class,
            RecordTrigger.class,
            SettleConcern.class,
            StatePurpose.class,
            PromoteFinding.class,
            PutOnAgenda.class,
            AddTask.class,
            CompleteTask.class,
            DropTask.class,
            SnoozeTask.class,
            WaitForTask.class,
            AddQuestion.class,
            AnswerInNumbers.class,
            AnswerQuestion.class,
            RemoveQuestion.class);

    private StepDeeds() {}

    public static List<Class<? extends CaseCommand>> all() {
        return ALL;
    }
}
