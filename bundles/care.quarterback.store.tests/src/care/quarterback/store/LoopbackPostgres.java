package care.quarterback.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of Debian's, for one test class: made in a temporary folder, on 127.0.0.1 only, and stopped afterwards. */
final class LoopbackPostgres implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Path RUNUSER = Path.of("/usr/sbin/runuser"); // not on everybody's path
    private static final String NOBODY = "nobody"; // the server refuses to run as root

    private final Path bin;
    private final Path data;
    private final int port;

    private LoopbackPostgres(Path bin, Path data, int port) {
        this.bin = bin;
        this.data = data;
        this.port = port;
    }

    /** Where the server's programs are; empty when there are none, or when nobody may run them. */
    static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(DEBIAN) || root() && !Files.exists(RUNUSER)) {
            return Optional.empty();
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.naturalOrder());
        }
    }

    static LoopbackPostgres start(Path bin) throws IOException, InterruptedException {
        LoopbackPostgres server = place(bin);
        server.program(
                "initdb", "-D", server.data.toString(), "-U", "quarterback", "-A", "trust", "-E", "UTF8", "--no-sync");
        server.begin();
        return server;
    }

    /** A second server that keeps all that the first one commits, and can take its place. */
    static LoopbackPostgres standby(Path bin, LoopbackPostgres first) throws IOException, InterruptedException {
        LoopbackPostgres server = place(bin);
        server.program(
                "pg_basebackup",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(first.port),
                "-U",
                "quarterback",
                "-D",
                server.data.toString(),
                "-R",
                "-X",
                "stream",
                "-c",
                "fast",
                "--no-sync");
        server.begin();
        return server;
    }

    private static LoopbackPostgres place(Path bin) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("quarterback-postgres");
        if (root()) {
            run(List.of("chown", NOBODY, folder.toString()));
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new LoopbackPostgres(bin, folder.resolve("data"), socket.getLocalPort());
        }
    }

    private void begin() throws IOException, InterruptedException {
        control("-w", "-l", data.resolveSibling("log").toString(), "-o", options(), "start");
    }

    private String options() {
        return "-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -p " + port;
    }

    private void control(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-D", data.toString(), "-s"));
        all.addAll(Arrays.asList(arguments));
        program("pg_ctl", all.toArray(String[]::new));
    }

    /** Breaks every connection off and begins anew. */
    void restart() throws IOException, InterruptedException {
        control("-w", "-m", "fast", "-l", data.resolveSibling("log").toString(), "-o", options(), "restart");
    }

    /** Ends it as a power cut does. */
    void kill() throws IOException, InterruptedException {
        control("-m", "immediate", "stop");
    }

    /** Makes a standby the server that takes saves. */
    void promote() throws IOException, InterruptedException {
        control("-w", "promote");
    }

    int port() {
        return port;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=quarterback";
    }

    /** All that is in a database, as its administrator takes it out. */
    String dump(String database) throws IOException, InterruptedException {
        Path file = data.getParent().resolve("dump");
        program(
                "pg_dump",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "quarterback",
                "-f",
                file.toString(),
                database);
        return Files.readString(file);
    }

    @Override
    public void close() {
        try {
            if (Files.exists(data.resolve("postmaster.pid"))) {
                kill();
            }
            List<String> remove =
                    new ArrayList<>(List.of("rm", "-rf", data.getParent().toString()));
            run(remove);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void program(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of(RUNUSER.toString(), "-u", NOBODY, "--"));
        }
        command.add(bin.resolve(name).toString());
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        // not to a pipe: the server would keep it open
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }
}
