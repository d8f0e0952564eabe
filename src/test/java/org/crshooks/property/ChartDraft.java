package org.crshooks.property;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.Availability;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.InspiredOxygen;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.OxygenFlow;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;
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

/** Writes a chart in hours since the causal therapy. Every channel is answered unless said otherwise. */
final class ChartDraft {

    static final Instant THERAPY = Instant.parse("2026-03-02T10:00:00Z");

    /** A support or period that still goes on. */
    static final double RUNNING = Double.NaN;

    private final TimelineBuilder chart = ClinicalTimeline.builder();
    private int entries;

    ChartDraft() {
        chart.birthDate(LocalDate.of(1968, 5, 4));
        chart.answered(Arrays.asList(Channel.values()), Availability.COMPLETE);
    }

    /** A chart that goes on from another one. */
    ChartDraft(ClinicalTimeline c) {
        chart.birthDate(c.birthDate()).death(c.death());
        c.therapy().forEach(chart::add);
        c.temperatures().forEach(chart::add);
        c.bloodPressures().forEach(chart::add);
        c.saturations().forEach(chart::add);
        c.oxygen().forEach(chart::add);
        c.flows().forEach(chart::add);
        c.inspiredOxygen().forEach(chart::add);
        c.administrations().forEach(chart::add);
        c.labs().forEach(chart::add);
        c.gradedEvents().forEach(chart::add);
        c.conditions().forEach(chart::add);
        c.stays().forEach(chart::add);
        c.weights().forEach(chart::add);
        c.heights().forEach(chart::add);
        c.availability().forEach(chart::answered);
        entries = 10_000;
    }

    /** An adult of 70 kg who was given CAR-T cells at hour 0. */
    static ChartDraft afterCarT() {
        return new ChartDraft().therapy(Therapy.CAR_T, 0).weight(-24, "70");
    }

    static Instant hour(double h) {
        return THERAPY.plusSeconds(Math.round(h * 3600));
    }

    private static Instant end(double h) {
        return Double.isNaN(h) ? null : hour(h);
    }

    private Source next(String type) {
        return new Source(type + "/" + entries++);
    }

    ChartDraft born(LocalDate date) {
        chart.birthDate(date);
        return this;
    }

    ChartDraft notAnswered(Channel channel) {
        chart.answered(channel, Availability.NOT_ANSWERED);
        return this;
    }

    ChartDraft therapy(Therapy therapy, double h) {
        chart.add(new TherapyDose(
                therapy, null, hour(h), null, Route.INTRAVENOUS, false, next("MedicationAdministration")));
        return this;
    }

    ChartDraft temperature(double h, String celsius) {
        chart.add(new TemperatureReading(hour(h), new BigDecimal(celsius), "", celsius + " Cel", next("Observation")));
        return this;
    }

    ChartDraft systolic(double h, String mmHg) {
        chart.add(new BloodPressureReading(hour(h), new BigDecimal(mmHg), null, mmHg + " mm[Hg]", next("Observation")));
        return this;
    }

    ChartDraft saturation(double h, String percent, boolean onRoomAir) {
        chart.add(new SaturationReading(hour(h), new BigDecimal(percent), onRoomAir, next("Observation")));
        return this;
    }

    /** A device as nurses chart it: holds until the next statement. */
    ChartDraft device(double h, OxygenDevice device) {
        return device(h, device, SupportReason.NOT_RECORDED);
    }

    ChartDraft device(double h, OxygenDevice device, SupportReason reason) {
        return support(OxygenSupport.Kind.CHARTED, device, h, RUNNING, reason);
    }

    /** A device as a Procedure with its period. */
    ChartDraft procedure(double from, double to, OxygenDevice device, SupportReason reason) {
        return support(OxygenSupport.Kind.PROCEDURE, device, from, to, reason);
    }

    private ChartDraft support(
            OxygenSupport.Kind kind, OxygenDevice device, double from, double to, SupportReason reason) {
        chart.add(new OxygenSupport(kind, device, hour(from), end(to), reason, "", next("Procedure")));
        return this;
    }

    ChartDraft flow(double h, String litresPerMinute) {
        chart.add(new OxygenFlow(hour(h), new BigDecimal(litresPerMinute), next("Observation")));
        return this;
    }

    ChartDraft fio2(double h, String percent) {
        chart.add(new InspiredOxygen(hour(h), new BigDecimal(percent), next("Observation")));
        return this;
    }

    /** An infusion in µg/min. */
    ChartDraft infusion(Drug drug, double from, double to, String microgramsPerMinute) {
        return infusion(drug, from, to, microgramsPerMinute, SupportReason.HYPOTENSION);
    }

    /** @param microgramsPerMinute null for a dose that is not charted */
    ChartDraft infusion(Drug drug, double from, double to, String microgramsPerMinute, SupportReason reason) {
        return administration(drug, from, to, Form.PERIOD, rate(drug, microgramsPerMinute), null, reason);
    }

    /** One row of a flow sheet; holds until the next row of the drug. */
    ChartDraft rateRow(Drug drug, double h, String microgramsPerMinute) {
        return administration(
                drug, h, RUNNING, Form.RATE_ROW, rate(drug, microgramsPerMinute), null, SupportReason.NOT_RECORDED);
    }

    private static DoseRate rate(Drug drug, String perMinute) {
        DoseRate.Unit unit = drug == Drug.VASOPRESSIN ? DoseRate.Unit.INTERNATIONAL_UNIT : DoseRate.Unit.MICROGRAM;
        return perMinute == null
                ? null
                : new DoseRate(new BigDecimal(perMinute).multiply(new BigDecimal(60)), unit, perMinute + "/min");
    }

    ChartDraft bolus(double h, String millilitres) {
        return bolus(h, millilitres, SupportReason.HYPOTENSION);
    }

    ChartDraft bolus(double h, String millilitres, SupportReason reason) {
        return administration(
                Drug.CRYSTALLOID, h, h + 0.5, Form.PERIOD, null, new Amount(new BigDecimal(millilitres), "mL"), reason);
    }

    ChartDraft dose(Drug drug, double h) {
        return dose(drug, h, SupportReason.NOT_RECORDED);
    }

    ChartDraft dose(Drug drug, double h, SupportReason reason) {
        return administration(drug, h, RUNNING, Form.DOSE, null, null, reason);
    }

    private ChartDraft administration(
            Drug drug, double from, double to, Form form, DoseRate rate, Amount dose, SupportReason reason) {
        chart.add(new Administration(
                drug,
                drug.code(),
                hour(from),
                end(to),
                form,
                rate,
                dose,
                Route.INTRAVENOUS,
                reason,
                next("MedicationAdministration")));
        return this;
    }

    /** @param limit upper limit of normal */
    ChartDraft lab(LabTest test, double h, String value, String limit) {
        BigDecimal bound = limit == null ? null : new BigDecimal(limit);
        chart.add(new LabResult(
                test,
                hour(h),
                new BigDecimal(value),
                UNITS.getOrDefault(test, "U/L"),
                null,
                bound,
                next("Observation")));
        return this;
    }

    private static final Map<LabTest, String> UNITS = Map.of(
            LabTest.CREATININE, "mg/dL",
            LabTest.BILIRUBIN, "mg/dL",
            LabTest.INR, "",
            LabTest.ANC, "10*9/L");

    ChartDraft condition(ConditionKind kind, Verification verification, Cause cause, double from, double to) {
        chart.add(new RecordedCondition(
                kind, verification, hour(from), hour(from), end(to), cause, null, kind.code(), next("Condition")));
        return this;
    }

    ChartDraft inpatient(double from, double to) {
        chart.add(new Stay(Stay.Setting.INPATIENT, hour(from), end(to), Double.isNaN(to), next("Encounter")));
        return this;
    }

    ChartDraft weight(double h, String kilograms) {
        chart.add(new Weight(hour(h), new BigDecimal(kilograms), next("Observation")));
        return this;
    }

    ClinicalTimeline build() {
        return chart.build();
    }
}
