package org.crshooks.terminology;

import java.util.List;
import java.util.Map;

/** Codes and names that answer one question, such as "which drug". */
final class Lexicon {

    private final CodeTable table;
    private final Names names;

    Lexicon(CodeTable table, String namesOf, Map<String, Vocabulary> vocabularies) {
        this.table = table;
        this.names = new Names(namesOf, vocabularies);
    }

    /** What the codes say. */
    CodeTable.Found coded(List<Code> codes) {
        return table.find(codes);
    }

    Names names() {
        return names;
    }

    /** Like {@link #read}, without what the text denies. */
    List<String> affirmed(List<Code> codes, String text) {
        CodeTable.Found found = table.find(codes);
        return found.rejected() || !found.isEmpty() ? read(codes, text) : names.affirmed(NormalText.of(text));
    }

    /** Codes of our system: from the chart's codes, or where none is known from its text. */
    List<String> read(List<Code> codes, String text) {
        CodeTable.Found found = table.find(codes);
        if (found.rejected()) {
            return List.of();
        }
        return found.isEmpty()
                ? names.codes(NormalText.of(text))
                : found.targets().stream().map(Target::code).toList();
    }
}
