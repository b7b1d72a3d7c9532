package care.quarterback.steps.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in the care, and what patient and family do themselves.
 *
 * @param members the patient first, then who coordinates, then as entered
 * @param familyTasks what patient and family still have to do, by day
 */
public record TeamRows(List<Member> members, List<FamilyTask> familyTasks) {

    public static final TeamRows NONE = new TeamRows(List.of(), List.of());

    public TeamRows {
        members = List.copyOf(members);
        familyTasks = List.copyOf(familyTasks);
    }

    /**
     * Somebody who takes part.
     *
     * @param roles in words
     * @param responsibleFor what this member looks after; may be empty
     * @param leads leads for what the member is responsible for
     * @param coordinates the one who coordinates
     * @param bestHours when to call; may be empty
     * @param language which language, and whether an interpreter is needed, in words; may be empty
     * @param lastContact the last day on which somebody talked with the member
     */
    public record Member(
            String name,
            List<String> roles,
            String responsibleFor,
            boolean leads,
            boolean coordinates,
            String telephone,
            String bestHours,
            String language,
            Optional<LocalDate> lastContact) {

        public Member {
            roles = List.copyOf(roles);
        }
    }

    /** @param owner the patient, or one of the family, as written down */
    public record FamilyTask(String text, String owner, Optional<LocalDate> due) {}
}
