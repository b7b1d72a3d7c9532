package care.quarterback.steps.records;

import care.quarterback.core.check.CaseFacts;
import care.quarterback.core.spi.CohortFacts.Missing;
import care.quarterback.model.Attempt;
import care.quarterback.model.CareCase;
import care.quarterback.model.DocumentType;
import care.quarterback.model.MissingEffect;
import care.quarterback.model.MissingInformation;
import care.quarterback.model.ReceiptOutcome;
import care.quarterback.model.RecordPackage;
import care.quarterback.model.Shipment;
import care.quarterback.model.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What kinds of information a case missed, for counting over many cases: from the register of what is missing, and from
 * what an office said had not arrived. Words become kinds, since words may name somebody.
 */
public final class MissingKinds {

    /** A kind, by the first row with a word of the text. */
    private record Row(Pattern words, DocumentType kind) {}

    private static final List<Row> ROWS = List.of(
            row("slides?|tissue|blocks?", DocumentType.PATHOLOGY_SLIDES),
            row("patholog\\w*|biops\\w*|cytolog\\w*", DocumentType.PATHOLOGY_REPORT),
            row("operati(ve|on) (note|report)s?|surgical (note|report)s?", DocumentType.OPERATIVE_NOTE),
            row("discharge|hospital (stay|summary)", DocumentType.DISCHARGE_SUMMARY),
            row("clinical summar(y|ies)", DocumentType.CLINICAL_SUMMARY),
            row("releases?|authori[sz]ation form|consent form", DocumentType.RELEASE_FORM),
            row("power of attorney|prox(y|ies)", DocumentType.AUTHORITY),
            row(
                    "(mri|ct|x-?rays?|scans?|ultrasound|mammogra\\w*|imaging|radiolog\\w*|pet|dexa|echo\\w*).*reports?"
                            + "|reports?.*(mri|ct|x-?rays?|scans?|ultrasound|imaging)",
                    DocumentType.IMAGING_REPORT),
            row(
                    "mri|ct|x-?rays?|scans?|ultrasound|mammogra\\w*|imaging|images?|dicom|discs?|disks?|cds?|pet|dexa"
                            + "|echo\\w*",
                    DocumentType.IMAGING),
            row("labs?|laborator(y|ies)|blood|psa|urine|genetic|tests? results?|results?", DocumentType.LAB_RESULT),
            row("primary care|pcp|family doctor", DocumentType.PRIMARY_CARE_NOTE),
            row("opinion|second report", DocumentType.OPINION_LETTER),
            row("notes?|clinic|chart|history", DocumentType.CLINIC_NOTE),
            row("letters?|e-?mails?|messages?", DocumentType.CORRESPONDENCE));

    private MissingKinds() {}

    private static Row row(String words, DocumentType kind) {
        return new Row(Pattern.compile("(?<![a-z])(" + words + ")(?![a-z])"), kind);
    }

    /** The kind that words speak of; OTHER when none of the known words is among them. */
    static DocumentType kind(String text) {
        String plain = Objects.toString(text, "").toLowerCase(Locale.ROOT);
        return ROWS.stream()
                .filter(row -> row.words().matcher(plain).find())
                .map(Row::kind)
                .findFirst()
                .orElse(DocumentType.OTHER);
    }

    /** Each kind once, with the longest time that anything of it was missing. */
    public static List<Missing> of(CareCase careCase) {
        Map<DocumentType, Missing> kinds = new EnumMap<>(DocumentType.class);
        CaseFacts.standing(careCase.getMissingInformation())
                .forEach(missing -> add(kinds, kind(missing.getText()), registered(missing)));
        CaseFacts.standing(careCase.getPackages())
                .filter(recordPackage -> !recordPackage.isPatientCopy())
                .forEach(recordPackage -> lacking(recordPackage)
                        .forEach(each -> add(kinds, kind(each.getMissing()), said(recordPackage, each))));
        return new ArrayList<>(kinds.values());
    }

    private static void add(Map<DocumentType, Missing> kinds, DocumentType kind, Missing missing) {
        kinds.merge(
                kind,
                new Missing(kind.name(), missing.delays(), missing.since(), missing.until()),
                (a, b) -> new Missing(
                        kind.name(),
                        a.delays() || b.delays(),
                        Stream.of(a.since(), b.since())
                                .flatMap(Optional::stream)
                                .min(Comparator.naturalOrder()),
                        a.until().isEmpty() || b.until().isEmpty()
                                ? Optional.empty()
                                : Stream.of(a.until(), b.until())
                                        .flatMap(Optional::stream)
                                        .max(Comparator.naturalOrder())));
    }

    private static Missing registered(MissingInformation missing) {
        Optional<LocalDate> since = Stream.concat(
                        CaseFacts.standing(missing.getAttempts()).map(Attempt::getOn), recorded(missing).stream())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        return new Missing(
                "",
                missing.getEffect() == MissingEffect.WOULD_DELAY,
                since,
                Optional.ofNullable(missing.getResolvedOn()));
    }

    private static Optional<LocalDate> recorded(Statement entry) {
        return Optional.ofNullable(entry.getRecordedAt())
                .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static Stream<Shipment> lacking(RecordPackage sent) {
        return CaseFacts.standing(sent.getShipments())
                .filter(shipment -> shipment.getConfirmedOutcome() == ReceiptOutcome.PARTLY
                        && !CaseFacts.blank(shipment.getMissing()));
    }

    /** There when a later shipment was confirmed whole. */
    private static Missing said(RecordPackage sent, Shipment lacking) {
        Optional<LocalDate> since = Optional.ofNullable(lacking.getConfirmedOn());
        Optional<LocalDate> until = CaseFacts.standing(sent.getShipments())
                .filter(shipment -> shipment.getConfirmedOutcome() == ReceiptOutcome.ALL)
                .map(Shipment::getConfirmedOn)
                .filter(day -> day != null && since.filter(day::isBefore).isEmpty())
                .min(Comparator.naturalOrder());
        return new Missing("", true, since, until);
    }
}
