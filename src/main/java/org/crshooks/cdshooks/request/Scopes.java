package org.crshooks.cdshooks.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SMART scopes, in the form of version 1 ({@code patient/Observation.read}) or 2 ({@code patient/Observation.rs}). */
public final class Scopes {

    private static final Pattern RESOURCE =
            Pattern.compile("(?:patient|user|system)/(\\*|[A-Za-z]+)\\.(\\*|read|write|c?r?u?d?s?)(?:\\?(.*))?");

    /** The category of what is written here: a scope narrowed to another does not cover it. */
    private static final String SURVEY = "survey";

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
        return may(resourceType, "read", "[rs]");
    }

    /** Whether a create of this type can succeed; where no resource scope is named at all, it is worth a try. */
    public boolean mayCreate(String resourceType) {
        return may(resourceType, "write", "c");
    }

    /** Whether an update of this type can succeed; where no resource scope is named at all, it is worth a try. */
    public boolean mayUpdate(String resourceType) {
        return may(resourceType, "write", "u");
    }

    private boolean may(String resourceType, String inVersion1, String inVersion2) {
        return resources.isEmpty()
                || resources.stream().anyMatch(scope -> covers(scope, resourceType, inVersion1, inVersion2));
    }

    private static boolean covers(Matcher scope, String resourceType, String inVersion1, String inVersion2) {
        String type = scope.group(1);
        String access = scope.group(2);
        boolean version1 = Set.of("*", "read", "write").contains(access);
        boolean covered = version1
                ? access.equals("*") || access.equals(inVersion1)
                : Pattern.compile(inVersion2).matcher(access).find();
        boolean narrowedAway = inVersion1.equals("write")
                && scope.group(3) != null
                && !scope.group(3).contains(SURVEY);
        return covered && !narrowedAway && (type.equals("*") || type.equals(resourceType));
    }
}
