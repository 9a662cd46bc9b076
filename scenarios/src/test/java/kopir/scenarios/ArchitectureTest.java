package kopir.scenarios;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where code may be and what it may know. Each rule says why. */
@AnalyzeClasses(packages = "kopir", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ADAPTERS = {"..web..", "..mongo..", "..kafka..", "..smtp..", "..file.."};

    private static final DescribedPredicate<JavaClass> SERVICES =
            resideInAnyPackage("kopir.directory..", "kopir.matching..", "kopir.notification..");

    private static final DescribedPredicate<JavaClass> THE_CORE = SERVICES.and(
                    DescribedPredicate.not(resideInAnyPackage(ADAPTERS)))
            .and(DescribedPredicate.not(nameMatching(".*Wiring(\\$.*)?")))
            .and(DescribedPredicate.not(simpleNameEndingWith("Application")))
            .as("the core of a service");

    @ArchTest
    static final ArchRule contracts_are_plain_java = noClasses()
            .that()
            .resideInAPackage("kopir.contracts..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "kopir.contracts..", "org.jspecify..")
            .because("what services tell each other must outlive every framework");

    @ArchTest
    static final ArchRule services_know_each_other_by_contracts_only = noClasses()
            .that()
            .resideInAPackage("kopir.matching..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kopir.directory..", "kopir.notification..", "kopir.portal..", "kopir.identity..")
            .because("a service that calls into another cannot run without it");

    @ArchTest
    static final ArchRule the_directory_knows_no_other_service = noClasses()
            .that()
            .resideInAPackage("kopir.directory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kopir.matching..", "kopir.notification..", "kopir.portal..", "kopir.identity..")
            .because("it would carry what it knows of persons into their code");

    @ArchTest
    static final ArchRule the_notification_service_knows_no_other_service = noClasses()
            .that()
            .resideInAPackage("kopir.notification..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kopir.directory..", "kopir.matching..", "kopir.portal..", "kopir.identity..")
            .because("a service that calls into another cannot run without it");

    @ArchTest
    static final ArchRule the_core_knows_no_framework = noClasses()
            .that(are(THE_CORE))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "tools.jackson..")
            .because("the domain is read by people who know the field, and outlives the framework");

    @ArchTest
    static final ArchRule the_engine_is_synchronous = noClasses()
            .that()
            .resideInAPackage("kopir.matching.engine..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "kopir.matching.engine..", "kopir.contracts..", "org.jspecify..")
            .because("ranking is arithmetic: it is tested against a brute-force oracle without any server");

    @ArchTest
    static final ArchRule only_delivery_blocks = noClasses()
            .that()
            .resideInAPackage("kopir..")
            .and()
            .resideOutsideOfPackages(
                    "kopir.platform.delivery..",
                    "..smtp..",
                    "kopir.benchmarks..",
                    "kopir.standalone..",
                    "kopir.identity..")
            .should()
            .callMethodWhere(blocks())
            .because("a blocked event loop stops every other request");

    @ArchTest
    static final ArchRule nobody_reads_the_clock_or_draws_an_id = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Wiring")
            .and()
            .resideOutsideOfPackages(
                    "kopir.benchmarks..", "kopir.standalone..", "kopir.embedded..", "kopir.testservers..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("time and chance are parameters, or no test can say what happens when");

    @ArchTest
    static final ArchRule only_the_directory_keeps_addresses_of_people = noFields()
            .that()
            .haveNameMatching("(?i).*(e-?mail|phone)(address)?")
            .and()
            .haveRawType(String.class)
            .should()
            .beDeclaredInClassesThat(resideInAnyPackage("kopir.matching..", "kopir.contracts..", "kopir.platform.."))
            .because("personal data lives in the directory alone");

    @ArchTest
    static final ArchRule nothing_is_null_by_accident = classes()
            .that()
            .resideInAPackage("kopir..")
            .and()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("NullAway checks marked packages only");

    private static DescribedPredicate<JavaMethodCall> blocks() {
        return DescribedPredicate.describe(
                "block on a Mono or Flux",
                (JavaMethodCall call) -> (call.getTargetOwner().isEquivalentTo(Mono.class)
                                || call.getTargetOwner().isEquivalentTo(Flux.class))
                        && call.getName().startsWith("block"));
    }
}
