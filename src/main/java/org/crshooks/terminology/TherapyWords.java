package org.crshooks.terminology;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;

/** Which therapy that can cause CRS a code or name stands for (F29). */
final class TherapyWords {

    private static final String AUTOLOGOUS = "autologous";
    private static final String UNSPECIFIED = "unspecified";

    /** May be named with a therapy itself: its diluent, or cyclophosphamide after a transplant. */
    private static final Set<DrugClass> NO_TREATMENT = Set.of(DrugClass.OTHER, DrugClass.FLUID, DrugClass.THIRD_LINE);

    private final CodeTable table;
    private final Names products;
    private final Names therapies;
    private final Lexicon transplants;
    private final Lexicon drugs;
    private final Map<String, Concept> productConcepts;

    TherapyWords(CodeTable table, Lexicon transplants, Lexicon drugs, Map<String, Vocabulary> vocabularies) {
        this.table = table;
        this.products = new Names(SystemUris.PRODUCT, vocabularies);
        this.therapies = new Names(SystemUris.THERAPY, vocabularies);
        this.transplants = transplants;
        this.drugs = drugs;
        this.productConcepts = vocabularies.get(SystemUris.PRODUCT).concepts();
    }

    Optional<TherapyMatch> read(List<Code> codes, String text) {
        CodeTable.Found found = table.find(codes);
        if (found.rejected()) {
            return Optional.empty();
        }
        Optional<TherapyMatch> named = named(NormalText.of(text));
        Optional<TherapyMatch> coded = found.targets().stream()
                .map(this::match)
                .min(Comparator.comparingInt((TherapyMatch match) -> match.product() == null ? 1 : 0)
                        .thenComparing(TherapyMatch::therapy));
        if (coded.isEmpty()) {
            return named.filter(match -> match.product() != null || !namesTreatment(codes, text));
        }
        // A code for the kind alone is completed, never overruled, by a product named beside it.
        boolean completes = coded.get().product() == null
                && named.isPresent()
                && named.get().therapy() == coded.get().therapy();
        return completes ? named : coded;
    }

    /** Whether a drug is named that treats CRS or is given beside the therapy: "tocilizumab (CAR-T protocol)". */
    private boolean namesTreatment(List<Code> codes, String text) {
        return drugs.read(codes, text).stream()
                .map(code -> Drug.fromCode(code).orElseThrow().drugClass())
                .anyMatch(drugClass -> !NO_TREATMENT.contains(drugClass));
    }

    boolean allogeneic(List<Code> codes, String text) {
        CodeTable.Found found = transplants.coded(codes);
        if (found.rejected()) {
            return false;
        }
        List<String> coded = found.targets().stream().map(Target::code).toList();
        List<String> named = transplants.names().affirmed(NormalText.of(text));
        if (coded.isEmpty()) {
            return allogeneic(named);
        }
        if (!coded.contains(AUTOLOGOUS) && coded.stream().allMatch(UNSPECIFIED::equals)) {
            return !named.contains(AUTOLOGOUS) || allogeneic(named);
        }
        return allogeneic(coded);
    }

    private static boolean allogeneic(List<String> kinds) {
        return !kinds.contains(AUTOLOGOUS) && kinds.stream().anyMatch(kind -> !kind.equals(UNSPECIFIED));
    }

    private Optional<TherapyMatch> named(String normal) {
        Optional<TherapyMatch> product =
                products.affirmed(normal).stream().findFirst().map(this::product);
        if (product.isPresent()) {
            return product;
        }
        return therapies.affirmed(normal).stream()
                .map(code -> Therapy.fromCode(code).orElseThrow())
                .min(Comparator.naturalOrder())
                .map(therapy -> new TherapyMatch(therapy, null));
    }

    private TherapyMatch match(Target target) {
        return target.system().equals(SystemUris.PRODUCT)
                ? product(target.code())
                : new TherapyMatch(Therapy.fromCode(target.code()).orElseThrow(), null);
    }

    private TherapyMatch product(String code) {
        Map<String, String> properties = productConcepts.get(code).properties();
        Therapy therapy = Therapy.fromCode(properties.get("therapy")).orElseThrow();
        Route route = "subcutaneous".equals(properties.get("usual-route")) ? Route.SUBCUTANEOUS : Route.INTRAVENOUS;
        boolean continuous = Boolean.parseBoolean(properties.get("continuous"));
        return new TherapyMatch(therapy, new Product(code, therapy, route, continuous));
    }
}
