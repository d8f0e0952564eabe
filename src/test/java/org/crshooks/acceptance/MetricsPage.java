package org.crshooks.acceptance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics of a running service, as Prometheus reads them. */
record MetricsPage(String text) {

    private static final Pattern LINE = Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? ([^ ]+)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** One line. */
    record Sample(String name, Map<String, String> labels, double value) {}

    static MetricsPage of(int managementPort) {
        return new MetricsPage(
                new Service(managementPort).get("/actuator/prometheus").body());
    }

    List<Sample> samples() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(MetricsPage::sample)
                .toList();
    }

    private static Sample sample(String line) {
        Matcher sample = LINE.matcher(line);
        if (!sample.matches()) {
            throw new AssertionError("no sample: " + line);
        }
        Map<String, String> labels = new TreeMap<>();
        if (sample.group(2) != null) {
            LABEL.matcher(sample.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Sample(
                sample.group(1), labels, Double.parseDouble(sample.group(3).replace("Inf", "Infinity")));
    }

    /** The sum over all samples of that name with at least these labels. */
    double sum(String name, Map<String, String> labels) {
        return samples().stream()
                .filter(sample ->
                        sample.name().equals(name) && sample.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Sample::value)
                .sum();
    }
}
