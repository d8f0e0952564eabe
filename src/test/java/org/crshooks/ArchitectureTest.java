package org.crshooks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Component;

/** The package arrows of ARCHITECTURE.md, and what the core must be free of. */
@AnalyzeClasses(packages = "org.crshooks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What "and below" means in the table. */
    private static final List<String> GRADING = List.of("grading", "clinical", "fact", "text");

    private static final List<String> ASSESSMENT = and(GRADING, "assessment", "advice", "episode");
    private static final List<String> WORDING = and(ASSESSMENT, "wording");
    private static final List<String> CHARTS = and(WORDING, "fhir", "json", "terminology");
    private static final List<String> RECORD = and(CHARTS, "observation", "outbound");

    /** What each package may use besides itself; a package that is not named here may use everything. */
    private static final Map<String, List<String>> MAY_USE = arrows();

    private static final String[] CORE = {
        "org.crshooks.fact..",
        "org.crshooks.clinical..",
        "org.crshooks.grading..",
        "org.crshooks.episode..",
        "org.crshooks.advice..",
        "org.crshooks.assessment.."
    };

    /** What is packed into the plug-in, besides the core. */
    private static final String[] PLUG_IN = Stream.concat(
                    Stream.of(CORE),
                    Stream.of(
                            "org.crshooks.text..",
                            "org.crshooks.json..",
                            "org.crshooks.wording..",
                            "org.crshooks.terminology..",
                            "org.crshooks.fhir..",
                            "org.crshooks.observation..",
                            "org.crshooks.operation",
                            "org.crshooks.outbound",
                            "org.crshooks.writeback",
                            "org.crshooks.cdshooks.card..",
                            "org.crshooks.cdshooks.definition..",
                            "org.crshooks.plugin.."))
            .toArray(String[]::new);

    /** Tokens for other servers: the plug-in writes to its own. */
    private static final DescribedPredicate<JavaClass> BACKEND = DescribedPredicate.describe(
            "of the credentials for other servers",
            type -> type.getPackageName().equals("org.crshooks.writeback")
                    && type.getSimpleName().matches("Backend.*|ClientAssertion|GrantedToken|SigningKey"));

    private static Map<String, List<String>> arrows() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        arrows.put("text", List.of());
        arrows.put("json", List.of());
        arrows.put("fact", List.of());
        arrows.put("clinical", List.of("fact", "text"));
        arrows.put("grading", List.of("clinical", "fact", "text"));
        arrows.put("episode", GRADING);
        arrows.put("advice", and(GRADING, "episode"));
        arrows.put("assessment", and(GRADING, "advice", "episode"));
        arrows.put("wording", ASSESSMENT);
        arrows.put("observation", WORDING);
        arrows.put("terminology", List.of("clinical", "fact"));
        arrows.put("fhir", List.of("json", "terminology", "clinical", "fact", "text"));
        arrows.put("outbound", List.of());
        arrows.put("writeback", RECORD);
        arrows.put("cdshooks", and(RECORD, "writeback"));
        arrows.put("security", List.of("cdshooks", "outbound"));
        arrows.put("store", List.of("security", "cdshooks", "assessment", "grading", "clinical", "text"));
        arrows.put(
                "monitoring", List.of("store", "security", "cdshooks", "writeback", "assessment", "grading", "fact"));
        arrows.put("operation", and(RECORD, "writeback", "cdshooks.card", "cdshooks.definition", "cdshooks.fetch"));
        arrows.put("trajectory", and(WORDING, "cdshooks", "outbound", "fhir"));
        arrows.put(
                "subscription",
                List.of(
                        "operation",
                        "writeback",
                        "observation",
                        "outbound",
                        "cdshooks.problem",
                        "cdshooks.web",
                        "fhir",
                        "assessment",
                        "grading"));
        arrows.put("endpoint", List.of("cdshooks.problem", "cdshooks.web", "fhir"));
        arrows.put("sandbox", List.of("endpoint"));
        arrows.put("plugin", and(RECORD, "operation", "writeback", "cdshooks.definition"));
        arrows.put("synthetic", List.of());
        arrows.put("replay.result", List.of());
        arrows.put("concordance", List.of("replay.result", "text"));
        arrows.put("replay", and(CHARTS, "concordance", "observation"));
        arrows.put("spark", List.of("replay"));
        arrows.put("pages", and(GRADING, "cdshooks"));
        return arrows;
    }

    private static List<String> and(List<String> below, String... more) {
        return Stream.concat(Stream.of(more), below.stream()).toList();
    }

    /** H15: these parts of the FHIR library reach for the network or run style sheets. */
    @ArchTest
    static final ArchRule UNUSED_PARTS_OF_FHIR = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hl7.fhir.utilities.http..", "org.hl7.fhir.utilities.npm.."))
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("XsltUtilities");

    @ArchTest
    static void packagesUseOnlyWhatTheyMay(JavaClasses all) {
        MAY_USE.forEach((name, others) -> {
            String[] allowed = Stream.concat(Stream.of(name), others.stream())
                    .map(other -> "org.crshooks." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.crshooks." + name + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.crshooks..")
                            .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                            .as("of ours that are not in " + List.of(allowed)))
                    // compiled in its profile alone, which runs this test too
                    .allowEmptyShould(name.equals("spark"))
                    .check(all);
        });
    }

    /** A part of the service in any other package would silently not be there. */
    @ArchTest
    static void partsAreWhereSpringLooks(JavaClasses all) {
        String[] scanned = Stream.of(CrsHooksApplication.class
                        .getAnnotation(ComponentScan.class)
                        .basePackageClasses())
                .map(Class::getPackageName)
                .toArray(String[]::new);
        classes()
                .that()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .areNotAssignableTo(CrsHooksApplication.class)
                .and()
                .resideOutsideOfPackage("org.crshooks.plugin..")
                .should()
                .resideInAnyPackage(scanned)
                .check(all);
    }

    @ArchTest
    static final ArchRule GRADING_DOES_NOT_KNOW_THE_SCALES = noClasses()
            .that()
            .resideInAPackage("org.crshooks.grading")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.crshooks.grading.scale..");

    @ArchTest
    static final ArchRule CARDS_KNOW_NO_FHIR = noClasses()
            .that()
            .resideInAPackage("org.crshooks.cdshooks.card..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.crshooks.fhir..", "org.crshooks.terminology..", "ca.uhn..", "org.hl7..");

    /** A HAPI server that the plug-in runs in has neither Spring Boot 4 nor Jackson 3 nor the rest of the service. */
    @ArchTest
    static final ArchRule THE_PLUG_IN_NEEDS_ONLY_WHAT_ITS_SERVER_HAS = classes()
            .that()
            .resideInAnyPackage(PLUG_IN)
            .and(DescribedPredicate.not(BACKEND))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLUG_IN)
                    .and(DescribedPredicate.not(BACKEND))
                    .or(resideInAnyPackage(
                            "java..",
                            "com.fasterxml.jackson..",
                            "ca.uhn.fhir..",
                            "org.hl7.fhir..",
                            "org.slf4j..",
                            "org.springframework.core..",
                            "org.springframework.context.annotation.."))
                    .as("of the plug-in or of its server"));

    @ArchTest
    static final ArchRule THE_WRITTEN_GRADE_NEEDS_NO_SERVER = noClasses()
            .that()
            .resideInAnyPackage("org.crshooks.observation..", "org.crshooks.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.net.http..", "tools.jackson..", "com.fasterxml..");

    @ArchTest
    static final ArchRule ANOTHER_SERVER_CAN_CARRY_THE_OPERATION = noClasses()
            .that()
            .resideInAPackage("org.crshooks.operation")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "javax..",
                    "java.net..",
                    "tools.jackson..",
                    "org.crshooks.outbound..",
                    "org.crshooks.writeback..",
                    "org.crshooks.cdshooks.definition..",
                    "org.crshooks.cdshooks.fetch..");

    @ArchTest
    static final ArchRule THE_PLUG_IN_SENDS_NOTHING = noClasses()
            .that()
            .resideInAPackage("org.crshooks.plugin..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.crshooks.outbound.Outbound");

    @ArchTest
    static final ArchRule THE_CORE_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage(CORE)
            .or()
            .resideInAPackage("org.crshooks.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.crshooks..");

    /** The records of a replay are a slice of their own: the report reads them, and the replay writes the report. */
    @ArchTest
    static final ArchRule NO_CYCLES = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    String within = type.getPackageName().replaceFirst("^org\\.crshooks\\.?", "");
                    boolean result = within.equals("replay.result");
                    return within.isEmpty()
                            ? SliceIdentifier.ignore()
                            : SliceIdentifier.of(result ? within : within.replaceFirst("\\..*", ""));
                }

                @Override
                public String getDescription() {
                    return "packages of ours";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_SCALE_USES_ANOTHER = classes()
            .that()
            .resideInAPackage("org.crshooks.grading.scale..")
            .and()
            .doNotHaveSimpleName("Scales")
            .should(new ArchCondition<>("not use another class beside it") {
                @Override
                public void check(JavaClass scale, ConditionEvents events) {
                    scale.getDirectDependenciesFromSelf().stream()
                            .filter(use -> use.getTargetClass().getPackageName().equals(scale.getPackageName()))
                            .filter(use -> !use.getTargetClass().equals(scale))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(scale, use.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule ONLY_CONFIG_KNOWS_THE_TIME = noClasses()
            .that()
            .resideOutsideOfPackage("org.crshooks.config..")
            .and()
            .doNotHaveFullyQualifiedName("org.crshooks.plugin.PluginConfiguration")
            .should()
            .callMethodWhere(readsTheClock());

    @ArchTest
    static final ArchRule THE_CORE_HAS_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    /** {@code Locale.ROOT} alone is no locale: wire names are lower case in every language. */
    @ArchTest
    static final ArchRule THE_CORE_HAS_NO_LOCALE = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should(access("not depend on a locale", target -> {
                boolean ofLocale = target.getTargetOwner().isEquivalentTo(Locale.class)
                        && !target.getTarget().getName().equals("ROOT");
                boolean byDefault = target.getTargetOwner().isEquivalentTo(String.class)
                        && Set.of("toLowerCase", "toUpperCase", "format", "formatted")
                                .contains(target.getTarget().getName())
                        && !target.getTarget().getFullName().contains("Locale");
                return ofLocale || byDefault;
            }));

    @ArchTest
    static final ArchRule NO_BINARY_FRACTIONS = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should(new ArchCondition<>("hold no double or float") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getFields().stream()
                            .filter(field -> isBinary(field.getRawType()))
                            .forEach(f -> events.add(SimpleConditionEvent.violated(type, f.getFullName())));
                    type.getCodeUnits().stream()
                            .filter(code -> isBinary(code.getRawReturnType())
                                    || code.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isBinary))
                            .forEach(c -> events.add(SimpleConditionEvent.violated(type, c.getFullName())));
                }
            })
            .andShould(access(
                    "not convert to double or float",
                    target -> Set.of("doubleValue", "floatValue", "parseDouble", "parseFloat")
                            .contains(target.getTarget().getName())));

    private static boolean isBinary(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return DescribedPredicate.describe("reads the clock", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getTarget().getName();
            boolean now = owner.startsWith("java.time.")
                    && method.equals("now")
                    && !call.getTarget().getFullName().contains("java.time.Clock");
            return now
                    || owner.equals("java.time.Clock") && (method.startsWith("system") || method.startsWith("tick"))
                    || owner.equals("java.lang.System") && method.equals("currentTimeMillis");
        });
    }

    private static ArchCondition<JavaClass> access(
            String description, java.util.function.Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(a -> events.add(SimpleConditionEvent.violated(type, a.getDescription())));
            }
        };
    }
}
