package org.crshooks.terminology;

/**
 * What a code is mapped to.
 *
 * @param system one of our code systems
 * @param code a code of it; null for a look-alike, which is known to mean nothing there
 * @param site measuring site of a temperature; empty otherwise
 */
record Target(String system, String code, String site) {

    boolean isLookAlike() {
        return code == null;
    }

    String text() {
        return code == null ? "nothing" : system.substring(SystemUris.OWN.length()) + "|" + code;
    }
}
