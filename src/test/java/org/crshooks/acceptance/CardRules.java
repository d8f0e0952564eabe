package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.Parser;
import tools.jackson.databind.JsonNode;

/** What CDS Hooks 2.0 demands of a card, and what ours promise beyond. */
final class CardRules {

    static final int LONGEST_SUMMARY = 139;
    private static final int LONGEST_TOPIC = 100;
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** The one time that is no distance from now is now itself. */
    private static final Pattern NOW = Pattern.compile("(As of|评估时间) (\\S+ ){0,3}\\d\\d:\\d\\d \\(UTC[^)]*\\)");

    private static final Pattern TIME_ALONE = Pattern.compile(
            "\\d\\d:\\d\\d \\(UTC[^)]*\\)(?!, (now|in (\\d|under)|(\\d|under)[^,;|]* ago)|，(当前|(\\d|不到)[^，；|]*[前后]))");

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private CardRules() {}

    static void hold(JsonNode card) {
        assertThat(card.propertyNames())
                .isSubsetOf(
                        "uuid",
                        "summary",
                        "detail",
                        "indicator",
                        "source",
                        "suggestions",
                        "selectionBehavior",
                        "overrideReasons",
                        "links",
                        "extension");
        assertThat(card.path("uuid").asString()).matches(UUID);
        assertThat(card.path("summary").asString())
                .isNotBlank()
                .doesNotContain("\n")
                .satisfies(summary -> assertThat(summary.length()).isLessThanOrEqualTo(LONGEST_SUMMARY));
        assertThat(card.path("indicator").asString()).isIn("info", "warning", "critical");
        assertThat(card.path("selectionBehavior").asString()).isEqualTo("any");
        source(card.path("source"));
        withoutHtml(card.path("detail").asString());
        timesBesideDurations(card.path("detail").asString());
        card.path("suggestions").forEach(CardRules::suggestion);
        card.path("links").forEach(CardRules::link);
        for (JsonNode reason : card.path("overrideReasons")) {
            assertThat(reason.path("code").asString()).isNotBlank();
            assertThat(reason.path("display").asString()).isNotBlank();
        }
    }

    private static void source(JsonNode source) {
        assertThat(source.path("label").asString()).isNotBlank();
        assertThat(URI.create(source.path("url").asString()).isAbsolute()).isTrue();
        assertThat(source.path("topic").path("code").asString())
                .matches("[A-Za-z0-9]+")
                .satisfies(code -> assertThat(code.length()).isLessThanOrEqualTo(LONGEST_TOPIC));
    }

    private static void withoutHtml(String detail) {
        assertThat(detail).isNotBlank();
        MARKDOWN.parse(detail).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline html) {
                throw new AssertionError("HTML in the detail: " + html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                throw new AssertionError("HTML in the detail: " + html.getLiteral());
            }
        });
    }

    private static void timesBesideDurations(String detail) {
        String others = NOW.matcher(detail).replaceAll("");
        assertThat(TIME_ALONE.matcher(others).results().map(MatchResult::group))
                .as("interface, times on cards: beside a duration, in %s", others)
                .isEmpty();
    }

    private static void suggestion(JsonNode suggestion) {
        assertThat(suggestion.path("label").asString()).isNotBlank();
        assertThat(suggestion.path("uuid").asString()).matches(UUID);
        assertThat(suggestion.path("actions").size()).isEqualTo(1);
        JsonNode action = suggestion.path("actions").get(0);
        assertThat(action.path("type").asString()).isIn("create", "update", "delete");
        assertThat(action.path("description").asString()).isNotBlank();
        if (action.has("resource")) {
            assertThat(action.path("resource").path("id").asString()).isNotBlank();
        }
    }

    private static void link(JsonNode link) {
        assertThat(link.path("label").asString()).isNotBlank();
        assertThat(URI.create(link.path("url").asString()).isAbsolute()).isTrue();
        assertThat(link.path("type").asString()).isIn("absolute", "smart");
    }
}
