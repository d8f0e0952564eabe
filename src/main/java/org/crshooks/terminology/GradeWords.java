package org.crshooks.terminology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grade, 1 to 5, of an adverse event. */
final class GradeWords {

    private static final Pattern GRADE_SYSTEM = Pattern.compile("(?i)grad|ctcae");
    private static final Pattern CODE = Pattern.compile("[1-5]");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:grade|gr|g) ?([1-5]|i{1,3}|iv|v)\\b(?! ?(?:to |or )?(?:[1-5]|i{1,3}|iv|v)\\b)");
    private static final Pattern CHINESE = Pattern.compile("(?<![0-9.])([1-5]|i{1,3}|iv|v)(?:级|度)");

    private final CodeTable table;

    GradeWords(CodeTable table) {
        this.table = table;
    }

    Optional<Integer> read(List<Code> codes, String text) {
        Optional<Integer> coded = table.find(codes).targets().stream()
                .map(target -> Integer.valueOf(target.code()))
                .filter(grade -> grade >= 1)
                .findFirst()
                .or(() -> codes.stream()
                        .filter(GradeWords::ofGradeSystem)
                        .map(code -> Integer.valueOf(code.code()))
                        .findFirst());
        return coded.or(() -> named(NormalText.of(text)));
    }

    /** Sites publish the five codes under many URIs; the last part of the URI says that they are grades. */
    private static boolean ofGradeSystem(Code code) {
        return code != null
                && code.system() != null
                && code.code() != null
                && CODE.matcher(code.code()).matches()
                && GRADE_SYSTEM
                        .matcher(code.system().substring(code.system().lastIndexOf('/') + 1))
                        .find();
    }

    private static Optional<Integer> named(String normal) {
        Matcher matcher = NAMED.matcher(normal);
        if (matcher.find()) {
            return Optional.of(number(matcher.group(1)));
        }
        matcher = CHINESE.matcher(normal);
        return matcher.find() ? Optional.of(number(matcher.group(1))) : Optional.empty();
    }

    private static int number(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            case "v" -> 5;
            default -> Integer.parseInt(written);
        };
    }
}
