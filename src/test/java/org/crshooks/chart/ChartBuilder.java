package org.crshooks.chart;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.Availability;
import org.crshooks.clinical.BirthDate;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.GradedEvent;
import org.crshooks.clinical.InspiredOxygen;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.OxygenFlow;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SaturationReading;
import org.crshooks.clinical.Stay;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.TemperatureReading;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.clinical.TimelineBuilder;
import org.crshooks.clinical.Weight;
import org.crshooks.fact.Source;

/** A chart in hours since the therapy, for tests; every channel is answered until a test says otherwise. */
public final class ChartBuilder {

    /** The start of the therapy: hour 0. */
    public static final Instant START = Instant.parse("2026-01-02T08:00:00Z");

    private final TimelineBuilder chart = ClinicalTimeline.builder();
    private Instant now = at("72");
    private boolean treated;
    private boolean weighed;
    private int sources;

    public ChartBuilder() {
        chart.answered(List.of(Channel.values()), Availability.COMPLETE);
        age("58");
    }

    /** The moment at these hours ({@code 72}, {@code 71.5}) or hours and minutes ({@code 71:59}) since the therapy. */
    public static Instant at(String hours) {
        int colon = hours.indexOf(':');
        if (colon >= 0) {
            return START.plus(Duration.ofHours(Long.parseLong(hours.substring(0, colon))))
                    .plus(Duration.ofMinutes(Long.parseLong(hours.substring(colon + 1))));
        }
        return START.plusMillis(
                new BigDecimal(hours).multiply(new BigDecimal(3_600_000)).longValueExact());
    }

    private Source source(String type) {
        return new Source(type + "/" + ++sources);
    }

    public ChartBuilder now(String hours) {
        now = at(hours);
        return this;
    }

    /** A year of birth, and nothing more. */
    public ChartBuilder bornIn(String year) {
        LocalDate first = LocalDate.of(Integer.parseInt(year), 1, 1);
        chart.birthDate(new BirthDate(first, first.plusYears(1).minusDays(1)));
        return this;
    }

    /** Age in years at the therapy, less than a year as a fraction; {@code ?} where it is not charted. */
    public ChartBuilder age(String years) {
        LocalDate day = START.atZone(ZoneOffset.UTC).toLocalDate();
        chart.birthDate(
                years.equals("?")
                        ? null
                        : day.minusDays(1)
                                .minusMonths(new BigDecimal(years)
                                        .multiply(new BigDecimal(12))
                                        .longValue()));
        return this;
    }

    /** Weight in kg; 70 where a test says nothing. */
    public ChartBuilder weight(String kilograms) {
        weighed = true;
        chart.add(new Weight(at("-30"), new BigDecimal(kilograms), source("Observation")));
        return this;
    }

    public ChartBuilder unweighed() {
        weighed = true;
        return this;
    }

    public ChartBuilder therapy(Therapy therapy, Route route, String start, String end, boolean interrupted) {
        Route usual = therapy == Therapy.BISPECIFIC && route == Route.SUBCUTANEOUS ? route : Route.INTRAVENOUS;
        return therapy(therapy, new Product("product", therapy, usual, false), route, start, end, interrupted);
    }

    /** @param start null where no time is charted */
    public ChartBuilder therapy(
            Therapy therapy, Product product, Route route, String start, String end, boolean interrupted) {
        treated = true;
        chart.add(new TherapyDose(
                therapy,
                product,
                start == null ? null : at(start),
                end == null ? null : at(end),
                route,
                interrupted,
                source("MedicationAdministration")));
        return this;
    }

    /** No therapy at all, in place of the CAR-T cells that are given at hour 0 otherwise. */
    public ChartBuilder noTherapy() {
        treated = true;
        return this;
    }

    public ChartBuilder temperature(String celsius, String hours, String site) {
        chart.add(new TemperatureReading(
                at(hours), new BigDecimal(celsius), site, celsius + " Cel", source("Observation")));
        return this;
    }

    public ChartBuilder temperature(String celsius, String hours) {
        return temperature(celsius, hours, "");
    }

    public ChartBuilder pressure(String systolic, String mean, String hours) {
        chart.add(new BloodPressureReading(
                at(hours), decimal(systolic), decimal(mean), systolic + " mm[Hg]", source("Observation")));
        return this;
    }

    private static BigDecimal decimal(String value) {
        return value == null ? null : new BigDecimal(value);
    }

    public ChartBuilder saturation(String percent, boolean onRoomAir, String hours) {
        chart.add(new SaturationReading(at(hours), new BigDecimal(percent), onRoomAir, source("Observation")));
        return this;
    }

    public ChartBuilder device(OxygenDevice device, String hours, SupportReason reason) {
        return device(device, hours, reason, "");
    }

    /** @param name as charted */
    public ChartBuilder device(OxygenDevice device, String hours, SupportReason reason, String name) {
        chart.add(new OxygenSupport(
                OxygenSupport.Kind.CHARTED, device, at(hours), null, reason, name, source("Observation")));
        return this;
    }

    public ChartBuilder procedure(OxygenDevice device, String start, String end, SupportReason reason) {
        return lasting(OxygenSupport.Kind.PROCEDURE, device, start, end, reason);
    }

    public ChartBuilder lasting(
            OxygenSupport.Kind kind, OxygenDevice device, String start, String end, SupportReason reason) {
        chart.add(new OxygenSupport(
                kind,
                device,
                at(start),
                end == null ? null : at(end),
                reason,
                "",
                source(kind == OxygenSupport.Kind.PROCEDURE ? "Procedure" : "DeviceUseStatement")));
        return this;
    }

    public ChartBuilder flow(String litresPerMinute, String hours) {
        chart.add(new OxygenFlow(at(hours), new BigDecimal(litresPerMinute), source("Observation")));
        return this;
    }

    public ChartBuilder inspired(String percent, String hours) {
        chart.add(new InspiredOxygen(at(hours), new BigDecimal(percent), source("Observation")));
        return this;
    }

    public ChartBuilder administration(
            Drug drug,
            String start,
            String end,
            Form form,
            DoseRate rate,
            Amount dose,
            Route route,
            SupportReason why) {
        chart.add(new Administration(
                drug,
                drug.code(),
                at(start),
                end == null ? null : at(end),
                form,
                rate,
                dose,
                route,
                why,
                source("MedicationAdministration")));
        return this;
    }

    public static DoseRate rate(String perMinute, DoseRate.Unit unit) {
        return new DoseRate(new BigDecimal(perMinute).multiply(new BigDecimal(60)), unit, perMinute);
    }

    public ChartBuilder given(Drug drug, String hours) {
        return administration(drug, hours, null, Form.DOSE, null, null, Route.NOT_CHARTED, SupportReason.NOT_RECORDED);
    }

    public ChartBuilder lab(LabTest test, String value, String unit, String low, String high, String hours) {
        chart.add(new LabResult(
                test, at(hours), new BigDecimal(value), unit, decimal(low), decimal(high), source("Observation")));
        return this;
    }

    public ChartBuilder event(OrganTerm term, int grade, String hours, boolean otherCause) {
        chart.add(new GradedEvent(term, grade, at(hours), otherCause, source("AdverseEvent")));
        return this;
    }

    public ChartBuilder condition(RecordedCondition condition) {
        chart.add(condition);
        return this;
    }

    public Source newSource() {
        return source("Condition");
    }

    public ChartBuilder inpatient() {
        chart.add(new Stay(Stay.Setting.INPATIENT, at("-48"), null, true, source("Encounter")));
        return this;
    }

    public ChartBuilder dies(String hours, Death.Cause cause) {
        chart.death(new Death(at(hours), cause, source("Observation")));
        return this;
    }

    public ChartBuilder died(Death death) {
        chart.death(death);
        return this;
    }

    /** Older pages of the answer were not had. */
    public ChartBuilder answeredSince(Channel channel, String hour) {
        chart.answered(channel, Availability.completeSince(at(hour)));
        return this;
    }

    public ChartBuilder notAnswered(Channel channel) {
        chart.answered(channel, Availability.NOT_ANSWERED);
        return this;
    }

    public ClinicalTimeline timeline() {
        if (!treated) {
            therapy(Therapy.CAR_T, Route.INTRAVENOUS, "0", null, false);
        }
        if (!weighed) {
            weight("70");
        }
        return chart.build();
    }

    /** The assessment at the moment that {@link #now} says; throws where no therapy explains CRS. */
    public Assessment assess() {
        return new CrsAssessor(ScaleChoice.defaults(), Lookback.DEFAULT)
                .assess(timeline(), now)
                .orElseThrow();
    }

    public Instant now() {
        return now;
    }
}
