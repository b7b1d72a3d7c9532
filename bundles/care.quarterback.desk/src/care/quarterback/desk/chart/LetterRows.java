package care.quarterback.desk.chart;

import care.quarterback.consensus.opinion.DiagnosisEntry;
import care.quarterback.consensus.opinion.RecommendationEntry;
import care.quarterback.consensus.opinion.WriteFindings.FindingKind;
import care.quarterback.model.Answer;
import care.quarterback.model.IndependenceMode;
import care.quarterback.model.Need;
import care.quarterback.model.OpinionMode;
import care.quarterback.model.value.ObjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The opinions of a case whole, as their letters say it. Immutable. @param doctors names that the case knows */
public record LetterRows(List<Letter> letters, List<OptionName> options, List<Doctor> doctors) {

    public LetterRows {
        letters = List.copyOf(letters);
        options = List.copyOf(options);
        doctors = List.copyOf(doctors);
    }

    /** A clinician of the case. */
    public record Doctor(ObjectId id, String name, String specialty, String practice) {}

    /** An option of the case. */
    public record OptionName(ObjectId id, String letter, String name) {}

    /** One doctor's opinion with all of its versions, oldest first; also the versions taken out of use. */
    public record Letter(ObjectId id, int number, Giver giver, Independence independence, List<Version> versions) {

        public Letter {
            versions = List.copyOf(versions);
        }

        /** The newest version in use; there is always one. */
        public Version newest() {
            return versions.stream()
                    .filter(version -> version.takenOut().isEmpty())
                    .reduce((before, after) -> after)
                    .orElseThrow();
        }
    }

    /** Who gave the opinion, and how. @param sawOpinions the numbers of those that this doctor had read */
    public record Giver(String clinician, String specialty, String practice, OpinionMode mode, String sawOpinions) {}

    /**
     * What the doctor knew of earlier opinions.
     *
     * @param warnings whole sentences of what does not fit together
     * @param history whole sentences of what was changed and what was shown, in the order it was recorded
     * @param conflicting the search for this opinion, where the office asks for what would give the earlier one away
     */
    public record Independence(
            IndependenceMode mode, List<String> warnings, List<String> history, Optional<ObjectId> conflicting) {

        public Independence {
            warnings = List.copyOf(warnings);
            history = List.copyOf(history);
        }
    }

    /**
     * One version.
     *
     * @param takenOut set when it was entered by mistake
     * @param lock set when it is final
     * @param findings its lines by kind, each kind present
     */
    public record Version(
            ObjectId id,
            int number,
            Days days,
            Optional<TakenOut> takenOut,
            Optional<Lock> lock,
            boolean noDiagnosis,
            List<DiagnosisLine> diagnoses,
            Map<FindingKind, List<String>> findings,
            List<RecommendationLine> recommendations,
            Need need,
            String needReason,
            String note) {

        public Version {
            diagnoses = List.copyOf(diagnoses);
            recommendations = List.copyOf(recommendations);
            findings = Map.copyOf(findings);
        }

        /** Whether it can be written to. */
        public boolean open() {
            return takenOut.isEmpty() && lock.isEmpty();
        }
    }

    /** The days of a version. */
    public record Days(
            Optional<LocalDate> date,
            Optional<LocalDate> receivedOn,
            Optional<LocalDate> resultsDueOn,
            Optional<LocalDate> safeToWaitUntil) {}

    /** Who marked it as final and on which day, in the practice's zone; unknown for what was marked before we kept it. */
    public record Lock(String by, Optional<LocalDate> on) {}

    /** Who took it out of use, on which day and why. */
    public record TakenOut(String by, Optional<LocalDate> on, String reason) {}

    /** A diagnosis as it was entered. */
    public record DiagnosisLine(ObjectId id, DiagnosisEntry entry, Optional<Plain> plain) {}

    /** What the doctor says of an option. @param place 1 for the first of those recommended */
    public record RecommendationLine(
            ObjectId id, OptionName option, RecommendationEntry.Said said, int place, Optional<Plain> plain) {}

    /** How it is said plainly, by whom, and whether the doctor agreed. */
    public record Plain(String text, String author, Answer doctorAgreed) {}
}
