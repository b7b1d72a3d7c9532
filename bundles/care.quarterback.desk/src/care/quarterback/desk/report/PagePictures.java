package care.quarterback.desk.report;

import java.io.IOException;

/** Shows the pages of a PDF as pictures. Thread-safe; blocking. */
public interface PagePictures {

    /**
     * A page as it would come out of a printer.
     *
     * @param page from 1
     * @param dots how many make an inch
     * @throws IOException when it is no PDF, or has no such page
     */
    PagePicture page(byte[] pdf, int page, int dots) throws IOException;

    /**
     * A page.
     *
     * @param pages how many there are
     * @param rgb its dots, line by line, red in the highest of the three bytes
     * @param text what stands on it, in reading order
     */
    record PagePicture(int pages, int width, int height, int[] rgb, String text) {}
}
