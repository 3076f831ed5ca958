package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the house in the order that CONTRIBUTING.md describes. */
class ArchitectureTest {

    /** From left to right: each imports only what stands before it. */
    private static final List<String> ROOMS = List.of(
            "http",
            "access",
            "ledger",
            "lifecycle",
            "evidence",
            "agreement",
            "engagement",
            "pair",
            "feed",
            "webhook",
            "transfer",
            "web");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.entente");

    private static final JavaClasses SERVICE_AND_TESTS = new ClassFileImporter().importPackages("org.entente");

    @Test
    void everyClassLivesInARoom() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOMS.stream().map(ArchitectureTest::packagesOf).toArray(String[]::new))
                .because("a new package is a new capability: give it its place in the list of rooms")
                .check(SERVICE);
    }

    @Test
    void aRoomImportsOnlyRoomsToItsLeft() {
        var house = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String room : ROOMS) {
            house = house.layer(room).definedBy(packagesOf(room));
        }
        for (int i = 0; i < ROOMS.size(); i++) {
            String[] left = ROOMS.subList(0, i).toArray(String[]::new);
            var room = house.whereLayer(ROOMS.get(i));
            house = left.length == 0 ? room.mayNotAccessAnyLayer() : room.mayOnlyAccessLayers(left);
        }
        house.because("whoever reads from left to right never meets a name before its meaning")
                .check(SERVICE);
    }

    @Test
    void theLifecycleIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(packagesOf("lifecycle"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", packagesOf("lifecycle"))
                .because("a treaty lawyer should be able to review it, and a test to run it a million times")
                .allowEmptyShould(true)
                .check(SERVICE);
    }

    @Test
    void theLifeOfACommitmentIsPlainJava() {
        classes()
                .that()
                .haveNameMatching("org\\.entente\\.engagement\\.(CommitmentStatus|Course|Step|StepNotAllowed)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", packagesOf("lifecycle"), packagesOf("engagement"))
                .because("it is a table and a fold, as the life of an agreement is")
                .check(SERVICE);
    }

    @Test
    void transactionsStartInServicesAndJobs() {
        noClasses()
                .that()
                .haveNameNotMatching(".*(Service|Job)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Transactional.class, QuarkusTransaction.class, UserTransaction.class, TransactionManager.class)
                .because("one write is one method of a service: its caller neither opens nor widens a transaction")
                .check(SERVICE);
    }

    @Test
    void testsOfTheRunningServiceAreNamedHttpTest() {
        classes()
                .that()
                .areAnnotatedWith(QuarkusTest.class)
                .should()
                .haveSimpleNameEndingWith("HttpTest")
                .because("the run on PostgreSQL picks its tests by that name")
                .check(SERVICE_AND_TESTS);
    }

    private static String packagesOf(String room) {
        return "org.entente." + room + "..";
    }
}
