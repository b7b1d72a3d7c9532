package care.quarterback.app;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;

/** The picture of the product, in the sizes that desktops ask for. */
final class ProductIcon {

    private static final int[] SIZES = {16, 32, 48, 64, 128, 256};

    private ProductIcon() {}

    /** They live as long as the display. */
    static Image[] images(Display display) {
        var images = new Image[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            ImageData data = new ImageLoader()
                    .load(ProductIcon.class.getResourceAsStream("/icons/quarterback-" + SIZES[i] + ".png"))[0];
            Image image = new Image(display, data);
            images[i] = image;
            display.disposeExec(image::dispose);
        }
        return images;
    }
}
