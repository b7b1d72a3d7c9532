package care.quarterback.exchange.casefile;

import care.quarterback.core.spi.CaseExporter;
import care.quarterback.core.spi.CaseExporter.CaseExport;
import care.quarterback.model.CareCase;
import care.quarterback.model.codec.CaseCodec;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.service.component.annotations.Component;

/** Writes a case as a case file: the whole of it, so that reading it gives the same case. */
@Component
public final class QcaseExporter implements CaseExporter {

    @Override
    public String kind() {
        return "qcase";
    }

    @Override
    public void write(CaseExport export, OutputStream out) throws IOException {
        CareCase careCase = export.careCase();
        var codec = new CaseCodec();
        Resource resource = careCase.eResource();
        if (resource == null) {
            resource = codec.newResource();
            resource.getContents().add(EcoreUtil.copy(careCase));
        }
        out.write(codec.encode(resource));
    }
}
