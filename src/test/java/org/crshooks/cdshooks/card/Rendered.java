package org.crshooks.cdshooks.card;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders Markdown as a card client does, raw HTML and bare links allowed. */
public final class Rendered {

    private static final List<Extension> GFM =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(GFM).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(GFM).build();
    private static final Pattern ELEMENT = Pattern.compile("</?([^\\s>]*)");

    private Rendered() {}

    static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /** The name of every opening and closing tag, in order; text cannot hold the sign that opens one. */
    public static List<String> elements(String markdown) {
        return ELEMENT.matcher(html(markdown))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
