package care.quarterback.store.backup;

import care.quarterback.core.spi.FormDrafts.Draft;
import care.quarterback.model.value.CaseId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that people typed into forms and did not save. */
public record TypedForms(List<Typed> forms) {

    /** A form of one person. */
    public record Typed(String person, Draft draft) {}

    public TypedForms {
        forms = List.copyOf(forms);
    }

    void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(forms.size());
        for (Typed each : forms) {
            StoredRecord.text(out, each.person);
            StoredRecord.text(out, each.draft.caseId().value());
            StoredRecord.text(out, each.draft.place());
            out.writeInt(each.draft.typed().size());
            for (var field : new TreeMap<>(each.draft.typed()).entrySet()) {
                StoredRecord.text(out, field.getKey());
                StoredRecord.text(out, field.getValue());
            }
        }
        out.flush();
    }

    static TypedForms read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        List<Typed> forms = new ArrayList<>();
        try {
            for (int left = in.readInt(); left > 0; left--) {
                String person = StoredRecord.text(in);
                var id = new CaseId(StoredRecord.text(in));
                String place = StoredRecord.text(in);
                Map<String, String> typed = new LinkedHashMap<>();
                for (int fields = in.readInt(); fields > 0; fields--) {
                    typed.put(StoredRecord.text(in), StoredRecord.text(in));
                }
                forms.add(new Typed(person, new Draft(id, place, typed)));
            }
            return new TypedForms(forms);
        } catch (IllegalArgumentException e) {
            throw new IOException("no forms");
        }
    }
}
