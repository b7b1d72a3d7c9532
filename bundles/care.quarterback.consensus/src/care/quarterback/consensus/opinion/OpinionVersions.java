package care.quarterback.consensus.opinion;

import care.quarterback.core.entry.Locks;
import care.quarterback.core.session.CaseEdit;
import care.quarterback.core.session.CommandRejected;
import care.quarterback.core.text.Message;
import care.quarterback.model.CareCase;
import care.quarterback.model.Opinion;
import care.quarterback.model.OpinionVersion;
import java.util.List;
import java.util.Optional;

/** Finds opinions and their versions, leaving out what was taken out of use. */
public final class OpinionVersions {

    private OpinionVersions() {}

    /** The opinion of that number. */
    public static Optional<Opinion> opinion(CareCase careCase, int number) {
        return careCase.getOpinions().stream()
                .filter(each -> !each.isVoided() && each.getNumber() == number)
                .findFirst();
    }

    /** The newest version in use. */
    public static Optional<OpinionVersion> newest(Opinion opinion) {
        List<OpinionVersion> versions = inUse(opinion);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The versions in use, oldest first. */
    public static List<OpinionVersion> inUse(Opinion opinion) {
        return opinion.getVersions().stream().filter(each -> !each.isVoided()).toList();
    }

    /** The newest version, to be written to. */
    static OpinionVersion writable(Opinion opinion) {
        OpinionVersion version = newest(opinion)
                .orElseThrow(() -> CommandRejected.because("opinion", Message.of("refusals", "opinion.allVoided")));
        Locks.refuseInFinalVersion(version);
        return version;
    }

    /** From now on the version is read only; says who locked it and when, unless it is locked already. */
    static void lock(CaseEdit edit, OpinionVersion version) {
        if (!version.isFinal()) {
            version.setFinal(true);
            version.setFinalBy(edit.actor().name());
            version.setFinalAt(edit.now());
        }
    }
}
