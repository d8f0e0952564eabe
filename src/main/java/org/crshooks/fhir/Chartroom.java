package org.crshooks.fhir;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.clinical.Ignored;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.TimelineBuilder;
import org.crshooks.fact.Source;
import org.crshooks.terminology.Terminology;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;

/**
 * What every reader needs while one chart is read: the words, the other resources, and where the facts go.
 *
 * @param zone of the site, for what is charted by the day
 */
record Chartroom(Terminology terminology, ChartEntries entries, TimelineBuilder timeline, ZoneId zone) {

    void ignore(Source source, Ignored.Reason reason) {
        timeline.ignore(source, reason);
    }

    /** Whether the value can be used; where not, it is listed as ignored. */
    boolean accept(Measured value, Source source) {
        if (!value.usable()) {
            ignore(source, value.problem());
        }
        return value.usable();
    }

    /** The reason that makes it a support for CRS, where one of several does; else the first that is understood. */
    SupportReason reason(List<CodeableConcept> concepts, List<Reference> references) {
        return reason(reasons(concepts, references));
    }

    /** As charted, those that are referred to after the others. */
    List<Codes> reasons(List<CodeableConcept> concepts, List<Reference> references) {
        List<Codes> all = new ArrayList<>(concepts.size() + references.size());
        concepts.forEach(c -> all.add(Codes.of(c)));
        references.forEach(r -> all.add(reasonOf(r)));
        return all;
    }

    /** As {@link #reason(List, List)}. */
    SupportReason reason(List<Codes> all) {
        SupportReason best = SupportReason.NOT_RECORDED;
        for (Codes codes : all) {
            SupportReason reason =
                    codes.isEmpty() ? SupportReason.NOT_RECORDED : terminology.reason(codes.codes(), codes.text());
            if (reason == SupportReason.NOT_RECORDED) {
                continue;
            }
            if (reason.forCrs().isYes()) {
                return reason;
            }
            if (best == SupportReason.NOT_RECORDED || best == SupportReason.NOT_UNDERSTOOD) {
                best = reason;
            }
        }
        return best;
    }

    private Codes reasonOf(Reference reference) {
        return entries.find(reference, Condition.class)
                .map(c -> Codes.of(c.getCode()))
                .orElseGet(() -> Codes.of(reference));
    }
}
