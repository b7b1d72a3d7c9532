package care.quarterback.desk.services;

import care.quarterback.core.spi.CaseExporter;
import care.quarterback.core.spi.CaseImporter;
import care.quarterback.core.spi.CodeCatalogues;
import care.quarterback.core.spi.MailReader;
import care.quarterback.core.spi.PdfPages;
import care.quarterback.core.spi.SamplePractice;
import care.quarterback.core.spi.TableFiles;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The files that can be read and written, and those that are shipped. An OSGi service; a plain class in tests. */
@Component(service = Formats.class)
public final class Formats {

    private final List<CaseImporter> importers;
    private final List<CaseExporter> exporters;
    private final CodeCatalogues codes;
    private final SamplePractice samples;
    private final PdfPages pdf;
    private final TableFiles tables;
    private final MailReader mails;

    @Activate
    public Formats(
            @Reference List<CaseImporter> importers,
            @Reference List<CaseExporter> exporters,
            @Reference CodeCatalogues codes,
            @Reference SamplePractice samples,
            @Reference PdfPages pdf,
            @Reference TableFiles tables,
            @Reference MailReader mails) {
        this.importers = List.copyOf(importers);
        this.exporters = List.copyOf(exporters);
        this.codes = codes;
        this.samples = samples;
        this.pdf = pdf;
        this.tables = tables;
        this.mails = mails;
    }

    List<CaseImporter> importers() {
        return importers;
    }

    List<CaseExporter> exporters() {
        return exporters;
    }

    CodeCatalogues codes() {
        return codes;
    }

    SamplePractice samples() {
        return samples;
    }

    PdfPages pdf() {
        return pdf;
    }

    TableFiles tables() {
        return tables;
    }

    MailReader mails() {
        return mails;
    }
}
