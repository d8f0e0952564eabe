package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.crshooks.clinical.Height;
import org.crshooks.clinical.InspiredOxygen;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.MedicationOrder;
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
import org.crshooks.clinical.UntimedDose;
import org.crshooks.clinical.Weight;
import org.crshooks.fact.Source;

/** A patient told in hours since the therapy. Everything was asked for; an adult of 50 in hospital unless said otherwise. */
final class Course {

    static final Instant THERAPY = Instant.parse("2026-01-02T08:00:00Z");

    private final TimelineBuilder timeline = ClinicalTimeline.builder();
    private int sources;

    private Course() {
        timeline.answered(List.of(Channel.values()), Availability.COMPLETE);
        timeline.birthDate(LocalDate.of(1975, 6, 1));
    }

    static Course after(Therapy therapy) {
        return new Course().dose(therapy, null, 0);
    }

    static Course after(Therapy therapy, String product) {
        return new Course().dose(therapy, product(product, therapy), 0);
    }

    static Product product(String code, Therapy therapy) {
        boolean subcutaneous = List.of("elranatamab", "teclistamab").contains(code);
        return new Product(
                code, therapy, subcutaneous ? Route.SUBCUTANEOUS : Route.INTRAVENOUS, code.equals("blinatumomab"));
    }

    /** Febrile at 39 °C, blood pressure and saturation normal; the other signs are added to it. */
    static Course febrile(Therapy therapy, String product, double hour) {
        return (product == null ? after(therapy) : after(therapy, product))
                .fever(hour - 24, hour - 12, hour - 1)
                .pressure(120, hour - 7, hour - 1)
                .saturation(97, hour - 7, hour - 1);
    }

    /** Grade 1 to 4, alike in ASTCT and CTCAE v5.0, for the 20 h before, in hospital. */
    static Course grade(int grade, Therapy therapy, String product, double hour) {
        return outside(grade, therapy, product, hour).inpatient();
    }

    /** The same without an inpatient stay. */
    static Course outside(int grade, Therapy therapy, String product, double hour) {
        Course course = febrile(therapy, product, hour);
        return switch (grade) {
            case 1 -> course;
            case 2 -> course.cannula(2, hour - 20, hour - 1);
            case 3 -> course.norepinephrine(5, hour - 20);
            case 4 -> course.norepinephrine(5, hour - 20).device(OxygenDevice.IMV, hour - 20, SupportReason.HYPOXIA);
            default -> throw new IllegalArgumentException("grade " + grade);
        };
    }

    static Instant at(double hour) {
        return THERAPY.plus(Duration.ofSeconds(Math.round(hour * 3600)));
    }

    Course dose(Therapy therapy, Product product, double hour) {
        timeline.add(new TherapyDose(therapy, product, at(hour), null, Route.NOT_CHARTED, false, source()));
        return this;
    }

    Course fever(double... hours) {
        return temperature("39.0", hours);
    }

    Course temperature(String celsius, double... hours) {
        for (double hour : hours) {
            timeline.add(new TemperatureReading(at(hour), new BigDecimal(celsius), "", celsius + " Cel", source()));
        }
        return this;
    }

    Course pressure(int systolic, double... hours) {
        for (double hour : hours) {
            timeline.add(new BloodPressureReading(
                    at(hour), BigDecimal.valueOf(systolic), null, systolic + " mm[Hg]", source()));
        }
        return this;
    }

    Course saturation(int percent, double... hours) {
        for (double hour : hours) {
            timeline.add(new SaturationReading(at(hour), BigDecimal.valueOf(percent), false, source()));
        }
        return this;
    }

    Course cannula(int litres, double from, double flowAt) {
        return cannula(BigDecimal.valueOf(litres), from, flowAt);
    }

    Course cannula(BigDecimal litres, double from, double flowAt) {
        device(OxygenDevice.NASAL_CANNULA, from, SupportReason.HYPOXIA);
        timeline.add(new OxygenFlow(at(flowAt), litres, source()));
        return this;
    }

    Course device(OxygenDevice device, double from, SupportReason reason) {
        timeline.add(new OxygenSupport(OxygenSupport.Kind.CHARTED, device, at(from), null, reason, "", source()));
        return this;
    }

    Course fio2(int percent, double hour) {
        timeline.add(new InspiredOxygen(at(hour), BigDecimal.valueOf(percent), source()));
        return this;
    }

    Course norepinephrine(int microgramsPerMinute, double from) {
        return pressor(Drug.NOREPINEPHRINE, microgramsPerMinute, from, Double.NaN);
    }

    Course pressor(Drug drug, int microgramsPerMinute, double from, double to) {
        BigDecimal perHour = BigDecimal.valueOf(microgramsPerMinute * 60L);
        DoseRate rate = new DoseRate(perHour, DoseRate.Unit.MICROGRAM, microgramsPerMinute + " ug/min");
        timeline.add(new Administration(
                drug,
                drug.code(),
                at(from),
                Double.isNaN(to) ? null : at(to),
                Administration.Form.PERIOD,
                rate,
                null,
                Route.INTRAVENOUS,
                SupportReason.NOT_RECORDED,
                source()));
        return this;
    }

    /** An infusion whose rate is not charted. */
    Course pressorOfUnknownDose(Drug drug, double from, double to) {
        timeline.add(new Administration(
                drug,
                drug.code(),
                at(from),
                Double.isNaN(to) ? null : at(to),
                Administration.Form.PERIOD,
                null,
                null,
                Route.INTRAVENOUS,
                SupportReason.NOT_RECORDED,
                source()));
        return this;
    }

    Course given(Drug drug, double... hours) {
        for (double hour : hours) {
            given(drug, drug.code(), null, SupportReason.NOT_RECORDED, hour);
        }
        return this;
    }

    Course given(Drug drug, Route route, double hour) {
        timeline.add(new Administration(
                drug,
                drug.code(),
                at(hour),
                null,
                Administration.Form.DOSE,
                null,
                null,
                route,
                SupportReason.NOT_RECORDED,
                source()));
        return this;
    }

    Course given(Drug drug, String name, Amount amount, SupportReason reason, double hour) {
        timeline.add(new Administration(
                drug,
                name,
                at(hour),
                null,
                Administration.Form.DOSE,
                null,
                amount,
                Route.INTRAVENOUS,
                reason,
                source()));
        return this;
    }

    Course tocilizumab(double... hours) {
        return given(Drug.TOCILIZUMAB, hours);
    }

    /** Tocilizumab given between two hours; NaN where the chart does not say. */
    Course untimedTocilizumab(double from, double latest) {
        timeline.add(new UntimedDose(
                Drug.TOCILIZUMAB,
                Double.isNaN(from) ? null : at(from),
                Double.isNaN(latest) ? null : at(latest),
                source()));
        return this;
    }

    /** An infusion of 12 minutes. */
    Course antibacterial(Route route, boolean interrupted, double hour) {
        timeline.add(new Administration(
                Drug.ANTIBACTERIAL,
                "cefepime",
                at(hour),
                at(hour + 0.2),
                Administration.Form.PERIOD,
                null,
                null,
                route,
                SupportReason.NOT_RECORDED,
                source(),
                interrupted));
        return this;
    }

    Course dexamethasone(double... hours) {
        return given(Drug.DEXAMETHASONE, hours);
    }

    /** At the time of the therapy unless an hour is given. */
    Course weight(String kilograms, double... hour) {
        timeline.add(new Weight(at(hour.length == 0 ? 0 : hour[0]), new BigDecimal(kilograms), source()));
        return this;
    }

    Course height(String centimetres) {
        timeline.add(new Height(at(0), new BigDecimal(centimetres), source()));
        return this;
    }

    Course born(LocalDate date) {
        timeline.birthDate(date);
        return this;
    }

    Course lab(LabTest test, String value, String high, double hour) {
        timeline.add(new LabResult(
                test, at(hour), new BigDecimal(value), "", null, high == null ? null : new BigDecimal(high), source()));
        return this;
    }

    Course condition(ConditionKind kind, RecordedCondition.Verification verification, double hour) {
        timeline.add(new RecordedCondition(
                kind,
                verification,
                at(hour),
                at(hour),
                null,
                RecordedCondition.Cause.NOT_RECORDED,
                null,
                kind.code(),
                source()));
        return this;
    }

    Course inpatient() {
        timeline.add(new Stay(Stay.Setting.INPATIENT, at(-48), null, true, source()));
        return this;
    }

    /** Medication administrations are answered from this hour on; not at all where it is infinite. */
    Course medicationKnownFrom(double hour) {
        Availability known = Double.isInfinite(hour) ? Availability.NOT_ANSWERED : Availability.completeSince(at(hour));
        timeline.answered(Channel.MEDICATION_ADMINISTRATION, known);
        return this;
    }

    Course ordered(MedicationOrder order) {
        timeline.add(order);
        return this;
    }

    ClinicalTimeline chart() {
        return timeline.build();
    }

    Assessment assess(double hour) {
        return new CrsAssessor(ScaleChoice.defaults(), Lookback.DEFAULT)
                .assess(timeline.build(), at(hour))
                .orElseThrow();
    }

    List<AdviceItem> advice(double hour) {
        return assess(hour).advice().items();
    }

    private Source source() {
        sources++;
        return new Source("Resource/" + sources);
    }
}
