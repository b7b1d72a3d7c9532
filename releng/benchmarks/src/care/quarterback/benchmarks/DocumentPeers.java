package care.quarterback.benchmarks;

import care.quarterback.desk.report.Block;
import care.quarterback.desk.report.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Two other engines from their own jars, apart from the product, which has neither. */
final class DocumentPeers {

    private static final int CELLS = 6;

    private final ClassLoader loader;
    private final String fonts;
    private final BiFunction<List<Map<String, ?>>, String, byte[]> jasper;
    private final BiFunction<String, String, byte[]> html;

    /** @param jars the folder with both, and in "classes" what calls them */
    @SuppressWarnings("unchecked") // made by name
    DocumentPeers(Path jars, Path fonts) {
        this.loader = new URLClassLoader(urls(jars), ClassLoader.getPlatformClassLoader());
        this.fonts = fonts.toString();
        this.jasper = (BiFunction<List<Map<String, ?>>, String, byte[]>) made("peers.JasperPeer");
        this.html = (BiFunction<String, String, byte[]>) made("peers.HtmlPeer");
    }

    byte[] jasper(List<Map<String, ?>> rows) {
        return inLoader(jasper, rows);
    }

    byte[] html(String page) {
        return inLoader(html, page);
    }

    private <T> byte[] inLoader(BiFunction<T, String, byte[]> peer, T given) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader); // where they look for their parts
        try {
            return peer.apply(given, fonts);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Object made(String name) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return loader.loadClass(name).getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(name + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " is not there; run.sh makes it", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] urls(Path jars) {
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(each -> each.toString().endsWith(".jar") || Files.isDirectory(each))
                    .map(DocumentPeers::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as rows of up to six cells, in reading order. */
    static List<Map<String, ?>> rows(Document document) {
        List<Map<String, ?>> rows = new ArrayList<>();
        rows.add(row("heading", List.of(document.title())));
        document.head().reference().forEach(each -> rows.add(row("text", List.of(each))));
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Heading heading -> rows.add(row("heading", List.of(heading.text())));
                case Block.Facts facts ->
                    facts.facts()
                            .forEach(fact ->
                                    rows.add(cells(List.of(fact.label(), String.join("\n", fact.sentences())))));
                case Block.Table table -> {
                    rows.add(cells(table.heads()));
                    table.rows()
                            .forEach(cells -> rows.add(cells(cells.stream()
                                    .map(cell -> cell.text() + "\n" + cell.mark())
                                    .toList())));
                }
                default -> block.texts().forEach(each -> rows.add(row("text", List.of(each))));
            }
        }
        return rows;
    }

    private static Map<String, ?> cells(List<String> cells) {
        return row("row" + Math.min(CELLS, cells.size()), cells);
    }

    private static Map<String, ?> row(String kind, List<String> cells) {
        Map<String, String> row = new HashMap<>(Map.of("kind", kind));
        for (int cell = 0; cell < Math.min(CELLS, cells.size()); cell++) {
            row.put("c" + cell, cells.get(cell));
        }
        return row;
    }
}
