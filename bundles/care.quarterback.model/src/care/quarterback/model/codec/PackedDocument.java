package care.quarterback.model.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A document in the {@link PackedForm}, opened: its tables of names, and what follows value by value. For one use. */
final class PackedDocument {

    /** Deeper than any case, and far from the end of the stack. */
    static final int MAX_DEPTH = 64;

    private static final int MAX_BODY = 256 * 1024 * 1024;

    private final List<TypeName> types = new ArrayList<>();
    private final List<FeatureName> features = new ArrayList<>();
    private final List<String> shortTexts = new ArrayList<>();
    private final PackedInput ids;
    private final PackedInput body;
    private final boolean old;

    record TypeName(String namespace, String name) {}

    /** @param kind one of the kinds of {@link PackedForm} */
    record FeatureName(int kind, String name) {

        boolean many() {
            return (kind & PackedForm.MANY) != 0;
        }

        boolean is(int wanted) {
            return (kind & ~PackedForm.MANY) == wanted;
        }
    }

    PackedDocument(byte[] stored) throws CaseFormatException {
        int end = stored.length - PackedForm.CHECK_OCTETS;
        var in = new PackedInput(stored, 2, Math.max(2, end));
        int version = in.octet();
        old = version == PackedForm.OLD_VERSION;
        if (!old && version != PackedForm.VERSION) {
            throw new CaseFormatException("format.newer");
        }
        var check = new CRC32();
        check.update(stored, 0, end);
        if (new PackedInput(stored, end, stored.length).fixed(PackedForm.CHECK_OCTETS) != check.getValue()) {
            throw PackedInput.damaged();
        }
        int uuids = in.below(in.left() / PackedForm.UUID_OCTETS + 1);
        ids = new PackedInput(stored, in.position(), in.position() + uuids * PackedForm.UUID_OCTETS);
        in.skip(uuids * PackedForm.UUID_OCTETS);
        int length = in.below(MAX_BODY);
        body = new PackedInput(inflated(stored, in, length), 0, length);
        names();
    }

    private static byte[] inflated(byte[] stored, PackedInput in, int length) throws CaseFormatException {
        if (length / 1100 > in.left()) { // deflate cannot say so much in so little
            throw PackedInput.damaged();
        }
        byte[] bytes = new byte[length];
        var inflater = new Inflater(true);
        try {
            inflater.setInput(stored, in.position(), in.left());
            int done = 0;
            while (done < length) {
                int more = inflater.inflate(bytes, done, length - done);
                if (more == 0) {
                    throw PackedInput.damaged();
                }
                done += more;
            }
        } catch (DataFormatException e) {
            throw PackedInput.damaged();
        } finally {
            inflater.end();
        }
        return bytes;
    }

    private void names() throws CaseFormatException {
        List<String> packages = new ArrayList<>();
        for (int left = body.count(); left > 0; left--) {
            packages.add(body.text());
        }
        for (int left = body.count(); left > 0; left--) {
            types.add(new TypeName(packages.get(body.below(packages.size())), body.text()));
        }
        for (int left = body.count(); left > 0; left--) {
            features.add(new FeatureName(body.octet(), body.text()));
        }
        for (int left = old ? 0 : body.count(); left > 0; left--) {
            shortTexts.add(body.text());
        }
    }

    List<TypeName> types() {
        return types;
    }

    List<FeatureName> features() {
        return features;
    }

    /** The number of the class of the object that begins here. */
    int type() throws CaseFormatException {
        return body.below(types.size());
    }

    /** The number of the next feature of the object, -1 at its end. */
    int feature() throws CaseFormatException {
        return body.below(features.size() + 1) - 1;
    }

    /** How many values a list has. */
    int count() throws CaseFormatException {
        return body.count();
    }

    /** A value that is no object: a text, a date or an instant. */
    Object value() throws CaseFormatException {
        return switch (body.octet()) {
            case PackedForm.TEXT -> remembered(body.text());
            case PackedForm.SHORT_TEXT -> shortTexts.get(body.below(shortTexts.size()));
            case PackedForm.ID -> uuid();
            case PackedForm.ID_URN -> PackedForm.URN + uuid();
            case PackedForm.DATE -> date();
            case PackedForm.INSTANT -> instant();
            default -> throw PackedInput.damaged();
        };
    }

    private String remembered(String text) {
        if (old && text.length() <= PackedForm.SHORT) {
            shortTexts.add(text);
        }
        return text;
    }

    private String uuid() throws CaseFormatException {
        return new UUID(ids.fixed(Long.BYTES), ids.fixed(Long.BYTES)).toString();
    }

    private LocalDate date() throws CaseFormatException {
        try {
            return LocalDate.ofEpochDay(body.signed());
        } catch (DateTimeException e) {
            throw PackedInput.damaged();
        }
    }

    private Instant instant() throws CaseFormatException {
        try {
            return Instant.ofEpochSecond(body.signed(), body.number());
        } catch (DateTimeException | ArithmeticException e) {
            throw PackedInput.damaged();
        }
    }
}
