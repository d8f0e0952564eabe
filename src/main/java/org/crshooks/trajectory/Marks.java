package org.crshooks.trajectory;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Units;
import org.crshooks.trajectory.Trajectory.Mark;

/** Drugs that are drawn where they were given: what treats CRS, what hides a fever, and fluids. */
final class Marks {

    private static final Map<DrugClass, String> KINDS = Map.of(
            DrugClass.IL6_BLOCKER, "il6-blocker",
            DrugClass.CORTICOSTEROID, "corticosteroid",
            DrugClass.ANTICYTOKINE, "anticytokine",
            DrugClass.THIRD_LINE, "anticytokine",
            DrugClass.ANTIPYRETIC, "antipyretic",
            DrugClass.NSAID, "antipyretic",
            DrugClass.FLUID, "fluid",
            DrugClass.VASOPRESSOR, "push-dose",
            DrugClass.VASOPRESSIN_ANALOGUE, "push-dose");

    /** A fluid that runs longer is no bolus. */
    private static final Duration BOLUS = Duration.ofHours(2);

    private static final BigDecimal LEAST_BOLUS = new BigDecimal("100");

    private final Texts texts;

    Marks(Texts texts) {
        this.texts = texts;
    }

    List<Mark> given(PatientChart chart) {
        return chart.administrations().stream()
                .filter(Marks::isShown)
                .map(a -> new Mark(
                        Moments.text(a.start()),
                        Moments.text(a.end()),
                        KINDS.get(a.drug().drugClass()),
                        texts.say(words -> words(a, words)),
                        a.source().reference()))
                .toList();
    }

    private static boolean isShown(Administration a) {
        String kind = KINDS.get(a.drug().drugClass());
        if (kind == null || a.route() == Route.LOCAL || a.form() == Form.RUNNING_SINCE_UNKNOWN) {
            return false;
        }
        if (a.drug().isPressor()) {
            return a.form() == Form.DOSE;
        }
        return !a.drug().is(DrugClass.FLUID) || isBolus(a);
    }

    private static boolean isBolus(Administration a) {
        boolean quick = a.form() == Form.DOSE
                || a.end() != null && Duration.between(a.start(), a.end()).compareTo(BOLUS) <= 0;
        boolean enough = a.dose() == null
                || !a.dose().unit().equals("mL")
                || a.dose().value().compareTo(LEAST_BOLUS) >= 0;
        return quick && enough;
    }

    private static String words(Administration a, Phrasebook words) {
        String name = words.say("drug." + a.drug().code());
        return a.dose() == null
                ? name
                : words.say("value.drug-rate", name, Units.readable(a.dose().toString()));
    }

    /** The doses of the therapies; one without a time has no place on the axis. */
    List<Mark> doses(List<Exposure> exposures) {
        return exposures.stream()
                .flatMap(e -> e.doses().stream())
                .filter(dose -> Objects.nonNull(dose.start()))
                .map(dose -> new Mark(
                        Moments.text(dose.start()),
                        Moments.text(dose.end()),
                        dose.therapy().code(),
                        texts.say(words -> name(dose, words)),
                        dose.source().reference()))
                .toList();
    }

    private static String name(TherapyDose dose, Phrasebook words) {
        String product =
                dose.product() == null ? "" : "product." + dose.product().code();
        return words.has(product)
                ? words.say(product)
                : words.say("therapy." + dose.therapy().code());
    }
}
