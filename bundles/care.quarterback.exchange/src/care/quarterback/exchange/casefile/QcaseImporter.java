package care.quarterback.exchange.casefile;

import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.ImportPlan;
import care.quarterback.core.spi.ImportPlan.ImportItem;
import care.quarterback.core.spi.ImportPlan.ImportItem.Status;
import care.quarterback.core.spi.ImportPlan.PatientPlan;
import care.quarterback.core.spi.ImportSource;
import care.quarterback.core.spi.Progress;
import care.quarterback.model.CareCase;
import care.quarterback.model.codec.CaseCodec;
import care.quarterback.model.codec.CaseFormatException;
import care.quarterback.model.value.CaseId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/** Reads a case file: one whole case as the model's own XMI. */
@Component
public final class QcaseImporter implements CaseImporter {

    private static final String NAMESPACE = "http://quarterback.care/case/";

    @Override
    public String kind() {
        return "qcase";
    }

    @Override
    public boolean reads(String name, byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains(NAMESPACE) || name.toLowerCase(Locale.ROOT).endsWith(".qcase") && text.indexOf('<') >= 0;
    }

    @Override
    public ImportPlan read(ImportSource source, Progress progress) {
        try (InputStream file = source.open();
                var in = new DigestInputStream(new BufferedInputStream(file), sha256())) {
            var root = new CaseCodec().decode(in).getContents().getFirst();
            if (!(root instanceof CareCase careCase) || !named(careCase)) {
                return ImportPlan.refused(source.name(), CasefileWords.of("noId"));
            }
            String digest = HexFormat.of().formatHex(in.getMessageDigest().digest());
            var item = new ImportItem("file", "CareCase", Status.OK, CasefileWords.of("taken"));
            return new ImportPlan(source.name(), digest, "", List.of(item), List.of(PatientPlan.ofCase(careCase)));
        } catch (CaseFormatException bad) {
            return ImportPlan.refused(source.name(), CasefileWords.of(bad.reason(), bad.line()));
        } catch (IOException e) {
            return ImportPlan.refused(source.name(), CasefileWords.of("unread"));
        } catch (RuntimeException | StackOverflowError unforeseen) {
            return ImportPlan.refused(source.name(), CasefileWords.of("unreadable"));
        }
    }

    private static boolean named(CareCase careCase) {
        try {
            return careCase.getId() != null
                    && new CaseId(careCase.getId()).value().equals(careCase.getId());
        } catch (IllegalArgumentException noUuid) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
