package care.quarterback.presentation.today;

import java.util.Optional;

/** A form in hand, and the line it is about. */
record BegunWork(TaskForm form, WorkDetail about) {

    boolean isAbout(Optional<WorkRow> row) {
        return row.map(WorkRow::identity).filter(about.row().identity()::equals).isPresent();
    }

    /** The line as it is known now, where that is the same line. */
    WorkDetail about(Optional<WorkDetail> known) {
        return known.filter(now -> isAbout(Optional.of(now.row()))).orElse(about);
    }
}
