package org.crshooks.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The decisions of {@code docs/INTERPRETATIONS.md}, read from the document itself, which is packed into the jar: in
 * Chinese where its summary covers them, else in English.
 */
final class Interpretations {

    static final String DOCUMENT = "/docs/INTERPRETATIONS.md";

    private static final Pattern ID = Pattern.compile("[A-Z]\\d{0,2}[a-z]?");
    private static final Pattern SEVERAL = Pattern.compile("([A-Z])(\\d+)–\\1(\\d+)");
    private static final Pattern MARKUP = Pattern.compile("\\[([^]]*)]\\([^)]*\\)|[*`]");

    private final Map<String, Interpretation> english = new LinkedHashMap<>();
    private final Map<String, List<String>> chinese = new HashMap<>();

    /** Of the table that is being read; empty between tables. */
    private List<String> header = List.of();

    private Interpretations() {}

    /** @throws IllegalStateException where the document is not packed */
    static Interpretations load() {
        Interpretations all = new Interpretations();
        try (InputStream in = Interpretations.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + DOCUMENT);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(all::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The decision of that id for a reader of that language. */
    Optional<Interpretation> find(String id, Locale locale) {
        List<String> summary = locale.getLanguage().equals("zh") ? chinese.get(id) : null;
        return Optional.ofNullable(english.get(id))
                .map(row -> summary == null
                        ? row
                        : new Interpretation(id, summary.get(1), summary.get(2), row.standing(), "zh-CN"));
    }

    /** The ids that stand under a letter, such as {@code C4}, in the order of the document. */
    List<String> under(String prefix) {
        Pattern own = Pattern.compile(prefix + (prefix.length() > 1 ? "[a-z]" : "\\d+[a-z]?"));
        return english.keySet().stream().filter(id -> own.matcher(id).matches()).toList();
    }

    private void read(String line) {
        List<String> cells = line.startsWith("|") ? cells(line) : List.of();
        if (cells.isEmpty()) {
            header = List.of();
        } else if (header.isEmpty()) {
            header = cells;
        } else if (header.get(0).equals("编号")) {
            ids(cells.get(0)).forEach(id -> chinese.put(id, cells));
        } else if (header.contains("decision") && ID.matcher(cells.get(0)).matches()) {
            String standing = header.contains("class") ? cells.get(header.indexOf("class")) : "";
            english.merge(
                    cells.get(0),
                    new Interpretation(
                            cells.get(0), cells.get(1), cells.get(header.indexOf("decision")), standing, "en"),
                    Interpretations::both);
        }
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1).split("(?<!\\\\)\\|"))
                .map(cell -> MARKUP.matcher(cell.strip()).replaceAll("$1"))
                .toList();
    }

    /** T4 has two rows; both are its decision. */
    private static Interpretation both(Interpretation a, Interpretation b) {
        return new Interpretation(
                a.id(),
                a.question() + " " + b.question(),
                a.decision() + " " + b.decision(),
                a.standing(),
                a.language());
    }

    /** Such as {@code F1、F2} or {@code F13–F15}. */
    private static Stream<String> ids(String cell) {
        return Stream.of(cell.split("、")).flatMap(part -> {
            Matcher range = SEVERAL.matcher(part);
            return range.matches()
                    ? IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                            .mapToObj(n -> range.group(1) + n)
                    : Stream.of(part);
        });
    }
}
