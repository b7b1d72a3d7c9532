package care.quarterback.presentation.casefile;

import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.RestrictionDesk;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.work.Room;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says who alone may open a case. On the screen's thread. */
public final class RestrictionPresenter {

    private final RestrictionDesk restrictions;
    private final String me;
    private final LiveCase live;
    private final Room room;
    private final View view;

    /** Somebody who signs in. @param chosen may open the case */
    public record Person(String name, boolean chosen) {}

    /** What the dialog shows. */
    public interface View {

        /** @param sentence who may open it now @param restricted there is something to lift */
        void show(List<Person> people, String sentence, boolean restricted);

        void busy(boolean busy);

        void refused(String sentence);

        void done();
    }

    public RestrictionPresenter(OpenDesk desk, LiveCase live, View view) {
        this.restrictions = desk.restrictions();
        this.me = desk.seat().actor().name();
        this.live = live;
        this.room = live.room();
        this.view = view;
    }

    /** Reads who signs in. */
    public void start() {
        if (!restrictions.possible()) {
            view.show(List.of(), room.sentences().of("store", "restrictWithoutAccounts"), false);
            return;
        }
        room.background()
                .run(this::people, this::show, failure -> view.refused(room.sentence(failure, "accounts.failed")));
    }

    private List<Person> people() {
        List<String> now = restrictions.people(live.id());
        Set<String> all = new LinkedHashSet<>(restrictions.names());
        all.addAll(now); // who has left since can be taken out
        List<Person> people = new ArrayList<>();
        all.forEach(name -> people.add(new Person(name, now.isEmpty() ? name.equals(me) : now.contains(name))));
        return people;
    }

    private void show(List<Person> people) {
        List<String> now = restrictions.people(live.id());
        String sentence = now.isEmpty()
                ? room.text().of("restrict.everybody")
                : room.text().of("restrict.now", String.join(", ", now));
        view.show(people, sentence, !now.isEmpty());
    }

    /** These people alone may open it from now on. */
    public void restrict(List<String> people, String reason) {
        change(() -> restrictions.restrict(live.id(), people, reason.strip()));
    }

    /** Everybody who reads cases may open it again. */
    public void lift(String reason) {
        change(() -> restrictions.lift(live.id(), reason.strip()));
    }

    private void change(Runnable work) {
        view.busy(true);
        room.background()
                .run(
                        () -> {
                            work.run();
                            return true;
                        },
                        changed -> {
                            view.busy(false);
                            live.renew();
                            view.done();
                        },
                        failure -> {
                            view.busy(false);
                            view.refused(room.sentence(failure, "accounts.failed"));
                        });
    }
}
