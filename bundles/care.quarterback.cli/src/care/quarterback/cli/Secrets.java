package care.quarterback.cli;

import care.quarterback.core.spi.StoreSecret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Gets the passphrase or the recovery key from where they may come from, and wipes what it read. Never shows them. */
final class Secrets {

    private static final int SHORTEST = 12;
    private static final long LONGEST_FILE = 4096;

    private final CommonOptions options;
    private final Terminal terminal;

    Secrets(CommonOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /** What opens the store: the recovery key where one is given, else the passphrase. */
    StoreSecret existing() {
        if (options.recoveryKeyFile() != null) {
            return wiping(read(options.recoveryKeyFile()), true);
        }
        return wiping(
                given().or(() -> terminal.prompt().apply(Texts.of("passphrase.ask")))
                        .orElseThrow(() -> new CliFailure(Exit.USAGE, Texts.of("passphrase.missing"))),
                false);
    }

    /** The passphrase of a store to be made: asked for twice, and refused when it is short. */
    StoreSecret fresh() {
        return wiping(
                strong(given().or(() -> askTwice(Texts.of("passphrase.choose", SHORTEST)))
                        .orElseThrow(() -> new CliFailure(Exit.USAGE, Texts.of("passphrase.missing")))),
                false);
    }

    /** A new password for somebody: from a file, else asked for twice. */
    StoreSecret next(Path file, String name) {
        Optional<char[]> typed =
                file == null ? askTwice(Texts.of("account.choose", name, SHORTEST)) : Optional.of(read(file));
        return wiping(
                strong(typed.orElseThrow(() -> new CliFailure(Exit.USAGE, Texts.of("account.noPassword")))), false);
    }

    /** The password of the database's own user; empty where the driver has to know it. */
    Optional<StoreSecret> database() {
        return Optional.ofNullable(options.databasePasswordFile())
                .map(this::read)
                .or(() -> terminal.variable("QUARTERBACK_DATABASE_PASSWORD").map(String::toCharArray))
                .map(text -> wiping(text, false));
    }

    /** The passphrase of a store to be made where one was given without asking anybody. */
    Optional<StoreSecret> freshIfGiven() {
        return given().map(text -> wiping(strong(text), false));
    }

    private Optional<char[]> given() {
        if (options.passphraseFile() != null) {
            return Optional.of(read(options.passphraseFile()));
        }
        return terminal.variable("QUARTERBACK_PASSPHRASE").map(String::toCharArray);
    }

    private Optional<char[]> askTwice(String question) {
        Optional<char[]> first = terminal.prompt().apply(question);
        if (first.isEmpty()) {
            return first;
        }
        strong(first.get());
        char[] second = terminal.prompt().apply(Texts.of("passphrase.again")).orElse(new char[0]);
        boolean same = Arrays.equals(first.get(), second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first.get(), '\0');
            throw new CliFailure(Exit.USAGE, Texts.of("passphrase.differs"));
        }
        return first;
    }

    private static char[] strong(char[] text) {
        if (text.length < SHORTEST) {
            Arrays.fill(text, '\0');
            throw new CliFailure(Exit.USAGE, Texts.of("passphrase.short", SHORTEST));
        }
        return text;
    }

    private static StoreSecret wiping(char[] text, boolean recovery) {
        try {
            return recovery ? StoreSecret.recoveryKey(text) : StoreSecret.passphrase(text);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private char[] read(Path file) {
        try {
            Path path = terminal.resolve(file);
            if (Files.size(path) > LONGEST_FILE) {
                throw new CliFailure(Exit.USAGE, Texts.of("passphrase.file", file));
            }
            byte[] bytes = Files.readAllBytes(path);
            try {
                return withoutNewline(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (CharacterCodingException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("passphrase.file", file));
        } catch (IOException e) {
            throw new CliFailure(Exit.USAGE, Texts.of("passphrase.unreadable", file));
        }
    }

    private static char[] withoutNewline(CharBuffer text) {
        int end = text.length();
        if (end > 0 && text.get(end - 1) == '\n') {
            end--;
            if (end > 0 && text.get(end - 1) == '\r') {
                end--;
            }
        }
        char[] kept = new char[end];
        text.get(kept);
        Arrays.fill(text.array(), '\0');
        return kept;
    }
}
