package care.quarterback.presentation.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.spi.Progress;
import care.quarterback.model.CareCase;
import care.quarterback.model.Document;
import care.quarterback.model.DocumentFormat;
import care.quarterback.model.value.ObjectId;
import care.quarterback.presentation.live.LiveCase;
import care.quarterback.presentation.records.ChosenFile.Fresh;
import care.quarterback.presentation.records.ChosenFile.Present;
import care.quarterback.presentation.records.ChosenFile.Refused;
import care.quarterback.steps.records.DocumentBytes;
import care.quarterback.steps.records.FileFormat;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Looks at a file that is to be attached. Blocking: called from a job. */
final class FileReading {

    private final LiveCase live;

    FileReading(LiveCase live) {
        this.live = live;
    }

    /** Reads the file once, and looks for its bytes in the case. */
    ChosenFile look(Path file, Progress progress) {
        try {
            if (!Files.isRegularFile(file)) {
                return refused("documents.noFile");
            }
            long size = Files.size(file);
            if (size == 0 || size > DocumentBytes.LARGEST) {
                return new Refused(live.room()
                        .sentences()
                        .of(
                                "refusals",
                                size == 0 ? "records.emptyFile" : "records.largeFile",
                                DocumentBytes.LARGEST >> 20));
            }
            String sha256 = sha256(file, progress);
            Optional<Present> present =
                    live.read(careCase -> present(careCase, sha256)).join();
            return present.isPresent() ? present.get() : new Fresh(fields(file));
        } catch (IOException | CompletionException unreadable) {
            return refused("documents.unreadable");
        }
    }

    private Refused refused(String key) {
        return new Refused(live.room().text().of(key));
    }

    private static Optional<Present> present(CareCase careCase, String sha256) {
        return CaseFacts.standing(careCase.getDocuments())
                .filter(document -> sha256.equals(document.getSha256()) && document.getSplitFrom() == null)
                .findFirst()
                .map(FileReading::present);
    }

    private static Present present(Document document) {
        return new Present(new ObjectId(document.getId()), document.getTitle());
    }

    /** Title and format: all that a file tells by itself. */
    private static Map<String, String> fields(Path file) throws IOException {
        String name = file.getFileName().toString();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", name.replaceFirst("(?<=.)\\.[^.]*$", ""));
        try (InputStream in = Files.newInputStream(file)) {
            FileFormat.of(name, in).map(DocumentFormat::getLiteral).ifPresent(format -> fields.put("format", format));
        }
        return fields;
    }

    private static String sha256(Path file, Progress progress) throws IOException {
        try (var in = new DigestInputStream(open(file, progress), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The file's bytes; says how far the reading is, and fails when it is to stop. */
    static InputStream open(Path file, Progress progress) throws IOException {
        long size = Files.size(file);
        return new FilterInputStream(Files.newInputStream(file)) {
            private long done;

            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                count(Math.max(0, read));
                return read;
            }

            private void count(int more) throws IOException {
                if (progress.cancelled()) {
                    throw new IOException("stopped");
                }
                done += more;
                progress.report(done, size, "");
            }
        };
    }
}
