package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.Availability;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.GradedEvent;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.NeurologicalFinding;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.OxygenFlow;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SaturationReading;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.TemperatureReading;
import org.crshooks.clinical.TestEntry;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.clinical.TimelineBuilder;
import org.crshooks.clinical.UnreadNeurology;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.fact.Source;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;

/** A chart for tests; hours count from the therapy, and the patient is seen at {@link #NOW_H} hours. */
final class BedsideChart {

    static final Instant THERAPY = Instant.parse("2026-01-02T08:00:00Z");
    static final double NOW_H = 72;
    static final Instant NOW = hour(NOW_H);

    private final TimelineBuilder timeline = ClinicalTimeline.builder();
    private int number;

    private BedsideChart(Therapy therapy, Product product) {
        timeline.add(new TherapyDose(therapy, product, THERAPY, null, Route.INTRAVENOUS, false, source()));
        timeline.birthDate(LocalDate.of(1980, 1, 1));
        timeline.answered(List.of(Channel.values()), Availability.COMPLETE);
    }

    static BedsideChart carT() {
        return new BedsideChart(Therapy.CAR_T, null);
    }

    static BedsideChart carT(String product) {
        return new BedsideChart(Therapy.CAR_T, new Product(product, Therapy.CAR_T, Route.INTRAVENOUS, false));
    }

    static BedsideChart after(Therapy therapy) {
        return new BedsideChart(therapy, null);
    }

    /** Fever of grade 1: febrile since hour 60, normal pressure, normal saturation on room air. */
    BedsideChart febrile() {
        return fever(60).fever(71).pressure(71, 120).saturation(71, 97);
    }

    /** Grade 3: one vasopressor since hour 66. */
    BedsideChart severe() {
        return fever(60).fever(71).pressure(71, 95).saturation(71, 97).pressor(66);
    }

    BedsideChart born(LocalDate date) {
        timeline.birthDate(date);
        return this;
    }

    BedsideChart fever(double h) {
        return temperature(h, "39.1");
    }

    BedsideChart temperature(double h, String celsius) {
        timeline.add(new TemperatureReading(hour(h), new BigDecimal(celsius), "", celsius + " Cel", source()));
        return this;
    }

    BedsideChart pressure(double h, int systolic) {
        timeline.add(new BloodPressureReading(hour(h), new BigDecimal(systolic), null, systolic + " mm[Hg]", source()));
        return this;
    }

    BedsideChart saturation(double h, int percent) {
        timeline.add(new SaturationReading(hour(h), new BigDecimal(percent), false, source()));
        return this;
    }

    BedsideChart cannula(double h, int litres) {
        timeline.add(new OxygenSupport(
                OxygenSupport.Kind.CHARTED,
                OxygenDevice.NASAL_CANNULA,
                hour(h),
                null,
                SupportReason.NOT_RECORDED,
                "",
                source()));
        timeline.add(new OxygenFlow(hour(h), new BigDecimal(litres), source()));
        return this;
    }

    BedsideChart ventilated(double h) {
        timeline.add(new OxygenSupport(
                OxygenSupport.Kind.PROCEDURE, OxygenDevice.IMV, hour(h), null, SupportReason.HYPOXIA, "", source()));
        return this;
    }

    BedsideChart pressor(double h) {
        DoseRate rate = new DoseRate(new BigDecimal(300), DoseRate.Unit.MICROGRAM, "5 ug/min");
        timeline.add(new Administration(
                Drug.NOREPINEPHRINE,
                "norepinephrine",
                hour(h),
                null,
                Administration.Form.PERIOD,
                rate,
                null,
                Route.INTRAVENOUS,
                SupportReason.NOT_RECORDED,
                source()));
        return this;
    }

    BedsideChart unreadNeurology(double h) {
        timeline.add(new UnreadNeurology(hour(h), source()));
        return this;
    }

    BedsideChart dose(Drug drug, double h, String milligrams) {
        timeline.add(new Administration(
                drug,
                drug.code(),
                hour(h),
                null,
                Administration.Form.DOSE,
                null,
                milligrams.isEmpty() ? null : new Amount(new BigDecimal(milligrams), "mg"),
                Route.INTRAVENOUS,
                SupportReason.NOT_RECORDED,
                source()));
        return this;
    }

    BedsideChart lab(LabTest test, double h, String value, String unit) {
        return lab(test, h, value, unit, null, null);
    }

    BedsideChart lab(LabTest test, double h, String value, String unit, String low, String high) {
        timeline.add(new LabResult(test, hour(h), new BigDecimal(value), unit, number(low), number(high), source()));
        return this;
    }

    BedsideChart condition(ConditionKind kind, double h) {
        timeline.add(new RecordedCondition(
                kind,
                RecordedCondition.Verification.CONFIRMED,
                hour(h),
                hour(h),
                null,
                RecordedCondition.Cause.NOT_RECORDED,
                null,
                kind.code(),
                source()));
        return this;
    }

    BedsideChart event(OrganTerm term, int grade, double h) {
        timeline.add(new GradedEvent(term, grade, hour(h), false, source()));
        return this;
    }

    BedsideChart done(WorkUpTest test, double h) {
        timeline.add(new TestEntry(test, true, hour(h), "", source()));
        return this;
    }

    BedsideChart ordered(WorkUpTest... tests) {
        Arrays.stream(tests).forEach(t -> timeline.add(new TestEntry(t, false, hour(70), "", source())));
        return this;
    }

    BedsideChart finding(NeurologicalFinding.Domain domain, Integer score, double h) {
        timeline.add(new NeurologicalFinding(domain, score, domain.code(), hour(h), source()));
        return this;
    }

    AdvicePlan advice() {
        return assessment().advice();
    }

    Assessment assessment() {
        return new CrsAssessor(ScaleChoice.defaults(), Lookback.DEFAULT)
                .assess(timeline.build(), NOW)
                .orElseThrow();
    }

    /** The phrases in English. */
    static List<String> english(List<Phrase> phrases) {
        Phrasebook words = new Phrasebook(Locale.ENGLISH, ZoneOffset.UTC, NOW);
        return phrases.stream().map(words::say).toList();
    }

    static Instant hour(double h) {
        return THERAPY.plus(Duration.ofMinutes(Math.round(h * 60)));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private Source source() {
        return new Source("Observation/r" + ++number);
    }
}
