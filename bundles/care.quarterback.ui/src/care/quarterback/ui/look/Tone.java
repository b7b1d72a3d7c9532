package care.quarterback.ui.look;

import org.eclipse.swt.graphics.RGB;

/** The colours, by what they mean. Text tones stand on {@link #SHEET} and on their own ground with at least 4.5 to 1. */
public enum Tone {
    SHEET(0xFFFFFF),
    GROUND(0xF3F6F6),
    LINE(0xD3DDDF),
    TEXT(0x1B2A2F),
    MUTED(0x4C5F66),
    ACCENT(0x17626B),
    ACCENT_GROUND(0xE1F0F1),
    DUE(0x7A4B00),
    DUE_GROUND(0xFFF3D1),
    BLOCKED(0xA01C22),
    BLOCKED_GROUND(0xFCE8E6),
    DONE(0x256338),
    DONE_GROUND(0xE5F3E8),
    PLAIN_GROUND(0xEDF1F2);

    private final int value;

    Tone(int value) {
        this.value = value;
    }

    RGB rgb() {
        return new RGB(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }
}
