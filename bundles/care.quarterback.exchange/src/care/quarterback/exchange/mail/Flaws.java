package care.quarterback.exchange.mail;

import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;

/** What the library noticed while it read a mail: it goes on, and we decide. */
final class Flaws extends DecodeMonitor {

    private boolean damaged;
    private boolean cutOff;

    @Override
    public boolean warn(String error, String consequence) {
        if (error.toLowerCase(Locale.ROOT).contains("prematurely")) {
            cutOff = true;
        } else {
            damaged = true;
        }
        return false;
    }

    @Override
    public boolean isListening() {
        return true;
    }

    /** The next part is read. */
    void begin() {
        damaged = false;
    }

    /** Whether the part that was read last had letters that can't stand there. */
    boolean damaged() {
        return damaged;
    }

    /** Whether the mail ends before its parts do. */
    boolean cutOff() {
        return cutOff;
    }
}
