package org.crshooks.concordance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The whole report in one language: one file without scripts that needs nothing from elsewhere. */
final class ReportPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final String STYLE = "report.css";

    private ReportPage() {}

    static String of(Findings found, Words words) {
        Html html = new Html();
        html.open("html", "lang", words.tag()).newLine();
        head(html, words);
        html.open("body").newLine();
        html.open("header")
                .element("h1", words.say("report.title"))
                .element("p", words.say("report.subtitle"), "class", "lead")
                .element("p", words.say("report.privacy"), "class", "notice", "role", "note")
                .close("header")
                .newLine();
        html.open("main").newLine();
        GlanceSection.write(html, found, words);
        ChartedSection.write(html, found, words);
        DisagreementSection.write(html, found, words);
        BetweenSection.write(html, found.concordance(), words);
        CourseSection.write(html, found.cohort(), words);
        ReadSection.write(html, found, words);
        MethodSection.write(html, words);
        html.close("main").newLine();
        html.open("footer").element("p", words.say("report.footer")).close("footer");
        html.close("body").newLine().close("html").newLine();
        return html.toString();
    }

    private static void head(Html html, Words words) {
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .element("title", words.say("report.title"))
                .style(style())
                .close("head")
                .newLine();
    }

    private static String style() {
        try (InputStream file = ReportPage.class.getResourceAsStream(STYLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet of the report cannot be read", e);
        }
    }
}
