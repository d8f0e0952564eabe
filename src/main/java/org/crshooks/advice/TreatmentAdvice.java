package org.crshooks.advice;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Flag;

/** Options and doses by cause, product, grade and course (rules T). */
final class TreatmentAdvice {

    private static final List<Function<Situation, Stream<AdviceItem>>> TREATMENT = List.of(
            GeneralAdvice::untreatedSigns,
            s -> AdviceRow.apply(GeneralAdvice.BEFORE_THE_PATH, s, s.range()),
            TreatmentAdvice::path,
            s -> AdviceRow.apply(GeneralAdvice.AFTER_THE_PATH, s, s.range()),
            s -> AdviceRow.apply(ResponseAdvice.ROWS, s, s.range()),
            Remarks::neurotoxicity,
            Remarks::hyperinflammation,
            Remarks::reactiveProtein,
            Remarks::resolution,
            Prevention::of);

    private static final List<Function<Situation, Stream<AdviceItem>>> RESOLUTION_NOT_CONFIRMED =
            List.of(Remarks::neurotoxicity, Remarks::reactiveProtein, Remarks::resolution);

    private static final List<Function<Situation, Stream<AdviceItem>>> RESOLVED = List.of(
            GeneralAdvice::untreatedSigns,
            Remarks::neurotoxicity,
            Remarks::reactiveProtein,
            Remarks::resolution,
            Remarks::tocilizumabResponder,
            Prevention::of);

    private static final List<Function<Situation, Stream<AdviceItem>>> NO_CRS =
            List.of(GeneralAdvice::untreatedSigns, Remarks::neurotoxicity, Prevention::of);

    private TreatmentAdvice() {}

    static List<AdviceItem> of(CareContext context) {
        Situation patient = Situation.of(context);
        List<AdviceItem> items =
                parts(patient).stream().flatMap(part -> part.apply(patient)).toList();
        Stream<AdviceItem> cautions =
                items.stream().anyMatch(TreatmentAdvice::isTocilizumab) ? Cautions.of(context) : Stream.empty();
        List<AdviceItem> sorted = Stream.concat(items.stream(), cautions)
                .sorted(AdviceRow.READING_ORDER)
                .toList();
        return sorted.stream().filter(item -> !saidForCertain(item, sorted)).toList();
    }

    /** What holds already need not be said again under "if confirmed". */
    private static boolean saidForCertain(AdviceItem item, List<AdviceItem> all) {
        return item.conditional()
                && all.stream()
                        .anyMatch(other -> !other.conditional()
                                && other.id().equals(item.id())
                                && other.text().equals(item.text()));
    }

    /** What is said at all: at grade 0 little, unless a higher grade is still possible. */
    private static List<Function<Situation, Stream<AdviceItem>>> parts(Situation patient) {
        if (patient.floor() > 0) {
            return TREATMENT;
        }
        if (patient.care().flags().contains(Flag.RESOLUTION_NOT_CONFIRMED)) {
            return RESOLUTION_NOT_CONFIRMED;
        }
        if (patient.care().now().episode().resolved()) {
            return RESOLVED;
        }
        return patient.range().determined() ? NO_CRS : TREATMENT;
    }

    private static Stream<AdviceItem> path(Situation patient) {
        return switch (patient.care().exposure().therapy()) {
            case CAR_T, TCR_T -> AdviceRow.apply(EffectorCellPath.ROWS, patient, patient.range());
            case HAPLO_HCT -> AdviceRow.apply(TransplantPath.ROWS, patient, patient.range());
            case ATG, ANTIBODY, CHECKPOINT_INHIBITOR -> AdviceRow.apply(AntibodyPath.ROWS, patient, patient.range());
            case BISPECIFIC ->
                switch (patient.product()) {
                    case Situation.BLINATUMOMAB -> AdviceRow.apply(BlinatumomabPath.ROWS, patient, patient.range());
                    case ElranatamabLabel.PRODUCT ->
                        AdviceRow.apply(ElranatamabPath.ROWS, patient, ElranatamabPath.range(patient));
                    default -> AdviceRow.apply(OtherBispecificPath.ROWS, patient, patient.range());
                };
        };
    }

    /** A dose of it, or a text that brings it into play. */
    static boolean isTocilizumab(AdviceItem item) {
        return item.dose() != null && item.dose().drug() == Drug.TOCILIZUMAB
                || item.text().key().endsWith("tocilizumab")
                || item.text().key().contains("tocilizumab.");
    }
}
