package org.crshooks.concordance;

import java.util.List;

/** How the figures come about, what they do not say, and where the formulas stand. */
final class MethodSection {

    private static final List<String> METHOD = List.of(
            "computed", "range", "pairing", "without-time", "several", "exact", "kappa", "interval", "between", "days");
    private static final List<String> LIMITS =
            List.of("correct", "selected", "dependent", "few", "prevalence", "codes");
    private static final List<String> SOURCES = List.of("wilson", "cohen", "fleiss", "equal", "paradox");

    private MethodSection() {}

    static void write(Html html, Words words) {
        html.open("section", "aria-labelledby", "method").element("h2", words.say("report.method"), "id", "method");
        list(html, "report.method.", METHOD, words);
        html.element("h3", words.say("report.limits"));
        list(html, "report.limits.", LIMITS, words);
        html.element("h3", words.say("report.sources"));
        list(html, "report.sources.", SOURCES, words);
        html.close("section").newLine();
    }

    private static void list(Html html, String prefix, List<String> keys, Words words) {
        html.open("ul").newLine();
        keys.forEach(key -> html.element("li", words.say(prefix + key)).newLine());
        html.close("ul").newLine();
    }
}
