package org.crshooks.property;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Availability;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.SaturationReading;
import org.crshooks.clinical.Stay;
import org.crshooks.clinical.TemperatureReading;

/** Changes a chart as a whole: hides, shuffles, cuts off. */
final class Timelines {

    private Timelines() {}

    /** The chart with one question not answered (section 0 of the rules); procedures come with another question. */
    static ClinicalTimeline hide(ClinicalTimeline c, Channel channel) {
        boolean temperature = channel == Channel.TEMPERATURE;
        boolean pressure = channel == Channel.BLOOD_PRESSURE;
        boolean oxygen = channel == Channel.OXYGENATION;
        Map<Channel, Availability> availability = new EnumMap<>(c.availability());
        availability.put(channel, Availability.NOT_ANSWERED);
        return new ClinicalTimeline(
                c.birthDate(),
                c.death(),
                c.therapy(),
                temperature ? List.of() : c.temperatures(),
                pressure ? List.of() : c.bloodPressures(),
                oxygen ? List.of() : c.saturations(),
                oxygen ? c.oxygen().stream().filter(OxygenSupport::lasts).toList() : c.oxygen(),
                oxygen ? List.of() : c.flows(),
                oxygen ? List.of() : c.inspiredOxygen(),
                c.administrations(),
                c.untimedDoses(),
                c.labs(),
                c.gradedEvents(),
                c.conditions(),
                c.stays(),
                c.weights(),
                c.heights(),
                c.tests(),
                c.orders(),
                c.neurology(),
                c.unreadNeurology(),
                c.ignored(),
                availability);
    }

    /** The same entries in another order. */
    static ClinicalTimeline shuffle(ClinicalTimeline c, Random random) {
        return new ClinicalTimeline(
                c.birthDate(),
                c.death(),
                shuffled(c.therapy(), random),
                shuffled(c.temperatures(), random),
                shuffled(c.bloodPressures(), random),
                shuffled(c.saturations(), random),
                shuffled(c.oxygen(), random),
                shuffled(c.flows(), random),
                shuffled(c.inspiredOxygen(), random),
                shuffled(c.administrations(), random),
                shuffled(c.untimedDoses(), random),
                shuffled(c.labs(), random),
                shuffled(c.gradedEvents(), random),
                shuffled(c.conditions(), random),
                shuffled(c.stays(), random),
                shuffled(c.weights(), random),
                shuffled(c.heights(), random),
                shuffled(c.tests(), random),
                shuffled(c.orders(), random),
                shuffled(c.neurology(), random),
                shuffled(c.unreadNeurology(), random),
                c.ignored(),
                c.availability());
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** The chart as it stood at {@code t}: what came later is not there, what ended later still goes on. */
    static ClinicalTimeline upTo(ClinicalTimeline c, Instant t) {
        return new ClinicalTimeline(
                c.birthDate(),
                c.death(),
                upTo(c.therapy(), d -> d.start(), t),
                upTo(c.temperatures(), r -> r.at(), t),
                upTo(c.bloodPressures(), r -> r.at(), t),
                upTo(c.saturations(), r -> r.at(), t),
                map(upTo(c.oxygen(), s -> s.start(), t), s -> isAfter(s.end(), t) ? running(s) : s),
                upTo(c.flows(), f -> f.at(), t),
                upTo(c.inspiredOxygen(), f -> f.at(), t),
                map(upTo(c.administrations(), a -> a.start(), t), a -> isAfter(a.end(), t) ? running(a) : a),
                upTo(c.untimedDoses(), d -> d.from(), t),
                upTo(c.labs(), r -> r.at(), t),
                upTo(c.gradedEvents(), e -> e.at(), t),
                map(upTo(c.conditions(), e -> e.onset(), t), e -> isAfter(e.abated(), t) ? lasting(e) : e),
                map(upTo(c.stays(), s -> s.start(), t), s -> isAfter(s.end(), t) ? open(s) : s),
                upTo(c.weights(), w -> w.at(), t),
                upTo(c.heights(), h -> h.at(), t),
                upTo(c.tests(), e -> e.at(), t),
                c.orders(),
                upTo(c.neurology(), f -> f.at(), t),
                upTo(c.unreadNeurology(), e -> e.at(), t),
                c.ignored(),
                c.availability());
    }

    private static <T> List<T> upTo(List<T> all, Function<T, Instant> time, Instant t) {
        return all.stream().filter(e -> !isAfter(time.apply(e), t)).toList();
    }

    private static <T> List<T> map(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    private static boolean isAfter(Instant moment, Instant t) {
        return moment != null && moment.isAfter(t);
    }

    private static OxygenSupport running(OxygenSupport s) {
        return new OxygenSupport(s.kind(), s.device(), s.start(), null, s.reason(), s.name(), s.source());
    }

    private static Administration running(Administration a) {
        return new Administration(
                a.drug(), a.name(), a.start(), null, a.form(), a.rate(), a.dose(), a.route(), a.reason(), a.source());
    }

    private static RecordedCondition lasting(RecordedCondition c) {
        return new RecordedCondition(
                c.kind(), c.verification(), c.onset(), c.recorded(), null, c.dueTo(), c.organ(), c.name(), c.source());
    }

    private static Stay open(Stay s) {
        return new Stay(s.setting(), s.start(), null, true, s.source());
    }

    /** The moments at which a nurse charted a vital sign, or a drug or device began. */
    static TreeSet<Instant> charted(ClinicalTimeline c) {
        TreeSet<Instant> moments = new TreeSet<>();
        c.temperatures().stream().map(TemperatureReading::at).forEach(moments::add);
        c.bloodPressures().stream().map(BloodPressureReading::at).forEach(moments::add);
        c.saturations().stream().map(SaturationReading::at).forEach(moments::add);
        c.oxygen().stream().map(OxygenSupport::start).forEach(moments::add);
        c.administrations().stream().map(Administration::start).forEach(moments::add);
        return moments;
    }
}
