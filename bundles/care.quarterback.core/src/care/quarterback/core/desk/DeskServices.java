package care.quarterback.core.desk;

import care.quarterback.core.consensus.CompareQuery;
import care.quarterback.core.goals.AlignQuery;
import care.quarterback.core.spi.CaseExporter;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.CodeCatalogues;
import care.quarterback.core.text.Sentences;
import java.util.List;

/** What the desk has from other bundles and from core, whichever store is open. */
record DeskServices(
        List<CaseImporter> importers,
        List<CaseExporter> exporters,
        CodeCatalogues codes,
        CompareQuery compare,
        AlignQuery align) {

    DeskServices {
        importers = List.copyOf(importers);
        exporters = List.copyOf(exporters);
    }

    DeskServices(
            List<CaseImporter> importers, List<CaseExporter> exporters, CodeCatalogues codes, Sentences sentences) {
        this(importers, exporters, codes, new CompareQuery(sentences), new AlignQuery(sentences));
    }
}
