package org.crshooks.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;

/**
 * A chart in one line, as the tables of {@code src/test/resources} write it: entries separated by semicolons, each with
 * its time in hours since the therapy. The grammar stands in {@code src/test/resources/README.md}.
 */
public final class Situation {

    private static final Pattern TIMED =
            Pattern.compile("(.*?)@(TIME)(?:\\.\\.(TIME)?)?(?: (.*))?".replace("TIME", "-?\\d+(?:[.:]\\d+)?"));

    /** Before the hours at which a finding was written down. */
    private static final String WRITTEN = "written-";

    private final ChartBuilder chart = new ChartBuilder();

    private Situation() {}

    public static ChartBuilder of(String line) {
        Situation situation = new Situation();
        Arrays.stream(line.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .forEach(situation::entry);
        return situation.chart;
    }

    private void entry(String text) {
        Matcher timed = TIMED.matcher(text);
        if (timed.matches()) {
            String[] head = timed.group(1).strip().split("\\s+");
            boolean ranged = text.substring(timed.end(2)).startsWith("..");
            List<String> rest =
                    timed.group(4) == null ? List.of() : List.of(timed.group(4).split("\\s+"));
            at(new Entry(List.of(head), timed.group(2), timed.group(3), ranged, rest));
            return;
        }
        List<String> words = List.of(text.split("\\s+"));
        switch (words.get(0)) {
            case "febrile" -> chart.temperature("39.0", "71");
            case "stable" -> chart.pressure("118", null, "71.5").saturation("97", true, "71.5");
            case "now" -> chart.now(words.get(1));
            case "born" -> chart.bornIn(words.get(1));
            case "age" -> chart.age(words.get(1));
            case "weight" -> chart.weight(words.get(1));
            case "unweighed" -> chart.unweighed();
            case "inpatient" -> chart.inpatient();
            case "no" -> chart.noTherapy();
            case "undated" ->
                chart.therapy(constant(Therapy.class, words.get(1)), Route.NOT_CHARTED, null, null, false);
            case "unanswered" ->
                words.subList(1, words.size()).forEach(w -> chart.notAnswered(constant(Channel.class, w)));
            default -> throw new IllegalArgumentException("cannot read: " + text);
        }
    }

    /** One entry with a time: words before the time, the time or stretch of time, words after it. */
    private record Entry(List<String> head, String start, String end, boolean ranged, List<String> rest) {
        String word(int i) {
            return head.get(i);
        }

        boolean says(String word) {
            return rest.contains(word);
        }

        SupportReason reason() {
            return rest.stream()
                    .flatMap(w -> SupportReason.fromCode(w).stream())
                    .findFirst()
                    .orElse(SupportReason.NOT_RECORDED);
        }

        Route route() {
            return rest.stream()
                    .filter(w -> Arrays.stream(Route.values()).anyMatch(r -> named(r, w)))
                    .map(w -> constant(Route.class, w))
                    .findFirst()
                    .orElse(Route.NOT_CHARTED);
        }
    }

    private void at(Entry e) {
        switch (e.word(0)) {
            case "T" -> chart.temperature(e.word(1), e.start(), String.join(" ", e.rest()));
            case "BP" -> chart.pressure(e.word(1), null, e.start());
            case "MAP" -> chart.pressure(null, e.word(1), e.start());
            case "RA" -> chart.saturation(e.word(1), true, e.start());
            case "SpO2" -> chart.saturation(e.word(1), false, e.start());
            case "flow" -> chart.flow(e.word(1), e.start());
            case "FiO2" -> chart.inspired(e.word(1), e.start());
            case "bolus" -> bolus(e);
            case "lab" -> lab(e);
            case "event" ->
                chart.event(
                        constant(OrganTerm.class, e.word(1)), Integer.parseInt(e.word(2)), e.start(), e.says("other"));
            case "condition" -> condition(e);
            case "dies" ->
                chart.dies(e.start(), constant(Death.Cause.class, e.rest().get(0)));
            case "row" ->
                drug(
                        e,
                        constant(Drug.class, e.word(1)),
                        e.head().subList(2, e.head().size()),
                        Form.RATE_ROW);
            case "push" -> drug(e, constant(Drug.class, e.word(1)), List.of(), Form.DOSE);
            default -> therapyDeviceOrDrug(e);
        }
    }

    private void therapyDeviceOrDrug(Entry e) {
        if (Therapy.fromCode(e.word(0)).isPresent() || e.word(0).equals("blinatumomab")) {
            therapy(e);
        } else if (OxygenDevice.fromCode(e.word(0)).isPresent()) {
            device(e);
        } else {
            Drug drug = constant(Drug.class, e.word(0));
            boolean infusion = drug.isPressor() || e.ranged() || e.head().size() > 1;
            drug(e, drug, e.head().subList(1, e.head().size()), infusion ? Form.PERIOD : Form.DOSE);
        }
    }

    private void therapy(Entry e) {
        boolean stopped = e.says("stopped");
        if (e.word(0).equals("blinatumomab")) {
            Product product = new Product("blinatumomab", Therapy.BISPECIFIC, Route.INTRAVENOUS, true);
            chart.therapy(Therapy.BISPECIFIC, product, e.route(), e.start(), e.end(), stopped);
        } else {
            chart.therapy(constant(Therapy.class, e.word(0)), e.route(), e.start(), e.end(), stopped);
        }
    }

    private void device(Entry e) {
        OxygenDevice device = constant(OxygenDevice.class, e.word(0));
        if (e.says("in-use")) {
            chart.lasting(OxygenSupport.Kind.DEVICE_USE, device, e.start(), e.end(), e.reason());
        } else if (e.ranged()) {
            chart.procedure(device, e.start(), e.end(), e.reason());
        } else {
            chart.device(device, e.start(), e.reason());
        }
        for (String word : e.head().subList(1, e.head().size())) {
            if (word.endsWith("L")) {
                chart.flow(word.substring(0, word.length() - 1), e.start());
            } else if (word.endsWith("%")) {
                chart.inspired(word.substring(0, word.length() - 1), e.start());
            } else {
                throw new IllegalArgumentException("neither flow nor FiO2: " + word);
            }
        }
    }

    private void drug(Entry e, Drug drug, List<String> rate, Form form) {
        Route route = drug.isPressor() && e.route() == Route.NOT_CHARTED ? Route.INTRAVENOUS : e.route();
        Form charted = e.says("ended") ? Form.ENDED_TIME_UNKNOWN : form;
        chart.administration(drug, e.start(), e.end(), charted, rate(drug, rate), null, route, e.reason());
    }

    private static DoseRate rate(Drug drug, List<String> words) {
        if (words.isEmpty() || words.get(0).equals("?")) {
            return null;
        }
        String amount = words.get(0);
        if (amount.endsWith("/kg")) {
            return ChartBuilder.rate(amount.substring(0, amount.length() - 3), DoseRate.Unit.MICROGRAM_PER_KG);
        }
        return ChartBuilder.rate(
                amount, drug == Drug.VASOPRESSIN ? DoseRate.Unit.INTERNATIONAL_UNIT : DoseRate.Unit.MICROGRAM);
    }

    private void bolus(Entry e) {
        Amount volume = new Amount(new BigDecimal(e.word(1)), "mL");
        chart.administration(
                Drug.CRYSTALLOID, e.start(), e.end(), Form.PERIOD, null, volume, Route.INTRAVENOUS, e.reason());
    }

    private void lab(Entry e) {
        LabTest test = constant(LabTest.class, e.word(1));
        String low = null;
        String high = null;
        String unit = test == LabTest.FIBRINOGEN ? "mg/dL" : "unit";
        for (String word : e.rest()) {
            if (word.startsWith("<")) {
                high = word.substring(1);
            } else if (word.startsWith(">")) {
                low = word.substring(1);
            } else {
                unit = word;
            }
        }
        chart.lab(test, e.word(2), unit, low, high, e.start());
    }

    private void condition(Entry e) {
        List<String> rest = new ArrayList<>(e.rest());
        Cause cause = rest.remove("other") ? Cause.OTHER : Cause.NOT_RECORDED;
        String written = rest.stream()
                .filter(w -> w.startsWith(WRITTEN))
                .findFirst()
                .map(w -> w.substring(WRITTEN.length()))
                .orElse(e.start());
        rest.removeIf(w -> w.startsWith(WRITTEN));
        OrganTerm organ = rest.isEmpty() ? null : constant(OrganTerm.class, rest.get(0));
        chart.condition(new RecordedCondition(
                constant(ConditionKind.class, e.word(1)),
                constant(Verification.class, e.word(2)),
                ChartBuilder.at(e.start()),
                ChartBuilder.at(written),
                e.end() == null ? null : ChartBuilder.at(e.end()),
                cause,
                organ,
                "",
                chart.newSource()));
    }

    private static <E extends Enum<E>> boolean named(E constant, String word) {
        return constant.name().equals(name(word));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, name(word));
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
