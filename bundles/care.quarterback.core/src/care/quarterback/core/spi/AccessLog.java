package care.quarterback.core.spi;

import care.quarterback.model.value.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who looked at what: cases that were opened, pages that were printed, files that left, and names that were searched for. It is
 * written in pages, each sealed and chained to the one before. Blocking and thread-safe.
 */
public interface AccessLog {

    /** What somebody did without changing anything. The names are part of the stored form: they stay as they are. */
    enum Kind {
        OPENED,
        PRINTED,
        EXPORTED,
        SEARCHED
    }

    /**
     * One look.
     *
     * @param at UTC, kept to the millisecond
     * @param person who was at the seat
     * @param caseId empty for what is about many cases
     * @param detail which document, which kind of file, which words were searched for; may be empty
     */
    record Access(Instant at, String person, Kind kind, Optional<CaseId> caseId, String detail) {

        public Access {
            at = Instant.ofEpochMilli(at.toEpochMilli());
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(caseId, "caseId");
        }
    }

    /**
     * What is asked for.
     *
     * @param from the first moment that counts
     * @param caseId only looks at this case
     * @param person only what this person did
     * @param limit the most that are given, the newest
     */
    record Query(Instant from, Optional<CaseId> caseId, Optional<String> person, int limit) {

        /** Whether a look is one of those that are asked for. */
        public boolean takes(Access access) {
            return !access.at().isBefore(from)
                    && (caseId.isEmpty() || caseId.equals(access.caseId()))
                    && (person.isEmpty() || person.get().equals(access.person()));
        }
    }

    /**
     * What was found.
     *
     * @param accesses newest first
     * @param unreadable pages on the way that were altered, and are left out
     */
    record Found(List<Access> accesses, long unreadable) {

        public Found {
            accesses = List.copyOf(accesses);
        }
    }

    /** Writes looks as the next page, all of them or none. */
    void append(List<Access> accesses);

    Found find(Query query);

    /** How many pages are altered or missing, also at the end as far as that is known; 0 when all is whole. */
    long damaged();
}
