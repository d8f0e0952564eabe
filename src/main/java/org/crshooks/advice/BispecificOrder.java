package org.crshooks.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Stay;
import org.crshooks.text.Phrase;

/** The next dose of a bispecific other than blinatumomab (O4). */
final class BispecificOrder {

    /** [D]: premedication given up to this long before counts for the dose that is ordered. */
    private static final Duration PREMEDICATION = Duration.ofHours(24);

    private BispecificOrder() {}

    static Stream<Objection> check(DraftOrder draft, OrderSituation patient) {
        Product product = draft.order().product();
        boolean elranatamab = product != null && ElranatamabLabel.PRODUCT.equals(product.code());
        Citation label = elranatamab ? Citations.ELRANATAMAB_LABEL : Citations.TOPIC;
        Optional<BispecificCourse> course = BispecificCourse.of(patient.chart(), product, patient.asOf());
        Stream.Builder<Objection> found = Stream.builder();
        int highest = course.map(BispecificCourse::highest).orElse(0);
        int severe = course.map(BispecificCourse::severeEpisodes).orElse(0);
        boolean active =
                patient.crsActive() || course.filter(BispecificCourse::active).isPresent();
        if (highest >= Band.GRADE_4.from()) {
            found.add(Objection.critical("O4", Phrase.of("check.o4.after-4"), label));
        } else if (severe > 1) {
            Objection.Level level = elranatamab ? Objection.Level.CRITICAL : Objection.Level.WARNING;
            found.add(Objection.of("O4", level, Phrase.of("check.o4.second-3"), label));
        }
        if (active) {
            found.add(Objection.critical("O4", Phrase.of("check.o4.active"), label));
        } else if (course.isPresent() && cannotTell(course.get(), patient)) {
            found.add(Objection.warning("O4", Phrase.of("check.o4.unknown"), label));
        } else if (elranatamab && severe == 1 && highest < Band.GRADE_4.from()) {
            afterFirst(patient).ifPresent(text -> found.add(Objection.warning("O4", text, label)));
        }
        return found.build();
    }

    /** CRS is possible and the chart that would tell was not had, or the patient is in hospital without it. */
    private static boolean cannotTell(BispecificCourse course, OrderSituation patient) {
        boolean unanswered = Stream.of(Channel.values())
                .anyMatch(
                        c -> c.isDeciding() && !patient.chart().availability(c).answered());
        return course.now().ceiling() > course.now().floor() && (unanswered || inHospital(patient));
    }

    /** T9: in hospital for 48 h and with premedication. */
    private static Optional<Phrase> afterFirst(OrderSituation patient) {
        boolean inHospital = inHospital(patient);
        boolean premedicated = premedicated(patient);
        if (inHospital && premedicated) {
            return Optional.empty();
        } else if (inHospital) {
            return Optional.of(Phrase.of("check.o4.after-first-3.premedication"));
        }
        return Optional.of(
                premedicated
                        ? Phrase.of("check.o4.after-first-3.stay")
                        : Phrase.of("check.o4.after-first-3.stay-and-premedication"));
    }

    private static boolean inHospital(OrderSituation patient) {
        return patient.chart().stays().stream()
                .anyMatch(s -> s.setting() == Stay.Setting.INPATIENT && s.covers(patient.asOf()));
    }

    private static boolean premedicated(OrderSituation patient) {
        Instant from = patient.asOf().minus(PREMEDICATION);
        boolean given = patient.chart().administrations().stream()
                .anyMatch(
                        a -> isPremedication(a.drug(), a.route()) && !a.start().isBefore(from));
        return given
                || patient.chart().orders().stream().anyMatch(o -> isPremedication(o.drug(), o.route()))
                || patient.drafts().stream().map(DraftOrder::order).anyMatch(o -> isPremedication(o.drug(), o.route()));
    }

    private static boolean isPremedication(Drug drug, Route route) {
        boolean known =
                drug.is(DrugClass.CORTICOSTEROID) || drug.is(DrugClass.ANTIHISTAMINE) || drug == Drug.PARACETAMOL;
        return known && route != Route.LOCAL;
    }
}
