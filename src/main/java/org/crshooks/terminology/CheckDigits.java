package org.crshooks.terminology;

import java.util.regex.Pattern;

/** The check digits of LOINC (mod 10) and SNOMED CT (Verhoeff), which catch most mistyped codes. */
final class CheckDigits {

    private static final Pattern LOINC_NUMBER = Pattern.compile("\\d{1,7}-\\d");
    private static final Pattern LOINC_PART = Pattern.compile("L[A-Z]\\d{1,9}-\\d");

    private static final int[][] PERMUTATION = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
        {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
        {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
        {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };

    private CheckDigits() {}

    static boolean holds(String canonicalSystem, String code) {
        return switch (canonicalSystem) {
            case SystemUris.LOINC -> loinc(code);
            case SystemUris.SNOMED -> code.matches("\\d{6,18}") && verhoeff(code) == 0;
            default -> true;
        };
    }

    private static boolean loinc(String code) {
        // Answer codes such as LA11849-9 are checked by shape alone: their letters enter the digit in another way.
        if (LOINC_PART.matcher(code).matches()) {
            return true;
        }
        return LOINC_NUMBER.matcher(code).matches() && mod10(code);
    }

    private static boolean mod10(String code) {
        int dash = code.indexOf('-');
        int sum = 0;
        boolean doubled = true;
        for (int i = dash - 1; i >= 0; i--) {
            int digit = code.charAt(i) - '0';
            int weighted = doubled ? digit * 2 : digit;
            sum += weighted / 10 + weighted % 10;
            doubled = !doubled;
        }
        return (10 - sum % 10) % 10 == code.charAt(dash + 1) - '0';
    }

    private static int verhoeff(String code) {
        int check = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            check = product(check, PERMUTATION[i % 8][digit]);
        }
        return check;
    }

    /** The product in the dihedral group of order 10. */
    private static int product(int left, int right) {
        if (left < 5) {
            return right < 5 ? (left + right) % 5 : (left + right - 5) % 5 + 5;
        }
        return right < 5 ? (left - right) % 5 + 5 : (left - right + 5) % 5;
    }
}
