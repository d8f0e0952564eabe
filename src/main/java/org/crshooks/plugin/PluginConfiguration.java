package org.crshooks.plugin;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.clinical.Lookback;
import org.crshooks.fhir.ChartReader;
import org.crshooks.fhir.ReadingMode;
import org.crshooks.operation.CrsGrading;
import org.crshooks.terminology.Terminology;
import org.crshooks.terminology.TerminologyLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the plug-in together. Found by {@code hapi.fhir.custom-bean-packages: org.crshooks.plugin}. */
@Configuration(proxyBeanMethods = false)
public class PluginConfiguration {

    /** The questions that a chart is asked for are those of this hook. */
    private static final String SERVICE = "crs-patient-view";

    private static final int LONGEST_HEADER = 500;

    /** What the operation and the interceptor share. */
    record Parts(
            PluginSettings settings,
            Terminology terminology,
            DaoCharts charts,
            ChartReader reader,
            CrsAssessor assessor,
            Clock clock) {}

    @Bean
    Parts crsHooksParts(DaoRegistry daos, Environment environment) {
        PluginSettings settings = PluginSettings.of(environment);
        Terminology terminology = TerminologyLoader.load(settings.terminology());
        return new Parts(
                settings,
                terminology,
                charts(daos, settings, terminology),
                new ChartReader(daos.getFhirContext(), terminology, ReadingMode.SIEVE, settings.zone()),
                new CrsAssessor(settings.scales(), new Lookback(settings.rateRow())),
                Clock.systemUTC());
    }

    @Bean
    CrsGradeProvider crsGradeProvider(DaoRegistry daos, Parts parts) {
        PluginSettings settings = parts.settings();
        CrsGrading grading =
                new CrsGrading(daos.getFhirContext(), parts.reader(), parts.assessor(), Set.of(), settings.zone());
        return new CrsGradeProvider(grading, parts.charts(), languages(settings.locale()), parts.clock());
    }

    @Bean
    RegradeInterceptor crsRegradeInterceptor(DaoRegistry daos, Parts parts) {
        PluginSettings settings = parts.settings();
        RegradeQueue queue = null;
        if (settings.regrade()) {
            Regrader regrader =
                    new Regrader(settings, daos, parts.charts(), parts.reader(), parts.assessor(), parts.clock());
            queue = new RegradeQueue(settings.debounce(), regrader);
        }
        return new RegradeInterceptor(new Changes(parts.terminology()), queue);
    }

    private static DaoCharts charts(DaoRegistry daos, PluginSettings settings, Terminology terminology) {
        return new DaoCharts(
                daos,
                ServiceDefinitions.load(settings.hooks(), terminology)
                        .find(SERVICE)
                        .orElseThrow()
                        .questions());
    }

    private static Function<String, Locale> languages(Locale otherwise) {
        return header -> {
            if (header == null || header.length() > LONGEST_HEADER) {
                return otherwise;
            }
            try {
                Locale found =
                        Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.ENGLISH, Locale.CHINESE));
                return found == null ? otherwise : found.equals(Locale.ENGLISH) ? found : Locale.SIMPLIFIED_CHINESE;
            } catch (IllegalArgumentException unreadable) {
                return otherwise;
            }
        };
    }
}
