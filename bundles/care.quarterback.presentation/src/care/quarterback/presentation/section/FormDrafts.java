package care.quarterback.presentation.section;

import care.quarterback.presentation.live.Draft;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.section.FormIntent.Change;
import java.util.Map;
import java.util.Optional;

/** What is typed into the forms of a section, and who completes the open one. On the screen's thread. */
final class FormDrafts {

    private final LiveCase live;
    private final Section section;
    private Optional<Companion> companion = Optional.empty();
    private Draft beside = Draft.passing();

    FormDrafts(LiveCase live, Section section) {
        this.live = live;
        this.section = section;
    }

    /** The form that was left unfinished before this start; nothing was typed into it since. */
    Optional<FormIntent> left() {
        return SectionPlace.left(live.drafts().restored(), section.key()).flatMap(SectionPlace::intent);
    }

    /** With a companion it is about something that is gone at the next start, and isn't kept. */
    Draft of(FormIntent form) {
        return companion.isPresent() ? beside : kept(form);
    }

    /** What stands in the open form. */
    Map<String, String> typed(Optional<FormIntent> open) {
        return open.map(this::of).map(Draft::typed).orElse(Map.of());
    }

    private Draft kept(FormIntent form) {
        return live.drafts().of(SectionPlace.draft(section.key(), form));
    }

    /** Fills in what a place knows. */
    void fill(FormIntent form, SectionPlace place) {
        kept(form).fill(place.known());
    }

    /** Something was typed. A form in which nothing stands isn't kept; of an entry also nothing says something. */
    void typed(FormIntent form, String field, String value) {
        Draft draft = of(form);
        draft.type(field, value);
        if (!(form instanceof Change) && draft.typed().values().stream().allMatch(String::isEmpty)) {
            draft.giveUp();
        }
    }

    /** Another form opens, with or without somebody who completes it; the one before is closed. */
    void turnTo(Optional<Companion> with) {
        leave().ifPresent(each -> each.closed(false));
        companion = with;
        beside = Draft.passing();
        with.ifPresent(each -> beside.type(each.fields()));
    }

    /** The companion of the open form. */
    Optional<Companion> companion() {
        return companion;
    }

    /** The same, which it has no more from now on. */
    Optional<Companion> leave() {
        Optional<Companion> leaving = companion;
        companion = Optional.empty();
        return leaving;
    }
}
