package care.quarterback.exchange.fhir;

import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/** One reading of one file: finds out what it is, streams it through, and gathers its entries. */
final class RecordReading {

    private static final int BUFFER = 1 << 16;

    private final ImportSource source;
    private final Progress progress;
    private final Reading reading;
    private final Supplier<AttachmentMeasure> measures;
    private final RecordFormat other;
    private RecordCollector collector;
    private CountedInput counted;

    /** @param measures what the bytes of attachments go through */
    RecordReading(ImportSource source, Progress progress, Reading reading, Supplier<AttachmentMeasure> measures) {
        this.source = source;
        this.progress = progress;
        this.reading = reading;
        this.measures = measures;
        this.other = reading.other();
    }

    /** Every entry of the file, mapped and waiting for its patient. */
    RecordCollector collected() throws IOException {
        stream();
        if (collector.version() != FhirVersion.R4) {
            throw new Refusal("wrong-version", collector.version().title());
        }
        return collector;
    }

    /** Lets every entry, and every attachment in it, go by. */
    void stream() throws IOException {
        byte[] start = start();
        if (HealthCardFile.is(start)) {
            cards();
            return;
        }
        switch (FileShape.of(start)) {
            case JSON -> json(start);
            case XML -> xml(start);
            case ZIP -> throw new Refusal("is-zip");
            case GZIP -> throw new Refusal("twice-packed");
            case EMPTY -> throw new Refusal("empty");
            default -> document(LooseDocument.mediaType(start).orElseThrow(() -> new Refusal("not-fhir")));
        }
    }

    private void cards() throws IOException {
        List<HealthCard> cards = new ArrayList<>();
        try (InputStream in = open()) {
            for (String jws : HealthCardFile.cards(in)) {
                cards.add(HealthCard.of(jws, reading.keys(), reading.clock().instant()));
            }
        }
        boolean checked = cards.stream().allMatch(card -> card.signature() == HealthCard.Check.RIGHT);
        String mark = reading.messages().of(checked ? "card.source.checked" : "card.source.unchecked");
        collector = new RecordCollector(source.name() + " (" + mark + ")", true, false, reading);
        for (HealthCard card : cards) {
            collector.note(
                    card.signature() == HealthCard.Check.RIGHT ? "card.checked" : "card.unchecked", card.issuer());
            if (card.ended()) {
                collector.note("card.ended", card.issuer());
            }
            try {
                new JsonRecord(collector, measures).read(new ByteArrayInputStream(card.bundle()), "Bundle");
            } catch (JsonProcessingException broken) {
                throw new Refusal("card.broken");
            }
        }
    }

    private void document(String media) throws IOException {
        collector = new RecordCollector(source.name(), false, false, reading);
        try (InputStream in = open()) {
            LooseDocument.read(source.name(), media, in, measures.get(), collector);
        }
    }

    /** The digest of the file's own bytes; read once more when the reading ended before the file did. */
    String sha256() throws IOException {
        if (counted.ended()) {
            return counted.sha256();
        }
        try (var all = new CountedInput(source.open())) {
            all.transferTo(OutputStream.nullOutputStream());
            return all.sha256();
        }
    }

    private byte[] start() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(4096);
        }
    }

    private void json(byte[] start) throws IOException {
        JsonRecord.End end = null;
        try {
            end = parsed();
        } catch (JsonProcessingException broken) {
            if (!looksLikeLines(start)) {
                throw refusal(broken);
            }
        }
        if (end != JsonRecord.End.WHOLE) {
            lines();
        }
    }

    /** Where some bytes are no characters, mostly in a narrative that is not taken, the rest is read all the same. */
    private JsonRecord.End parsed() throws IOException {
        JsonRecord.End end;
        try {
            end = whole("");
            if (end == JsonRecord.End.TYPE_LATER) {
                String type;
                try (InputStream in = open()) {
                    type = JsonRecord.rootType(in);
                }
                if (type.isEmpty()) {
                    throw new Refusal("not-fhir");
                }
                end = whole(type);
            }
        } catch (JsonParseException garbled) {
            if (!String.valueOf(garbled.getMessage()).contains("UTF-8")) {
                throw garbled;
            }
            end = garbled();
        }
        return end;
    }

    private JsonRecord.End whole(String type) throws IOException {
        collector = new RecordCollector(source.name(), true, false, reading);
        try (InputStream in = open()) {
            return new JsonRecord(collector, measures).read(in, type);
        }
    }

    private JsonRecord.End garbled() throws IOException {
        collector = new RecordCollector(source.name(), true, true, reading);
        try (InputStream in = open()) {
            JsonRecord.End end =
                    new JsonRecord(collector, measures).read(new InputStreamReader(in, StandardCharsets.UTF_8), "");
            return end == JsonRecord.End.TYPE_LATER ? JsonRecord.End.MORE_FOLLOWS : end;
        }
    }

    private Refusal refusal(JsonProcessingException broken) {
        int entries = collector.items().size();
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
        int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
        return broken instanceof StreamConstraintsException
                ? new Refusal("limits", line, entries)
                : new Refusal("broken", line, column, entries);
    }

    /** Whether a file that is no single record is one a line: its first line ends where an object ends. */
    private boolean looksLikeLines(byte[] start) throws IOException {
        if (source.name().contains(".ndjson")) {
            return true;
        }
        try (InputStream in = open()) {
            var lines = new LineReader(new InputStreamReader(in, FileShape.charset(start)));
            String first = lines.next();
            String second = lines.next();
            return first != null
                    && second != null
                    && first.strip().endsWith("}")
                    && second.strip().startsWith("{");
        }
    }

    private void lines() throws IOException {
        collector = new RecordCollector(source.name(), true, false, reading);
        var reader = new JsonRecord(collector, measures);
        int number = 0;
        boolean any = false;
        try (InputStream in = open()) {
            var lines = new LineReader(new InputStreamReader(in, FileShape.charset(start())));
            for (String line = lines.next(); line != null; line = lines.next()) {
                number++;
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!text.isBlank()) {
                    any |= line(reader, lines.tooLong() ? null : text, "line " + number);
                }
            }
        }
        if (!any) {
            throw new Refusal("no-line");
        }
    }

    private boolean line(JsonRecord reader, String text, String at) throws IOException {
        int before = collector.items().size();
        try {
            if (text == null) {
                throw new BadEntry("line-too-long");
            }
            reader.readLine(text, at);
            return collector.items().stream()
                    .skip(before)
                    .anyMatch(item -> !item.type().isEmpty());
        } catch (BadEntry bad) {
            collector.broken(at, bad);
        } catch (JsonProcessingException broken) {
            collector.broken(at, new BadEntry("line-broken"));
        }
        return false;
    }

    private void xml(byte[] start) throws IOException {
        Charset charset = FileShape.declared(start);
        try {
            xml(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT), false);
        } catch (CharacterCodingException noCharacters) {
            garbledXml(charset);
        } catch (XMLStreamException broken) {
            if (!(broken.getNestedException() instanceof CharacterCodingException)) {
                throw refusal(broken);
            }
            garbledXml(charset);
        }
    }

    private void garbledXml(Charset charset) throws IOException {
        try {
            xml(charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE), true);
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        }
    }

    private void xml(CharsetDecoder decoder, boolean garbled) throws IOException, XMLStreamException {
        collector = new RecordCollector(source.name(), false, garbled, reading);
        AttachmentMeasure whole = measures.get();
        var bytes = new MeasuredInput(open(), whole);
        var limit = new MarkupLimit(new InputStreamReader(bytes, decoder));
        Runnable lift = () -> {
            bytes.stop();
            limit.lift();
        };
        try (var in = new BufferedReader(limit)) {
            in.mark(1);
            if (in.read() != '\uFEFF') {
                in.reset();
            }
            new XmlRecord(collector, other, new RecordFile(measures, whole, source::beside), lift).read(in);
        }
    }

    private Refusal refusal(XMLStreamException broken) {
        if (broken.getNestedException() instanceof EOFException
                || broken.getNestedException() instanceof ZipException) {
            return new Refusal("bad-gzip");
        }
        String text = String.valueOf(broken.getMessage());
        if (text.contains("The entity \"") || text.contains("ENTITY") || text.contains("DOCTYPE")) {
            return new Refusal("document-type");
        }
        var place = broken.getLocation();
        return new Refusal(
                "broken",
                place == null ? 0 : place.getLineNumber(),
                place == null ? 0 : place.getColumnNumber(),
                collector.items().size());
    }

    /** The unpacked bytes from the beginning. */
    private InputStream open() throws IOException {
        var file = new CountedInput(source.open());
        counted = file;
        var in = new PushbackInputStream(file, 2); // no buffer: whoever reads has one
        byte[] start = in.readNBytes(2);
        in.unread(start);
        boolean gzip = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        try {
            return new UnpackedInput(gzip ? new GZIPInputStream(in, BUFFER) : in, file::count, source.size(), progress);
        } catch (ZipException damaged) {
            throw new Refusal("bad-gzip");
        }
    }
}
