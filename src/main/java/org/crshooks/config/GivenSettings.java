package org.crshooks.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.IgnoreTopLevelConverterNotFoundBindHandler;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The settings as files, environment and command line give them, read as at the start but without starting. */
final class GivenSettings {

    private static final List<ConfigurationPropertyName> SHOWN = List.of(
            ConfigurationPropertyName.of("crs"),
            ConfigurationPropertyName.of("server.port"),
            ConfigurationPropertyName.of("management.server.port"),
            ConfigurationPropertyName.of("management.server.address"),
            ConfigurationPropertyName.of("server.address"));
    private static final Pattern SECRET = Pattern.compile("(?i).*(token|secret|password|key)(\\[\\d+])?");
    private static final Pattern NO_SECRET = Pattern.compile("(?i).*user-?token");
    private static final Pattern USER_INFO = Pattern.compile("//[^/@\\s]*@");

    private final ConfigurableEnvironment environment;

    private GivenSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    static GivenSettings of(String... args) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        new SpringApplicationJsonEnvironmentPostProcessor().postProcessEnvironment(environment, null);
        ConfigDataEnvironmentPostProcessor.applyTo(environment, null, new DefaultBootstrapContext());
        ConfigurationPropertySources.attach(environment);
        return new GivenSettings(environment);
    }

    List<String> profiles() {
        String[] active = environment.getActiveProfiles();
        return List.of(active.length == 0 ? environment.getDefaultProfiles() : active);
    }

    /** What is set, by name, with secrets left out. */
    Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource all) {
                all.stream().filter(GivenSettings::isShown).forEach(name -> {
                    Object value = all.getConfigurationProperty(name).getValue();
                    shown.putIfAbsent(name.toString(), shown(name.toString(), String.valueOf(value)));
                });
            }
        }
        return shown;
    }

    private static boolean isShown(ConfigurationPropertyName name) {
        return SHOWN.stream().anyMatch(group -> group.equals(name) || group.isAncestorOf(name));
    }

    /** A name may have a value and members too, such as {@code crs.write-back}; with the value alone nothing is bound. */
    private static BindHandler asAtTheStart() {
        return new IgnoreTopLevelConverterNotFoundBindHandler();
    }

    private static BindHandler knownNamesOnly() {
        return new NoUnboundElementsBindHandler(asAtTheStart(), new UnboundElementsSourceFilter());
    }

    private static String shown(String name, String value) {
        boolean secret =
                SECRET.matcher(name).matches() && !NO_SECRET.matcher(name).matches();
        return secret ? "***" : USER_INFO.matcher(value).replaceAll("//***@");
    }

    /** @throws InvalidSettings naming every setting that is missing or wrong */
    Settings checked() {
        List<String> faults = new ArrayList<>();
        CrsProperties crs = bound("crs", CrsProperties.class, asAtTheStart(), faults);
        WriteBackProperties writeBack = bound("crs.write-back", WriteBackProperties.class, asAtTheStart(), faults);
        SecurityProperties security = bound("crs.security", SecurityProperties.class, knownNamesOnly(), faults);
        SubscriptionProperties subscription =
                bound("crs.subscription", SubscriptionProperties.class, knownNamesOnly(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
        return SettingsConfiguration.check(crs, writeBack, security, subscription, environment);
    }

    private <T> T bound(String name, Class<T> type, BindHandler handler, List<String> faults) {
        try {
            T given = Binder.get(environment).bindOrCreate(name, Bindable.of(type), handler);
            return given == null ? new Binder().bindOrCreate(name, Bindable.of(type)) : given;
        } catch (BindException e) {
            if (e.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
                unknown.getUnboundProperties().forEach(given -> faults.add(given.getName() + " is not known"));
            } else {
                faults.add(e.getName() + " has a value of the wrong kind");
            }
            return null;
        }
    }
}
