package org.crshooks.advice;

/** Grades ICANS by ASTCT (I1). */
final class IcansGrading {

    private IcansGrading() {}

    static Icans of(CareContext context) {
        return null;
    }
}
