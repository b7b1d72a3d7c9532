package care.quarterback.steps.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a file is, by its first bytes; its name is not asked. */
enum MediaType {
    PDF("application/pdf", 0, "25504446"),
    JPEG("image/jpeg", 0, "ffd8ff"),
    PNG("image/png", 0, "89504e470d0a1a0a"),
    TIFF_LITTLE("image/tiff", 0, "49492a00"),
    TIFF_BIG("image/tiff", 0, "4d4d002a"),
    DICOM("application/dicom", 128, HexFormat.of().formatHex("DICM".getBytes(StandardCharsets.US_ASCII))),
    ZIP("application/zip", 0, "504b0304");

    /** So many bytes tell what a file is. */
    static final int HEAD = 256;

    private static final String OTHER = "application/octet-stream";

    private final String type;
    private final int at;
    private final byte[] sign;

    MediaType(String type, int at, String sign) {
        this.type = type;
        this.at = at;
        this.sign = HexFormat.of().parseHex(sign);
    }

    /** Empty for an empty file. The stream stands at its beginning again. */
    static Optional<String> of(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return head.length == 0
                ? Optional.empty()
                : Optional.of(of(head).map(type -> type.type).orElse(OTHER));
    }

    /** @param head the first bytes of a file, {@link #HEAD} where there are so many */
    static Optional<MediaType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        int end = at + sign.length;
        return head.length >= end && Arrays.equals(head, at, end, sign, 0, sign.length);
    }
}
