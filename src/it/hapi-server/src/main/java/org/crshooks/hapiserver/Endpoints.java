package org.crshooks.hapiserver;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.context.ApplicationContext;

/** The ways to the one database. */
final class Endpoints {

    /** Small, so that a chart takes several pages. */
    private static final int LARGEST_PAGE = 50;

    private final ApplicationContext spring;

    Endpoints(ApplicationContext spring) {
        this.spring = spring;
    }

    RestfulServer plain() {
        return server();
    }

    RestfulServer refusing() {
        RestfulServer server = server();
        server.registerInterceptor(new RefuseChanges());
        return server;
    }

    /** Takes interceptors and providers by class name, from Spring or else made anew, as the starter of HAPI does. */
    RestfulServer withPlugin() {
        RestfulServer server = server();
        each("hapi.fhir.custom-interceptor-classes", server::registerInterceptor);
        each("hapi.fhir.custom-provider-classes", server::registerProvider);
        return server;
    }

    private void each(String setting, Consumer<Object> register) {
        Stream.of(spring.getEnvironment().getProperty(setting, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(this::find)
                .forEach(register);
    }

    private Object find(String name) {
        try {
            Class<?> type = Class.forName(name);
            try {
                return spring.getBean(type);
            } catch (NoSuchBeanDefinitionException noBean) {
                return type.getConstructor().newInstance();
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no such plug-in: " + name, e);
        }
    }

    private RestfulServer server() {
        RestfulServer server = new RestfulServer(spring.getBean(FhirContext.class));
        server.registerProviders(spring.getBean(ResourceProviderFactory.class).createProviders());
        server.registerProvider(spring.getBean(IJpaSystemProvider.class));
        server.setServerConformanceProvider(new JpaCapabilityStatementProvider(
                server,
                spring.getBean(IFhirSystemDao.class),
                spring.getBean(JpaStorageSettings.class),
                spring.getBean(ISearchParamRegistry.class),
                spring.getBean("myJpaValidationSupportChain", IValidationSupport.class)));
        DatabaseBackedPagingProvider pages = spring.getBean(DatabaseBackedPagingProvider.class);
        pages.setDefaultPageSize(LARGEST_PAGE);
        pages.setMaximumPageSize(LARGEST_PAGE);
        server.setPagingProvider(pages);
        spring.getAutowireCapableBeanFactory().autowireBean(server);
        return server;
    }
}
