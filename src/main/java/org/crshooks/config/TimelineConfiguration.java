package org.crshooks.config;

import java.time.Clock;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.cdshooks.CardLinks;
import org.crshooks.cdshooks.ChartSource;
import org.crshooks.cdshooks.Journal;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.cdshooks.fetch.PageReader;
import org.crshooks.cdshooks.fetch.PrefetchCompletion;
import org.crshooks.monitoring.Metrics;
import org.crshooks.outbound.Outbound;
import org.crshooks.trajectory.BundleCharts;
import org.crshooks.trajectory.JournaledTrajectories;
import org.crshooks.trajectory.PatientCheck;
import org.crshooks.trajectory.ServerCharts;
import org.crshooks.trajectory.TimelineSetup;
import org.crshooks.trajectory.Trajectories;
import org.crshooks.trajectory.TrajectoryWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The patient trajectory. */
@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {

    /** The service whose questions are asked: those of an opened chart. */
    private static final String QUESTIONS = "crs-patient-view";

    /** A trajectory goes back to the first day, over as many pages as that takes. */
    private static final int MOST_PAGES = 100;

    @Bean
    CardLinks cardLinks(Settings settings, KnownServers servers) {
        return new TrajectoryLinks(settings.timeline(), servers, settings.sandbox());
    }

    @Bean
    JournaledTrajectories journaledTrajectories(Trajectories trajectories, Journal journal, Clock clock) {
        return new JournaledTrajectories(trajectories, journal, clock);
    }

    @Bean
    Trajectories trajectories(
            Settings settings,
            KnownServers servers,
            ServiceDefinitions definitions,
            PageReader pages,
            ChartSource charts,
            Outbound outbound,
            CrsAssessor assessor,
            Metrics metrics,
            Clock clock) {
        PrefetchCompletion fetch = new PrefetchCompletion(
                pages, outbound, settings.timeline().deadline(), settings.distrusted(), MOST_PAGES, metrics::fetched);
        ServerCharts ofServers = new ServerCharts(
                servers::ofReaders,
                new PatientCheck(outbound),
                fetch,
                definitions.find(QUESTIONS).orElseThrow(),
                charts);
        return new Trajectories(
                new TimelineSetup(settings.sandbox(), settings.timeline().clientId()),
                ofServers,
                new BundleCharts(pages, charts),
                new TrajectoryWriter(assessor, settings.timeZone()),
                () -> "http://127.0.0.1:" + servers.port() + "/fhir",
                clock);
    }
}
