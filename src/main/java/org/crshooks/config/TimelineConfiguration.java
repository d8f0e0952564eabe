package org.crshooks.config;

import java.time.Clock;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.cdshooks.ChartSource;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.cdshooks.fetch.PageReader;
import org.crshooks.cdshooks.fetch.PrefetchCompletion;
import org.crshooks.outbound.Outbound;
import org.crshooks.trajectory.BundleCharts;
import org.crshooks.trajectory.PatientCheck;
import org.crshooks.trajectory.ServerCharts;
import org.crshooks.trajectory.TimelineSetup;
import org.crshooks.trajectory.Trajectories;
import org.crshooks.trajectory.TrajectoryWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The patient trajectory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimelineProperties.class)
class TimelineConfiguration {

    /** The service whose questions are asked: those of an opened chart. */
    private static final String QUESTIONS = "crs-patient-view";

    /** A trajectory goes back to the first day, over as many pages as that takes. */
    private static final int MOST_PAGES = 100;

    @Bean
    TimelineSetup timelineSetup(TimelineProperties given, Settings settings) {
        TimelineProperties sound = new TimelineCheck(settings.sandbox()).sound(given);
        return new TimelineSetup(settings.sandbox(), sound.clientId(), sound.authorizationOrigins());
    }

    @Bean
    Trajectories trajectories(
            TimelineSetup setup,
            TimelineProperties given,
            Settings settings,
            KnownServers servers,
            ServiceDefinitions definitions,
            PageReader pages,
            ChartSource charts,
            Outbound outbound,
            CrsAssessor assessor,
            Clock clock) {
        PrefetchCompletion fetch = new PrefetchCompletion(
                pages, outbound, servers::allowed, given.deadline(), settings.distrusted(), MOST_PAGES);
        ServerCharts ofServers = new ServerCharts(
                servers::allowed,
                new PatientCheck(outbound, given.deadline()),
                fetch,
                definitions.find(QUESTIONS).orElseThrow(),
                charts);
        return new Trajectories(
                setup,
                ofServers,
                new BundleCharts(pages, charts),
                new TrajectoryWriter(assessor, settings.timeZone()),
                () -> "http://127.0.0.1:" + servers.port() + "/fhir",
                clock);
    }
}
