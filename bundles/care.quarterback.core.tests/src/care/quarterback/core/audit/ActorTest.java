package care.quarterback.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final Map<String, String> LOGIN = Map.of("user.name", "root");
    private static final Map<String, String> NADIA = Map.of("QUARTERBACK_PERSON", " Nadia Okonjo ");

    @Test
    void thePropertyComesBeforeTheEnvironmentAndBothBeforeTheLogin() {
        var said = Map.of("quarterback.person", "Ruth Abel", "user.name", "root");
        assertEquals(Optional.of(new Actor("Ruth Abel")), Actor.here(said::get, NADIA::get));
        assertEquals(Optional.of(new Actor("Nadia Okonjo")), Actor.here(LOGIN::get, NADIA::get));
        assertEquals(Optional.of(new Actor("root")), Actor.here(LOGIN::get, name -> null));
    }

    @Test
    void aBlankNameIsNobody() {
        var blank = Map.of("quarterback.person", " ", "user.name", "");
        assertEquals(Optional.of(new Actor("Nadia Okonjo")), Actor.here(blank::get, NADIA::get));
        assertEquals(Optional.empty(), Actor.here(blank::get, name -> null));
    }
}
