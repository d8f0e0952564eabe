package org.crshooks.wording;

import java.util.List;
import java.util.stream.Stream;
import org.crshooks.assessment.Assessment;
import org.crshooks.text.Phrasebook;

/** How the grade is to be read: a sentence for each flag, then the remarks. */
public final class Notes {

    private Notes() {}

    public static List<String> lines(Assessment a, Phrasebook words) {
        Stream<String> flags = a.flags().stream().sorted().map(flag -> words.say("flag." + flag.code()));
        return Stream.concat(flags, a.remarks().stream().map(words::say)).toList();
    }
}
