package care.quarterback.ui.look;

import org.eclipse.swt.graphics.RGB;

/**
 * The colours, by what they mean, for a light and for a dark window. Text tones stand on {@link #SHEET} and on their own
 * ground with at least 4.5 to 1.
 */
public enum Tone {
    SHEET(0xFFFFFF, 0x22282B),
    GROUND(0xF3F6F6, 0x1A1F21),
    LINE(0xD3DDDF, 0x445055),
    TEXT(0x1B2A2F, 0xE8EDEF),
    MUTED(0x4C5F66, 0xB4C1C6),
    ACCENT(0x17626B, 0x7ACBD4),
    ACCENT_GROUND(0xE1F0F1, 0x1C3C41),
    DUE(0x7A4B00, 0xF0C46A),
    DUE_GROUND(0xFFF3D1, 0x3D3115),
    BLOCKED(0xA01C22, 0xFF9D97),
    BLOCKED_GROUND(0xFCE8E6, 0x47221F),
    DONE(0x256338, 0x8AD49F),
    DONE_GROUND(0xE5F3E8, 0x1F3B27),
    PLAIN_GROUND(0xEDF1F2, 0x2C3437);

    private final int light;
    private final int dark;

    Tone(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** @param inTheDark whether the window is dark */
    public RGB rgb(boolean inTheDark) {
        int value = inTheDark ? dark : light;
        return new RGB(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }
}
