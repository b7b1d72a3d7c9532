package care.quarterback.presentation.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import care.quarterback.core.audit.Actor;
import care.quarterback.core.spi.StoreSecret;
import care.quarterback.desk.services.OpenDesk;
import care.quarterback.desk.services.Seat;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.live.LiveCases;
import care.quarterback.presentation.work.Background;
import care.quarterback.presentation.work.MemoryStores;
import care.quarterback.presentation.work.Room;
import care.quarterback.steps.casefile.OpenCase;
import care.quarterback.steps.casefile.PersonName;
import care.quarterback.testkit.Fixed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody types on while the case is read for what is shown: what was typed meanwhile is never typed over. */
class TypedMeanwhileTest {

    private static final String TODAY = "2026-03-20";

    private final ArrayDeque<Runnable> screen = new ArrayDeque<>();
    private final List<String> names = new ArrayList<>();
    private LiveCase live;

    @BeforeEach
    void aCaseWhoseAnswersWaitForTheScreen() {
        var stores = new MemoryStores();
        LiveCase fresh = stores.fresh(TODAY);
        fresh.execute(new OpenCase(PersonName.parse("Ida Roth"), null, "Is it the hip?"));
        OpenDesk desk = stores.desk()
                .open(
                        MemoryStores.HERE,
                        StoreSecret.passphrase(MemoryStores.PASSPHRASE.toCharArray()),
                        Seat.direct(new Actor("Nadia"), Fixed.on(TODAY)));
        var background = new Background(Runnable::run, screen::add, Runnable::run);
        new LiveCases(desk, Room.of(background, Fixed.on(TODAY), Locale.US))
                .open(fresh.id(), found -> live = found, sentence -> {
                    throw new AssertionError(sentence);
                });
        turn();
    }

    private void turn() {
        while (!screen.isEmpty()) {
            screen.poll().run();
        }
    }

    @Test
    void anAnswerThatIsOlderThanTheLastKeyIsNotShown() {
        var presenter = new SectionPresenter(live, Sections.CONTACTS);
        presenter.start(shown -> shown.form()
                .ifPresent(form -> names.add(form.fields().stream()
                        .filter(field -> field.name().equals("name"))
                        .findFirst()
                        .orElseThrow()
                        .value())));
        presenter.add();
        turn();
        names.clear();
        presenter.typed("name", "Theo");
        presenter.showTakenOut(true); // reads it anew
        presenter.typed("name", "Theo Roth");
        turn();
        assertEquals(List.of("Theo Roth"), names.stream().distinct().toList());
    }
}
