package org.crshooks.config;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.terminology.Terminology;
import org.crshooks.terminology.TerminologyLoader;

/** What is configured, and what is missing or wrong; contacts nobody and starts nothing. */
record ConfigReport(List<String> profiles, Map<String, String> given, Settings settings, List<String> faults) {

    private static final int SOUND = 0;
    private static final int FAULTY = 1;

    static ConfigReport of(String... args) {
        GivenSettings given = GivenSettings.of(args);
        List<String> faults = new ArrayList<>();
        Settings settings = null;
        try {
            settings = given.checked();
            load(settings, faults);
        } catch (InvalidSettings e) {
            faults.addAll(e.reasons());
        }
        return new ConfigReport(given.profiles(), given.shown(), settings, faults);
    }

    /** The files of the site stop the start as well. */
    private static void load(Settings settings, List<String> faults) {
        try {
            Terminology terminology = settings.terminologyLocation() == null
                    ? TerminologyLoader.load()
                    : TerminologyLoader.load(settings.terminologyLocation());
            ServiceDefinitions.load(settings.hooksLocation(), terminology);
        } catch (RuntimeException e) {
            faults.add(e.getMessage());
        }
    }

    /** The exit status: 0 where the service can start so, else 1. */
    int print(PrintStream out) {
        out.println("CRS Hooks, profile " + String.join(", ", profiles));
        out.println();
        given.forEach((name, value) -> out.println("  " + name + " = " + value));
        out.println();
        if (!faults.isEmpty()) {
            out.println("Missing or wrong:");
            faults.forEach(fault -> out.println("  - " + fault));
            return FAULTY;
        }
        new ConfigSummary(settings).lines().forEach(out::println);
        out.println();
        out.println("The service can start with these settings.");
        return SOUND;
    }
}
