package org.crshooks.profile;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

/** The build file. */
final class Pom {

    private Pom() {}

    /** The version of this software. */
    static String version() {
        try {
            Document pom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile());
            return XPathFactory.newInstance().newXPath().evaluate("/project/version", pom);
        } catch (Exception e) {
            throw new IllegalStateException("pom.xml cannot be read", e);
        }
    }
}
