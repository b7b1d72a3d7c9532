package care.quarterback.consensus.deeds;

import care.quarterback.consensus.comparison.ConfirmComparison;
import care.quarterback.consensus.comparison.OverrideComparison;
import care.quarterback.consensus.decision.CheckUnderstanding;
import care.quarterback.consensus.decision.MoveDate;
import care.quarterback.consensus.decision.OverrideResult;
import care.quarterback.consensus.decision.RecordConfidence;
import care.quarterback.consensus.decision.RecordDecision;
import care.quarterback.consensus.decision.RecordOutcome;
import care.quarterback.consensus.goals.AddGoal;
import care.quarterback.consensus.goals.AddOption;
import care.quarterback.consensus.goals.KeepWeights;
import care.quarterback.consensus.goals.MarkMainDesire;
import care.quarterback.consensus.goals.RateOption;
import care.quarterback.consensus.goals.SetWeight;
import care.quarterback.consensus.goals.StateFact;
import care.quarterback.consensus.goals.TellStory;
import care.quarterback.consensus.opinion.AddDiagnosis;
import care.quarterback.consensus.opinion.AddRecommendation;
import care.quarterback.consensus.opinion.ChangeDiagnosis;
import care.quarterback.consensus.opinion.ChangeDiagnosisCode;
import care.quarterback.consensus.opinion.ChangeRecommendation;
import care.quarterback.consensus.opinion.FinalizeOpinion;
import care.quarterback.consensus.opinion.MarkNoDiagnosis;
import care.quarterback.consensus.opinion.RecommendFirst;
import care.quarterback.consensus.opinion.RecommendNewOption;
import care.quarterback.consensus.opinion.RecordLaterWord;
import care.quarterback.consensus.opinion.RecordOpinion;
import care.quarterback.consensus.opinion.ReplaceVersion;
import care.quarterback.consensus.opinion.SayPlainly;
import care.quarterback.consensus.opinion.WriteFindings;
import care.quarterback.consensus.talk.AddAvailability;
import care.quarterback.consensus.talk.AddDiscriminator;
import care.quarterback.consensus.talk.AllowSharing;
import care.quarterback.consensus.talk.AnswerChecklist;
import care.quarterback.consensus.talk.AnswerConsensusRequest;
import care.quarterback.consensus.talk.CorrectConsensusCall;
import care.quarterback.consensus.talk.CorrectConsensusOutcome;
import care.quarterback.consensus.talk.CorrectConsensusRequest;
import care.quarterback.consensus.talk.MoveConsensusCall;
import care.quarterback.consensus.talk.RateAppropriateness;
import care.quarterback.consensus.talk.RecordConsensusCall;
import care.quarterback.consensus.talk.RecordConsensusOutcome;
import care.quarterback.consensus.talk.RecordShareConsent;
import care.quarterback.consensus.talk.RequestConsensus;
import care.quarterback.consensus.talk.RevealOpinion;
import care.quarterback.consensus.talk.ScheduleConsensusCall;
import care.quarterback.consensus.talk.SeekNextOpinion;
import care.quarterback.consensus.talk.SettleDiscriminator;
import care.quarterback.consensus.talk.StatePosition;
import care.quarterback.consensus.talk.WriteMinutes;
import care.quarterback.core.session.CaseCommand;
import java.util.List;

/** What can be done with opinions, goals, the doctors' talk and the decision: the list that the catalogue reads. */
public final class ConsensusDeeds {

    private static final List<Class<? extends CaseCommand>> ALL = List.of(
            ConfirmComparison.class,
            OverrideComparison.class,
            CheckUnderstanding.class,
            OverrideResult.class,
            MoveDate.class,
            RecordConfidence.class,
            RecordDecision.class,
            RecordOutcome.class,
            AddGoal.class,
            AddOption.class,
            KeepWeights.class,
            MarkMainDesire.class,
            RateOption.class,
            SetWeight.class,
            StateFact.class,
            TellStory.class,
            AddDiagnosis.class,
            AddRecommendation.class,
            ChangeDiagnosis.class,
            ChangeDiagnosisCode.class,
            ChangeRecommendation.class,
            FinalizeOpinion.class,
            MarkNoDiagnosis.class,
            RecommendFirst.class,
            RecommendNewOption.class,
            RecordLaterWord.class,
            RecordOpinion.class,
            ReplaceVersion.class,
            SayPlainly.class,
            WriteFindings.class,
            AddAvailability.class,
            AddDiscriminator.class,
            AllowSharing.class,
            AnswerChecklist.class,
            AnswerConsensusRequest.class,
            CorrectConsensusCall.class,
            CorrectConsensusOutcome.class,
            CorrectConsensusRequest.class,
            MoveConsensusCall.class,
            RateAppropriateness.class,
            RecordConsensusCall.class,
            RecordConsensusOutcome.class,
            RecordShareConsent.class,
            RequestConsensus.class,
            RevealOpinion.class,
            ScheduleConsensusCall.class,
            SeekNextOpinion.class,
            SettleDiscriminator.class,
            StatePosition.class,
            WriteMinutes.class);

    private ConsensusDeeds() {}

    public static List<Class<? extends CaseCommand>> all() {
        return ALL;
    }
}
