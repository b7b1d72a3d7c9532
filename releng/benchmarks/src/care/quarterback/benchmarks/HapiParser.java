package care.quarterback.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** HAPI FHIR from its own jars, apart from the product, which does not have it: found by name, for one call a file. */
final class HapiParser {

    private final Object context;
    private final Method newParser;
    private final Method parse;
    private final Class<?> bundle;

    /** @param jars the folder with HAPI and all it needs */
    HapiParser(Path jars) {
        var loader = new URLClassLoader(urls(jars), ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader); // where it looks for its services
        try {
            Class<?> type = loader.loadClass("ca.uhn.fhir.context.FhirContext");
            context = type.getMethod("forR4").invoke(null);
            newParser = type.getMethod("newJsonParser");
            parse = loader.loadClass("ca.uhn.fhir.parser.IParser")
                    .getMethod("parseResource", Class.class, Reader.class);
            bundle = loader.loadClass("org.hl7.fhir.r4.model.Bundle");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("HAPI is not in " + jars + "; run.sh puts it there", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] urls(Path jars) {
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(each -> each.toString().endsWith(".jar"))
                    .map(HapiParser::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Bundle that the characters are. */
    Object parse(Reader in) {
        try {
            return parse.invoke(newParser.invoke(context), bundle, in);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("HAPI could not parse the file", e);
        }
    }
}
