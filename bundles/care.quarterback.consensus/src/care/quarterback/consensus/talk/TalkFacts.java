package care.quarterback.consensus.talk;

import care.quarterback.consensus.comparison.CompareRows;
import care.quarterback.consensus.comparison.OpinionOfRecord;
import care.quarterback.core.check.CaseFacts;
import care.quarterback.model.Availability;
import care.quarterback.model.CareCase;
import care.quarterback.model.CareRole;
import care.quarterback.model.CareTeamMember;
import care.quarterback.model.Clinician;
import care.quarterback.model.Consensus;
import care.quarterback.model.ConsensusCall;
import care.quarterback.model.ConsensusOutcome;
import care.quarterback.model.ConsensusRequest;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Opinion;
import care.quarterback.model.ShareConsent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The live case as the talk looks at it. Used on the thread that owns the case. */
record TalkFacts(CareCase careCase, CompareRows compared, LocalDate today, ZoneId zone) {

    /** The attempt that is under way or was the last. */
    Optional<Consensus> talk() {
        return CaseFacts.standing(careCase.getConsensus())
                .filter(consensus -> consensus.getOutcome() == ConsensusOutcome.NONE)
                .reduce((before, last) -> last)
                .or(() -> CaseFacts.standing(careCase.getConsensus()).reduce((before, last) -> last));
    }

    Optional<ConsensusCall> call() {
        return talk().map(Consensus::getCall).filter(call -> !call.isVoided());
    }

    /** Whose talk it is: those who were asked, else all. */
    List<OpinionOfRecord> doctors() {
        List<Integer> numbers = talk().filter(consensus -> consensus.getRequestedOn() != null)
                .map(consensus -> List.copyOf(consensus.getOpinions()))
                .orElse(List.of());
        return compared.opinions().stream()
                .filter(opinion -> numbers.isEmpty() || numbers.contains(opinion.number()))
                .toList();
    }

    boolean of(Clinician clinician, OpinionOfRecord row) {
        if (clinician == null) {
            return false;
        }
        Optional<Opinion> opinion = CaseFacts.standing(careCase.getOpinions())
                .filter(each -> each.getNumber() == row.number())
                .findFirst();
        return opinion.map(theirs -> theirs.getClinician() == clinician).orElse(false)
                || CaseFacts.text(clinician.getName()).equalsIgnoreCase(row.clinician());
    }

    Optional<ShareConsent> consent(OpinionOfRecord row) {
        return talk().stream()
                .flatMap(consensus -> CaseFacts.standing(consensus.getConsents()))
                .filter(consent -> of(consent.getClinician(), row))
                .filter(consent ->
                        consent.getUntil() == null || !consent.getUntil().isBefore(today))
                .reduce((before, last) -> last);
    }

    Stream<Availability> free(OpinionOfRecord row) {
        return talk().stream()
                .flatMap(consensus -> CaseFacts.standing(consensus.getAvailability()))
                .filter(availability -> of(availability.getClinician(), row)
                        && availability.getFrom() != null
                        && availability.getTo() != null);
    }

    Optional<ConsensusRequest> request(OpinionOfRecord row) {
        return talk().stream()
                .flatMap(consensus -> CaseFacts.standing(consensus.getRequests()))
                .filter(request -> of(request.getClinician(), row)
                        || CaseFacts.text(request.getTo()).equalsIgnoreCase(row.clinician()))
                .reduce((before, last) -> last);
    }

    /** The earlier opinions that this doctor judged without, and has still not been shown. */
    List<Integer> withheld(OpinionOfRecord row) {
        if (row.independence() != IndependenceMode.BLIND_FIRST) {
            return List.of();
        }
        return doctors().stream()
                .map(OpinionOfRecord::number)
                .filter(number -> number < row.number())
                .filter(number -> !saw(row, number) && !shown(row, number))
                .toList();
    }

    private static boolean saw(OpinionOfRecord row, int number) {
        return Stream.of(row.sawOpinions().split("\\D+")).anyMatch(each -> each.equals(Integer.toString(number)));
    }

    private boolean shown(OpinionOfRecord row, int number) {
        return CaseFacts.standing(careCase.getReveals())
                .anyMatch(reveal -> reveal.getOpinionNumber() == number
                        && CaseFacts.text(reveal.getTo()).equalsIgnoreCase(row.clinician()));
    }

    /** Who leads the talk and gets the answers: who coordinates the case, else the primary care doctor; or nobody. */
    Optional<CareTeamMember> chair() {
        return CaseFacts.standing(careCase.getCareTeam())
                .filter(CareTeamMember::isQuarterback)
                .findFirst()
                .or(() -> CaseFacts.standing(careCase.getCareTeam())
                        .filter(member -> member.getRoles().contains(CareRole.PRIMARY_CARE))
                        .findFirst());
    }
}
