import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Opens each HTML file of a folder in headless Chromium, as wide as a phone, and says what axe finds and what is wider than
 * the screen. The exit code is 1 when something is found.
 */
final class Readable implements WebSocket.Listener {

    private static final List<Integer> WIDTHS = List.of(320, 390);
    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern PORT = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/");
    private static final Pattern PAGE =
            Pattern.compile("\"type\": \"page\",[^}]*?\"webSocketDebuggerUrl\": \"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\"value\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String LOOK = """
            (async () => {
              const found = await axe.run(document, {resultTypes: ['violations']});
              const lines = found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ')));
              const wide = document.documentElement.scrollWidth;
              if (wide > window.innerWidth || window.innerWidth > %1$d) lines.push('wider than the screen: ' + Math.max(wide, window.innerWidth));
              return lines.join('\\n');
            })()
            """;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;
    private int sent;

    private Readable() {}

    public static void main(String[] arguments) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            files = all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
        Path profile = Files.createTempDirectory("readable");
        Process browser = new ProcessBuilder(
                        arguments[2],
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        int found = 0;
        try {
            var readable = new Readable();
            readable.connect(browser.inputReader());
            String axe = axe(Path.of(arguments[1]));
            for (Path file : files) {
                for (int width : WIDTHS) {
                    String said = readable.look(file, width, axe);
                    if (!said.isEmpty()) {
                        found++;
                        System.out.println(file.getFileName() + " at " + width + " px");
                        said.lines().forEach(line -> System.out.println("  " + line));
                    }
                }
            }
        } finally {
            browser.destroy();
            browser.waitFor();
            remove(profile);
        }
        System.out.println(files.size() + " pages looked at in " + WIDTHS + " px, something was found " + found + " times");
        System.exit(found == 0 && !files.isEmpty() ? 0 : 1);
    }

    private static String axe(Path folder) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            Path jar = jars.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
            try (var zip = new ZipFile(jar.toFile());
                    InputStream in = zip.getInputStream(zip.getEntry("axe.min.js"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (java.io.UncheckedIOException | java.nio.file.DirectoryNotEmptyException stillWritten) {
            // a temporary folder
        }
    }

    private void connect(BufferedReader said) throws Exception {
        String line = said.readLine();
        while (line != null && !PORT.matcher(line).find()) {
            line = said.readLine();
        }
        Matcher port = PORT.matcher(line == null ? "" : line);
        if (!port.find()) {
            throw new IOException("the browser did not start");
        }
        Thread.ofPlatform().daemon().start(() -> said.lines().forEach(any -> {})); // else it waits for a reader
        var client = HttpClient.newHttpClient();
        String pages = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.group(1) + "/json/list")).build(),
                        BodyHandlers.ofString())
                .body();
        Matcher page = PAGE.matcher(pages);
        if (!page.find()) {
            throw new IOException("the browser has no page: " + pages);
        }
        socket = client.newWebSocketBuilder().buildAsync(URI.create(page.group(1)), this).join();
        ask("Page.enable", "{}");
        ask("Page.setBypassCSP", "{\"enabled\":true}");
    }

    private String look(Path file, int width, String axe) throws Exception {
        ask(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":800,\"deviceScaleFactor\":1,\"mobile\":true}");
        messages.clear();
        ask("Page.navigate", "{\"url\":" + quoted(file.toUri().toString()) + "}");
        await("Page.loadEventFired");
        ask("Runtime.evaluate", "{\"expression\":" + quoted(axe) + "}");
        String answer = ask(
                "Runtime.evaluate",
                "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":" + quoted(LOOK.formatted(width)) + "}");
        Matcher value = VALUE.matcher(answer);
        if (!value.find()) {
            throw new IOException(file + ": " + answer);
        }
        return value.group(1).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private boolean loaded;

    private String ask(String method, String parameters) throws Exception {
        int id = ++sent;
        loaded = false;
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true).join();
        return await("\"id\":" + id + ",");
    }

    private String await(String wanted) throws Exception {
        if (wanted.equals("Page.loadEventFired") && loaded) {
            return "";
        }
        while (true) {
            String message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("no answer: " + wanted);
            }
            loaded |= message.contains("Page.loadEventFired");
            if (message.contains(wanted)) {
                return message;
            }
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (letter < ' ' || letter > '~') {
                        quoted.append("\\u%04x".formatted((int) letter));
                    } else {
                        quoted.append(letter);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
