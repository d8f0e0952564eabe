package org.crshooks.fhir;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.fact.Source;
import org.crshooks.terminology.ObservedAs;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/** Reads what a report concludes: infiltrates, a positive culture, thrombosis. It never establishes CRS or its signs. */
final class ReportReader {

    private static final Set<String> USED =
            Set.of("final", "amended", "corrected", "appended", "preliminary", "partial");
    private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled");

    private static final Set<ConditionKind> CONCLUDED = EnumSet.of(
            ConditionKind.PULMONARY_INFILTRATES,
            ConditionKind.INFECTION,
            ConditionKind.SEPSIS,
            ConditionKind.THROMBOSIS,
            ConditionKind.TUBERCULOSIS,
            ConditionKind.DIVERTICULAR_DISEASE,
            ConditionKind.GI_PERFORATION,
            ConditionKind.HEART_FAILURE,
            ConditionKind.HLH);

    private static final Pattern SENTENCES = Pattern.compile("[.;\\n。；!]|\\bbut\\b|\\bhowever\\b|但");
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:no|not|without|negative|none|absence|free of|clear of|denies|excluded?|ruled out|resolved)\\b"
                    + "|无|未|没有|阴性|排除|消退",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOUBTED = Pattern.compile(
            "\\b(?:possible|possibly|probable|suspected|suspicious|may|might|could|cannot exclude|versus|vs)\\b|可能|疑|待排",
            Pattern.CASE_INSENSITIVE);

    private final Chartroom room;

    ReportReader(Chartroom room) {
        this.room = room;
    }

    void read(DiagnosticReport report, Source source) {
        String status = Status.of(report);
        if (!USED.contains(status)) {
            room.ignore(source, WITHDRAWN.contains(status) ? Reason.ENTERED_IN_ERROR : Reason.UNREADABLE);
            return;
        }
        Optional<Instant> at = time(report);
        if (at.isEmpty() || report.hasModifierExtension()) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        new WorkUpEntries(room).done(Codes.of(report.getCode()), at.get(), report.getConclusion(), source);
        if (isBloodCulture(report)) {
            BloodCulture.organism(culture(report), List.of())
                    .ifPresent(o -> room.timeline().add(BloodCulture.finding(o, at.get(), source)));
            return;
        }
        for (CodeableConcept concept : report.getConclusionCode()) {
            add(Codes.of(concept), Verification.CONFIRMED, at.get(), source);
        }
        if (report.hasConclusion() && !report.hasConclusionCode()) {
            sentences(report.getConclusion(), at.get(), source);
        }
    }

    private void sentences(String conclusion, Instant at, Source source) {
        for (String sentence : SENTENCES.split(conclusion)) {
            boolean doubted = DOUBTED.matcher(sentence).find();
            if (doubted || !DENIED.matcher(sentence).find()) {
                Codes said = new Codes(List.of(), sentence.strip());
                add(said, doubted ? Verification.POSSIBLE : Verification.CONFIRMED, at, source);
            }
        }
    }

    private void add(Codes said, Verification verification, Instant at, Source source) {
        if (said.isEmpty() || said.name().isEmpty()) {
            return;
        }
        room.terminology()
                .condition(said.codes(), said.text())
                .filter(CONCLUDED::contains)
                .ifPresent(kind -> room.timeline()
                        .add(new RecordedCondition(
                                kind, verification, at, at, null, Cause.NOT_RECORDED, null, said.name(), source)));
    }

    private boolean isBloodCulture(DiagnosticReport report) {
        Codes code = Codes.of(report.getCode());
        return !code.isEmpty()
                && room.terminology()
                        .observation(code.codes(), code.text())
                        .map(ObservedAs::lab)
                        .filter(LabTest.BLOOD_CULTURE::equals)
                        .isPresent();
    }

    private static Codes culture(DiagnosticReport report) {
        return report.hasConclusionCode()
                ? Codes.of(report.getConclusionCodeFirstRep())
                : Codes.of(report.getConclusionElement());
    }

    private static Optional<Instant> time(DiagnosticReport report) {
        Type effective = report.getEffective();
        if (effective instanceof Period period) {
            return Times.exact(period.getEndElement());
        }
        return effective instanceof BaseDateTimeType moment
                ? Times.exact(moment)
                : Times.exact(report.getIssuedElement());
    }
}
