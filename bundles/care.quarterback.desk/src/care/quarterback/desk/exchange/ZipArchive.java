package care.quarterback.desk.exchange;

import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.TableChoices;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive that is read where it lies: nothing is ever unpacked to a disk, so it does not matter what its files are
 * called. How large each file gets is taken from the archive's own list, and a file that gets larger is refused as damaged.
 */
final class ZipArchive {

    private static final long MEGABYTE = 1L << 20;
    private static final long UNSUSPICIOUS = 32 * MEGABYTE;
    private static final long LARGEST = 2048 * MEGABYTE;
    private static final long RATIO = 200;
    private static final int MANY = 200;
    private static final int SMALL = 64 << 10;
    private static final long KEPT = 64 * MEGABYTE;

    /** So many files of a record are read, in an archive or in a folder. */
    static final int MOST_FILES = 20_000;

    private ZipArchive() {}

    /** Why an archive is refused: the key of the sentence, and its argument. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final long number;

        Refused(String key, long number) {
            super(key);
            this.number = number;
        }

        long number() {
            return number;
        }
    }

    /** Whether a file begins as an archive does. */
    static boolean is(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 8;
    }

    /** The files in it that a person put there, by name. */
    static List<ImportSource> files(ImportSource archive) throws Refused {
        Path path = archive.local().orElseThrow(() -> new Refused("zip-unpack", 0));
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > 2 * MOST_FILES) {
                throw new Refused("zip-many", MOST_FILES);
            }
            List<Member> members = new ArrayList<>();
            Set<String> names = new HashSet<>();
            long all = 0;
            long kept = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory() || ofASystem(entry.getName())) {
                    continue;
                }
                if (!names.add(entry.getName())) {
                    throw new Refused("zip-damaged", 0);
                }
                if (PhoneExport.isPassedOver(entry.getName())) {
                    members.add(new Member(archive, path, entry.getName(), entry.getSize(), null)); // is never opened
                    continue;
                }
                all += Math.max(0, entry.getSize());
                boolean blown = entry.getSize() > UNSUSPICIOUS
                        && entry.getSize() / Math.max(1, entry.getCompressedSize()) > RATIO;
                if (blown || all > LARGEST) {
                    throw new Refused("zip-bomb", all / MEGABYTE);
                }
                if (members.size() == MOST_FILES) {
                    throw new Refused("zip-many", MOST_FILES);
                }
                byte[] bytes = null;
                if (zip.size() > MANY && entry.getSize() <= SMALL && kept < KEPT) {
                    bytes = bytes(zip, entry);
                    kept += bytes.length;
                }
                members.add(new Member(archive, path, entry.getName(), entry.getSize(), bytes));
            }
            return members.stream()
                    .map(ImportSource.class::cast)
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        } catch (ZipException damaged) {
            boolean locked = String.valueOf(damaged.getMessage()).contains("encrypted");
            throw new Refused(locked ? "zip-locked" : "zip-damaged", 0);
        } catch (IOException unreadable) {
            throw new Refused("unreadable", 0);
        }
    }

    /** To open an archive of thousands of small files for each of them takes minutes. */
    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(SMALL + 1);
            if (bytes.length > Math.max(0, entry.getSize())) {
                throw new ZipException("larger than the archive says");
            }
            return bytes;
        }
    }

    /** What computers add to archives by themselves. */
    private static boolean ofASystem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("__MACOSX/")
                || last.startsWith(".")
                || last.equals("thumbs.db")
                || last.equals("desktop.ini");
    }

    /**
     * One file of an archive. Each opening opens the archive, so that nothing stays open between.
     *
     * @param bytes of a small file among many; null where it is read from the archive
     */
    private record Member(ImportSource archive, Path path, String entry, long size, byte[] bytes)
            implements ImportSource {

        @Override
        public String name() {
            return archive.name() + "/" + entry;
        }

        @Override
        public TableChoices table() {
            return archive.table();
        }

        @Override
        public Optional<ImportSource> beside(String other) {
            if (other.isBlank() || other.startsWith("/") || other.contains("..")) {
                return Optional.empty();
            }
            String here = entry.substring(0, entry.lastIndexOf('/') + 1);
            String wanted = here + (other.startsWith("./") ? other.substring(2) : other);
            try (var zip = new ZipFile(path.toFile())) {
                return Optional.ofNullable(zip.getEntry(wanted))
                        .filter(found -> !found.isDirectory())
                        .map(found -> new Member(archive, path, wanted, found.getSize(), null));
            } catch (IOException unreadable) {
                return Optional.empty(); // which is said as if it were not there
            }
        }

        @Override
        public InputStream open() throws IOException {
            if (bytes != null) {
                return new ByteArrayInputStream(bytes);
            }
            var zip = new ZipFile(path.toFile());
            try {
                ZipEntry found = zip.getEntry(entry);
                if (found == null) {
                    throw new IOException("the archive has changed");
                }
                return new Bounded(zip, zip.getInputStream(found), size);
            } catch (IOException | RuntimeException failed) {
                zip.close();
                throw failed;
            }
        }
    }

    /** Ends with a fault where a file is larger than its archive says. */
    private static final class Bounded extends FilterInputStream {

        private final ZipFile zip;
        private long left;

        private Bounded(ZipFile zip, InputStream in, long size) {
            super(in);
            this.zip = zip;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new ZipException("larger than the archive says");
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
