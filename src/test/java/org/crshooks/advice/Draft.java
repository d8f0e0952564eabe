package org.crshooks.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.crshooks.assessment.Appraisal;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.clinical.OrderLinks;
import org.crshooks.clinical.OrderTiming;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;
import org.crshooks.fact.Source;

/** An order being written, told in words such as {@code 560 mg}; immutable. */
record Draft(
        Drug drug,
        Product product,
        Amount dose,
        BigDecimal perDay,
        BigDecimal infusion,
        DoseRate rate,
        String charted,
        Route route,
        SupportReason reason,
        ConditionKind indication,
        Instant at,
        boolean isDraft,
        String id,
        OrderTiming timing,
        String replaces) {

    static Draft of(Drug drug, String dose) {
        return new Draft(
                drug,
                null,
                amount(dose),
                null,
                null,
                null,
                "",
                Route.INTRAVENOUS,
                SupportReason.NOT_RECORDED,
                null,
                null,
                true,
                "d1",
                OrderTiming.NONE,
                "");
    }

    static Draft tocilizumab(String dose) {
        return of(Drug.TOCILIZUMAB, dose).over("1");
    }

    static Draft bispecific(String product, String dose) {
        Draft d = of(Drug.OTHER, dose);
        return new Draft(
                d.drug,
                Course.product(product, Therapy.BISPECIFIC),
                d.dose,
                null,
                null,
                null,
                "",
                d.route,
                d.reason,
                null,
                null,
                true,
                "d1",
                OrderTiming.NONE,
                "");
    }

    Draft times(String aDay) {
        return new Draft(
                drug,
                product,
                dose,
                new BigDecimal(aDay),
                infusion,
                rate,
                charted,
                route,
                reason,
                indication,
                at,
                isDraft,
                id,
                timing,
                replaces);
    }

    Draft over(String hours) {
        return new Draft(
                drug,
                product,
                dose,
                perDay,
                new BigDecimal(hours),
                rate,
                charted,
                route,
                reason,
                indication,
                at,
                isDraft,
                id,
                timing,
                replaces);
    }

    Draft microgramsAnHour(String perHour) {
        DoseRate running = new DoseRate(new BigDecimal(perHour), DoseRate.Unit.MICROGRAM, perHour + " ug/h");
        return new Draft(
                drug,
                product,
                dose,
                perDay,
                infusion,
                running,
                running.charted(),
                route,
                reason,
                indication,
                at,
                isDraft,
                id,
                timing,
                replaces);
    }

    Draft microgramsPerSquareMetreADay(String aDay) {
        BigDecimal perHour = new BigDecimal(aDay).divide(new BigDecimal("24"), MathContext.DECIMAL128);
        DoseRate running = new DoseRate(perHour, DoseRate.Unit.MICROGRAM_PER_M2, aDay + " ug/m2/d");
        return new Draft(
                drug,
                product,
                dose,
                perDay,
                infusion,
                running,
                running.charted(),
                route,
                reason,
                indication,
                at,
                isDraft,
                id,
                timing,
                replaces);
    }

    Draft charted(String rateText) {
        return new Draft(
                drug,
                product,
                dose,
                perDay,
                infusion,
                null,
                rateText,
                route,
                reason,
                indication,
                at,
                isDraft,
                id,
                timing,
                replaces);
    }

    Draft by(Route other) {
        return new Draft(
                drug,
                product,
                dose,
                perDay,
                infusion,
                rate,
                charted,
                other,
                reason,
                indication,
                at,
                isDraft,
                id,
                timing,
                replaces);
    }

    Draft reason(SupportReason other, ConditionKind diagnosis) {
        return new Draft(
                drug, product, dose, perDay, infusion, rate, charted, route, other, diagnosis, at, isDraft, id, timing,
                replaces);
    }

    Draft due(Instant other) {
        return new Draft(
                drug,
                product,
                dose,
                perDay,
                infusion,
                rate,
                charted,
                route,
                reason,
                indication,
                other,
                isDraft,
                id,
                timing,
                replaces);
    }

    Draft named(String other) {
        return new Draft(
                drug,
                product,
                dose,
                perDay,
                infusion,
                rate,
                charted,
                route,
                reason,
                indication,
                at,
                isDraft,
                other,
                timing,
                replaces);
    }

    MedicationOrder signed() {
        return new Draft(
                        drug,
                        product,
                        dose,
                        perDay,
                        infusion,
                        rate,
                        charted,
                        route,
                        reason,
                        indication,
                        at,
                        false,
                        id,
                        timing,
                        replaces)
                .order();
    }

    private MedicationOrder order() {
        return new MedicationOrder(
                drug,
                product,
                "",
                dose,
                dose,
                perDay,
                infusion,
                rate,
                route,
                reason,
                indication,
                at,
                timing,
                replaces.isEmpty() ? OrderLinks.NONE : new OrderLinks(Set.of(), Set.of(replaces)),
                isDraft,
                new Source("MedicationRequest/" + id));
    }

    /** Due at these hours. */
    Draft at(double... hours) {
        List<Instant> moments = DoubleStream.of(hours).mapToObj(Course::at).toList();
        return due(moments.get(0)).timed(new OrderTiming(moments, moments.get(0), null, null, null, null, ""));
    }

    /** Every so many hours; {@code count} is null where nothing ends it. */
    Draft every(double hours, Integer count) {
        return timed(
                new OrderTiming(List.of(), null, Duration.ofMinutes(Math.round(hours * 60)), count, null, null, ""));
    }

    Draft timed(OrderTiming other) {
        return new Draft(
                drug,
                product,
                dose,
                perDay,
                infusion,
                rate,
                charted,
                route,
                reason,
                indication,
                at,
                isDraft,
                id,
                other,
                replaces);
    }

    /** In the place of the order of that id. */
    Draft replacing(String other) {
        return new Draft(
                drug,
                product,
                dose,
                perDay,
                infusion,
                rate,
                charted,
                route,
                reason,
                indication,
                at,
                isDraft,
                id,
                timing,
                "MedicationRequest/" + other);
    }

    /** After the instructions of the same order with a lower number. */
    Draft sequence(int place) {
        return timed(new OrderTiming(
                timing.moments(), timing.from(), timing.interval(), timing.count(), place, timing.until(), ""));
    }

    /** As these words say, which are not understood. */
    Draft words(String charted) {
        return timed(new OrderTiming(List.of(), null, null, null, null, null, charted));
    }

    /** Between these hours. */
    Draft bounds(double from, double to) {
        return timed(new OrderTiming(
                        List.of(),
                        Course.at(from),
                        timing.interval(),
                        timing.count(),
                        timing.sequence(),
                        Course.at(to),
                        ""))
                .due(Course.at(from));
    }

    /** An order without an id: its name tells it from no other. */
    Draft unnamed() {
        return named("?");
    }

    DraftOrder draft(int entry) {
        Therapy therapy = product == null ? null : product.therapy();
        return new DraftOrder(order(), therapy, charted, true, entry);
    }

    private static Amount amount(String text) {
        String[] parts = text.split(" ", 2);
        return text.isEmpty() ? null : new Amount(new BigDecimal(parts[0]), parts[1]);
    }

    /** What speaks against the orders, as {@code CRITICAL check.o1.count}, in the order of the reviews. */
    static List<String> review(Course course, double hour, Draft... drafts) {
        Appraisal appraisal = appraise(course, hour);
        List<DraftOrder> orders = new ArrayList<>();
        for (int i = 0; i < drafts.length; i++) {
            orders.add(drafts[i].draft(entry(drafts, i)));
        }
        Set<Source> all = orders.stream().map(d -> d.order().source()).collect(Collectors.toSet());
        return OrderChecks.review(orders, all, appraisal.chart(), appraisal.current(), Course.at(hour)).stream()
                .flatMap(r -> r.objections().stream())
                .map(Draft::text)
                .toList();
    }

    /** Those of one id are the instructions of one order. */
    private static int entry(Draft[] drafts, int position) {
        int first = position;
        while (first > 0
                && drafts[first - 1].id().equals(drafts[position].id())
                && !"?".equals(drafts[position].id())) {
            first--;
        }
        return first;
    }

    static Appraisal appraise(Course course, double hour) {
        return new CrsAssessor(ScaleChoice.defaults(), Lookback.DEFAULT).appraise(course.chart(), Course.at(hour));
    }

    static String text(Objection o) {
        return o.level() + " " + o.text().key().substring("check.".length());
    }
}
