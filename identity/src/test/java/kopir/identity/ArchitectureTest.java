package kopir.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@AnalyzeClasses(packages = "kopir.identity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule time_and_chance_come_from_the_wiring = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(IdentityWiring.class.getName())
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructor(SecureRandom.class)
            .because("a test moves the clock and knows what is random");

    @ArchTest
    static final ArchRule who_somebody_is_depends_on_no_framework = classes()
            .that()
            .resideInAnyPackage("kopir.identity.person", "kopir.identity.folder")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "javax.crypto..", "org.jspecify..", "kopir.identity.person", "kopir.identity.folder")
            .because("subjects outlive every framework: a change of theirs makes strangers of everyone");

    @ArchTest
    static final ArchRule only_mail_and_hash_see_an_address = noClasses()
            .that()
            .resideOutsideOfPackages("kopir.identity.person", "kopir.identity.link.smtp")
            .should()
            .callMethod(kopir.identity.person.MailAddress.class, "mailbox")
            .orShould()
            .callMethod(kopir.identity.person.MailAddress.class, "normal")
            .because("an address is mailed to, hashed and forgotten");

    @ArchTest
    static final ArchRule the_rest_does_not_lean_on_the_demonstration = noClasses()
            .that()
            .resideInAnyPackage("kopir.identity.person..", "kopir.identity.folder..", "kopir.identity.token..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kopir.identity.demo..")
            .because("a real installation has none");
}
