package care.quarterback.dev;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a class file shows to other classes.
 *
 * @param name its name, with slashes
 * @param source its source file, relative to the folder of sources
 * @param shape a hash of all that others may compile against: its head and its members that are not private
 * @param supers its super class and interfaces
 * @param words all words in its constants, among them every class it mentions
 */
record ClassFacts(String name, String source, String shape, List<String> supers, Set<String> words) {

    private static final Set<String> SHOWN = Set.of(
            "Signature",
            "ConstantValue",
            "Exceptions",
            "PermittedSubclasses",
            "InnerClasses",
            "Record",
            "AnnotationDefault");

    static ClassFacts of(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipBytes(8);
        String[] pool = new String[in.readUnsignedShort()];
        int[] refers = new int[pool.length];
        Set<String> words = new HashSet<>();
        for (int i = 1; i < pool.length; i++) {
            switch (in.readUnsignedByte()) {
                case 1 -> {
                    pool[i] = in.readUTF();
                    split(pool[i], words);
                }
                case 3, 4 -> pool[i] = "" + in.readInt();
                case 5, 6 -> pool[i++] = "" + in.readLong();
                case 7, 8, 16, 19, 20 -> refers[i] = in.readUnsignedShort();
                case 15 -> in.skipBytes(3);
                default -> in.skipBytes(4);
            }
        }
        for (int i = 1; i < pool.length; i++) {
            if (refers[i] != 0) {
                pool[i] = pool[refers[i]];
            }
        }
        var shape = new StringBuilder().append(in.readUnsignedShort());
        String name = pool[in.readUnsignedShort()];
        List<String> supers = new ArrayList<>();
        String parent = pool[in.readUnsignedShort()];
        supers.add(parent == null ? "" : parent);
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            supers.add(pool[in.readUnsignedShort()]);
        }
        Set<String> members = new TreeSet<>();
        for (int kind = 0; kind < 2; kind++) { // fields, then methods
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                int flags = in.readUnsignedShort();
                String member = flags + " " + pool[in.readUnsignedShort()] + " " + pool[in.readUnsignedShort()];
                String more = attributes(in, pool, name, new String[1]);
                if ((flags & 0x1002) == 0) { // neither private nor synthetic
                    members.add(member + " " + more);
                }
            }
        }
        String[] source = {""};
        shape.append(supers).append(members).append(attributes(in, pool, name, source));
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return new ClassFacts(name, folder + source[0], Hash.of(shape.toString()), supers, words);
    }

    private static String attributes(DataInputStream in, String[] pool, String self, String[] source)
            throws IOException {
        var shown = new StringBuilder();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String attribute = pool[in.readUnsignedShort()];
            byte[] body = in.readNBytes(in.readInt());
            var data = new DataInputStream(new ByteArrayInputStream(body));
            if (attribute.equals("SourceFile")) {
                source[0] = pool[data.readUnsignedShort()];
            } else if (SHOWN.contains(attribute)) {
                shown.append(attribute).append(value(attribute, data, pool, self));
            }
        }
        return shown.toString();
    }

    private static String value(String attribute, DataInputStream data, String[] pool, String self) throws IOException {
        var text = new StringBuilder();
        switch (attribute) {
            case "Signature", "ConstantValue" -> text.append(pool[data.readUnsignedShort()]);
            case "Exceptions", "PermittedSubclasses" -> {
                for (int left = data.readUnsignedShort(); left > 0; left--) {
                    text.append(pool[data.readUnsignedShort()]).append(' ');
                }
            }
            case "InnerClasses" -> {
                for (int left = data.readUnsignedShort(); left > 0; left--) {
                    String inner = pool[data.readUnsignedShort()];
                    data.skipBytes(4);
                    int flags = data.readUnsignedShort();
                    text.append(inner.equals(self) ? flags : "");
                }
            }
            case "Record" -> {
                for (int left = data.readUnsignedShort(); left > 0; left--) {
                    text.append(pool[data.readUnsignedShort()]).append(pool[data.readUnsignedShort()]);
                    text.append(attributes(data, pool, self, new String[1]));
                }
            }
            default -> text.append("there");
        }
        return text.toString();
    }

    /** Cuts descriptors, signatures and names into the class names they hold. */
    private static void split(String text, Set<String> words) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part =
                    i < text.length() && (Character.isJavaIdentifierPart(text.charAt(i)) || text.charAt(i) == '/');
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                String word = text.substring(start, i);
                words.add(word);
                for (int at = word.lastIndexOf('L', word.indexOf('/')); at >= 0; at = word.lastIndexOf('L', at - 1)) {
                    words.add(word.substring(at + 1)); // a descriptor may begin with letters of primitive types
                }
                start = -1;
            }
        }
    }
}
