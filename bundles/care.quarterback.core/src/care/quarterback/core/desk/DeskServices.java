package care.quarterback.core.desk;

import care.quarterback.core.spi.CaseExporter;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.CodeCatalogues;
import java.util.List;

/** What the desk has from other bundles, whichever store is open. */
record DeskServices(List<CaseImporter> importers, List<CaseExporter> exporters, CodeCatalogues codes) {

    DeskServices {
        importers = List.copyOf(importers);
        exporters = List.copyOf(exporters);
    }
}
