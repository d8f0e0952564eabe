package org.crshooks.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.RunningSupport;
import org.crshooks.clinical.SupportReason;
import org.crshooks.text.Phrase;

/** What is named on the card without being counted (F13, F14, F18). */
final class Remarks {

    private Remarks() {}

    static List<Phrase> of(PatientChart chart, ClinicalSnapshot patient) {
        List<Phrase> remarks = new ArrayList<>();
        Instant now = patient.asOf();
        Set<Drug> named = new TreeSet<>();
        Set<Drug> doubtful = new TreeSet<>();
        for (Administration a : chart.administrations()) {
            boolean running =
                    a.form() == Form.PERIOD && (a.end() == null || a.end().isAfter(now));
            boolean recent = !a.start().isAfter(now) && (running || !a.start().isBefore(now.minus(Lookback.TREATMENT)));
            if (recent && isNamedOnly(a)) {
                named.add(a.drug());
            } else if (recent && a.drug().isPressor() && a.reason() == SupportReason.NOT_UNDERSTOOD) {
                doubtful.add(a.drug());
            }
        }
        named.forEach(drug -> remarks.add(Phrase.of("remark.not-counted-drug", Phrase.of("drug." + drug.code()))));
        doubtful.forEach(
                drug -> remarks.add(Phrase.of("remark.reason-not-understood", Phrase.of("drug." + drug.code()))));
        for (RunningSupport.Oxygen oxygen : patient.support().oxygen()) {
            if (!oxygen.counted()) {
                remarks.add(notCounted(oxygen));
            }
        }
        patient.testsWithoutLimit().stream()
                .map(test -> Phrase.of("lab." + test.code()))
                .reduce((a, b) -> Phrase.of("list.and", a, b))
                .ifPresent(tests -> remarks.add(Phrase.of("remark.no-limit", tests)));
        return remarks;
    }

    private static Phrase notCounted(RunningSupport.Oxygen oxygen) {
        Phrase device = Phrase.of("device." + oxygen.device().code());
        return oxygen.reason() == SupportReason.NOT_UNDERSTOOD
                ? Phrase.of("remark.reason-not-understood", device)
                : Phrase.of(
                        "remark.not-counted-oxygen",
                        device,
                        Phrase.of("support-reason." + oxygen.reason().code()));
    }

    /** Inotropes, drugs that only raise the pressure, and push doses or pressors given for another reason. */
    private static boolean isNamedOnly(Administration a) {
        boolean byClass = a.drug().is(DrugClass.INOTROPE) || a.drug().is(DrugClass.NAMED_ONLY_PRESSOR);
        boolean notCounted = a.drug().isPressor()
                && (a.form() == Form.DOSE || a.reason().forCrs().isNo());
        return byClass || notCounted;
    }
}
