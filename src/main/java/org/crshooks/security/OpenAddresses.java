package org.crshooks.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What anybody may read without saying who he is. The address must be written in its plainest form: one that two
 * programs might read in two ways is not open.
 */
public final class OpenAddresses {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Pattern CONFORMANCE = Pattern.compile(
            "/fhir/(?:metadata|(?:CapabilityStatement|CodeSystem|"
                    + "ConceptMap|NamingSystem|OperationDefinition|StructureDefinition|ValueSet)(?:/[A-Za-z0-9][A-Za-z0-9.-]{0,63})?)");

    private OpenAddresses() {}

    /** The list of CDS services. */
    public static boolean discovery(HttpServletRequest request) {
        return READS.contains(request.getMethod()) && path(request).equals("/cds-services");
    }

    /** What the FHIR endpoint says of itself, and the profiles and codes that it uses. */
    public static boolean conformance(HttpServletRequest request) {
        return READS.contains(request.getMethod())
                && CONFORMANCE.matcher(path(request)).matches();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
