package org.crshooks.advice;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crshooks.clinical.Drug;
import org.crshooks.text.Phrasebook;

/** Reads a list of advice the way a test asks about it. */
final class Said {

    private Said() {}

    static List<String> ids(List<AdviceItem> items) {
        return items.stream().map(AdviceItem::id).distinct().toList();
    }

    static List<AdviceItem> certain(List<AdviceItem> items) {
        return items.stream().filter(i -> !i.conditional()).toList();
    }

    static List<AdviceItem> of(String id, List<AdviceItem> items) {
        return items.stream().filter(i -> i.id().equals(id)).toList();
    }

    static List<String> keys(String id, List<AdviceItem> items) {
        return of(id, items).stream().map(i -> i.text().key()).toList();
    }

    static String words(AdviceItem item) {
        return words(item, Locale.ENGLISH);
    }

    static String words(AdviceItem item, Locale language) {
        return new Phrasebook(language, ZoneOffset.UTC, Course.at(60)).say(item.text());
    }

    static String words(String id, List<AdviceItem> items) {
        return String.join("\n", of(id, items).stream().map(Said::words).toList());
    }

    static Stream<Dose> doses(Drug drug, List<AdviceItem> items) {
        return items.stream().map(AdviceItem::dose).filter(d -> d != null && d.drug() == drug);
    }

    /** The amount of the first dose of this drug; null where it is not worked out. */
    static String amount(Drug drug, List<AdviceItem> items) {
        Dose dose = doses(drug, items).findFirst().orElseThrow();
        return dose.amount() == null ? null : dose.amount().toPlainString();
    }
}
