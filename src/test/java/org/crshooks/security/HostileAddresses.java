package org.crshooks.security;

import java.util.List;

/** Addresses that look allowed and lead elsewhere, by the ways in which programs read addresses differently (H1). */
public final class HostileAddresses {

    private HostileAddresses() {}

    /**
     * @param allowed port of the one server that is allowed, as http://127.0.0.1:port/fhir
     * @param listener port at which somebody waits
     */
    public static List<String> all(int allowed, int listener) {
        String good = "127.0.0.1:" + allowed;
        String bad = "127.0.0.1:" + listener;
        return List.of(
                "http://" + bad + "/fhir",
                "http://localhost:" + listener + "/fhir",
                "http://LOCALHOST:" + listener + "/fhir",
                "http://" + good + "@" + bad + "/fhir",
                "http://" + good + "%40" + bad + "/fhir",
                "http://user:password@" + bad + "/fhir",
                "http://user@" + good + "/fhir",
                "http://" + bad + "\\@" + good + "/fhir",
                "http://" + good + "\\@" + bad + "/fhir",
                "http://" + bad + "#@" + good + "/fhir",
                "http://" + bad + "?@" + good + "/fhir",
                "http://" + bad + "/?http://" + good + "/fhir",
                "http://" + bad + "/" + good + "/fhir",
                "http://" + good + ".localhost:" + listener + "/fhir",
                "http://127.0.0.1.localhost:" + listener + "/fhir",
                "http://127.0.0.1:" + allowed + listener + "/fhir",
                "http://127.0.0.1:" + listener + ":" + allowed + "/fhir",
                "http://127.0.0.1:0" + listener + "/fhir",
                "http://127.0.0.1 :" + listener + "/fhir",
                "http://127.0.0.1\t:" + listener + "/fhir",
                "http://127.0.0.1:" + listener + "\r\nHost: " + good + "/fhir",
                "http://2130706433:" + listener + "/fhir",
                "http://0x7f000001:" + listener + "/fhir",
                "http://0x7f.0.0.1:" + listener + "/fhir",
                "http://0177.0.0.1:" + listener + "/fhir",
                "http://017700000001:" + listener + "/fhir",
                "http://127.1:" + listener + "/fhir",
                "http://127.0.1:" + listener + "/fhir",
                "http://127.0.0.2:" + listener + "/fhir",
                "http://0.0.0.0:" + listener + "/fhir",
                "http://0:" + listener + "/fhir",
                "http://[::1]:" + listener + "/fhir",
                "http://[::]:" + listener + "/fhir",
                "http://[::ffff:127.0.0.1]:" + listener + "/fhir",
                "http://[::ffff:7f00:1]:" + listener + "/fhir",
                "http://[0:0:0:0:0:0:0:1]:" + listener + "/fhir",
                "http://[::1%25lo]:" + listener + "/fhir",
                "http://[::127.0.0.1]:" + listener + "/fhir",
                "http://１２７.０.０.１:" + listener + "/fhir",
                "http://①②⑦.⓪.⓪.①:" + listener + "/fhir",
                "http://127。0。0。1:" + listener + "/fhir",
                "http://lоcalhost:" + listener + "/fhir",
                "http://xn--lcalhost-54g:" + listener + "/fhir",
                "http://localhost.:" + listener + "/fhir",
                "https://" + bad + "/fhir",
                "https://" + good + "/fhir",
                "ftp://" + bad + "/fhir",
                "gopher://" + bad + "/fhir",
                "ws://" + bad + "/fhir",
                "jar:http://" + bad + "/fhir!/x",
                "ldap://" + bad + "/fhir",
                "netdoc://" + bad + "/fhir",
                "file://" + bad + "/etc/passwd",
                "//" + bad + "/fhir",
                "\\\\" + bad + "\\fhir",
                "http:/" + bad + "/fhir",
                "http:" + bad + "/fhir",
                "http:\\\\" + bad + "\\fhir",
                " http://" + bad + "/fhir",
                "http://" + good + "/fhirx",
                "http://" + good + "/FHIR",
                "http://" + good + "/",
                "http://" + good + "/admin",
                "http://" + good + "/fhir/../admin",
                "http://" + good + "/fhir/..;/admin",
                "http://" + good + "/fhir/%2e%2e/admin",
                "http://" + good + "/fhir/%2E%2E%2Fadmin",
                "http://" + good + "/fhir/..%2fadmin",
                "http://" + good + "/fhir/..%5cadmin",
                "http://" + good + "/fhir\\..\\admin",
                "http://" + good + "/fhir/.%2e/admin",
                "http://" + good + "/%66hir",
                "http://" + good + "//admin",
                "http://" + good + "/fhir%00/admin",
                "http://169.254.169.254/latest/meta-data",
                "javascript:fetch('http://" + bad + "')",
                "data:application/json,{}");
    }
}
