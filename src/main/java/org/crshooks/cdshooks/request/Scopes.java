package org.crshooks.cdshooks.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SMART scopes, in the form of version 1 ({@code patient/Observation.read}) or 2 ({@code patient/Observation.rs}). */
public final class Scopes {

    private static final Pattern RESOURCE =
            Pattern.compile("(?:patient|user|system)/(\\*|[A-Za-z]+)\\.(\\*|read|write|c?r?u?d?s?)(?:\\?.*)?");

    private final List<Matcher> resources;

    private Scopes(List<Matcher> resources) {
        this.resources = resources;
    }

    /** Reads a scope string; what is no resource scope is passed over. */
    public static Scopes parse(String text) {
        List<Matcher> found = new ArrayList<>();
        for (String scope : text.split("\\s+")) {
            Matcher matcher = RESOURCE.matcher(scope);
            if (matcher.matches()) {
                found.add(matcher);
            }
        }
        return new Scopes(List.copyOf(found));
    }

    /** Whether a search of this type can succeed; where no resource scope is named at all, it is worth a try. */
    public boolean mayRead(String resourceType) {
        return resources.isEmpty() || resources.stream().anyMatch(scope -> covers(scope, resourceType));
    }

    private static boolean covers(Matcher scope, String resourceType) {
        String type = scope.group(1);
        String access = scope.group(2);
        boolean reads =
                access.equals("*") || access.equals("read") || !access.equals("write") && access.matches(".*[rs].*");
        return reads && (type.equals("*") || type.equals(resourceType));
    }
}
