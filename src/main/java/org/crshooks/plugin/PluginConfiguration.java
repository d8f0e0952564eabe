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

    @Bean
    CrsGradeProvider crsGradeProvider(DaoRegistry daos, Environment environment) {
        PluginSettings settings = PluginSettings.of(environment);
        Terminology terminology = TerminologyLoader.load(settings.terminology());
        ChartReader reader = new ChartReader(daos.getFhirContext(), terminology);
        CrsAssessor assessor = new CrsAssessor(settings.scales(), new Lookback(settings.rateRow()));
        CrsGrading grading = new CrsGrading(daos.getFhirContext(), reader, assessor, Set.of(), settings.zone());
        return new CrsGradeProvider(
                grading, charts(daos, settings, terminology), languages(settings.locale()), Clock.systemUTC());
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
