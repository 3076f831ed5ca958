package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.corrected;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.recordedWith;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.restate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.access.Caller;
import org.entente.ledger.TimeParams;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.StatusPeriod;
import org.entente.lifecycle.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored about the status can be rebuilt from the acts, for everything that ever was known. */
@QuarkusTest
class RebuildHttpTest {
    private static boolean lived;
    private static final String PAIR = "/v1/agreements?party=FR&party=DE&limit=500";

    /** Besides whatever other tests have left in the register. */
    @BeforeEach
    void lives() {
        if (lived) {
            return;
        }
        lived = true;
        String renewed = recordedWith(
                "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'},"
                        + "'duration':{'rule':'TACIT_RENEWAL','initial':'P1Y','period':'P1Y','notice':'P3M','renewals':2},"
                        + "'survival':{'rule':'SURVIVAL','length':'P5Y'}}",
                "sign on 2001; notify-completion by FR on 2001-02; notify-completion by DE on 2001-03");
        perform(renewed, "give-non-renewal-notice by FR on 2002-12").then().statusCode(201);
        corrected(renewed, 3, "notify-completion by DE on 2001-03-31");
        corrected(renewed, 4, "retract");
        restate(renewed, "{'entryIntoForce':{'rule':'FIRST_DAY_OF_NTH_MONTH','n':2}}")
                .then()
                .statusCode(200);
        String other = recorded("sign on 2003-01-01");
        String follower =
                recordedWith("{'entryIntoForce':{'rule':'WITH','agreement':'" + other + "'}}", "sign on 2003-02-01");
        replaces(follower, renewed);
        perform(other, "bring-into-force on 2004").then().statusCode(201);
        corrected(other, 2, "bring-into-force on 2004-07-01 effective 2090-01-01");
        corrected(other, 2, "retract");
        corrected(recorded("sign on 1990"), 1, "retract");
    }

    @Test
    void everyTimelineThatEverWasKnownFollowsFromItsActs() {
        int rebuilt = QuarkusTransaction.requiringNew().call(() -> {
            int versions = 0;
            List<Agreement> agreements = Agreement.listAll();
            for (Agreement agreement : agreements) {
                versions += assertFollowsFromItsActs(agreement);
            }
            return versions;
        });
        assertThat(rebuilt).isGreaterThan(15);
    }

    /** The same for one agreement. */
    static void assertFollowsFromItsActs(String reference) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertFollowsFromItsActs(Agreement.required(reference, Caller.ANYONE)));
    }

    /** Returns how many versions there have been. */
    private static int assertFollowsFromItsActs(Agreement agreement) {
        List<Version> ever = Version.list("agreementId", agreement.id());
        for (Version version : ever) {
            long known = version.knownFrom();
            Timeline timeline = agreement.fold(
                    version.description(), RecordedAct.of(agreement, Caller.ANYONE, known), version.externals());
            String which = agreement.reference() + ", version " + version.number();
            assertThat(StoredPeriod.of(agreement, Caller.ANYONE, known).stream()
                            .map(StoredPeriod::period)
                            .map(RebuildHttpTest::stored)
                            .toList())
                    .as("periods of %s", which)
                    .isEqualTo(timeline.periods().stream()
                            .filter(period -> !period.from().isAfter(TimeParams.LAST_DAY))
                            .map(RebuildHttpTest::stored)
                            .toList());
            assertThat(version.observations()).as("observations of %s", which).isEqualTo(timeline.observations());
            List<StoredDeadline> deadlines =
                    StoredDeadline.list("agreementId = ?1 and knownFrom <= ?2 and knownTo > ?2", agreement.id(), known);
            assertThat(deadlines.stream().map(StoredDeadline::deadline))
                    .as("deadlines of %s", which)
                    .containsExactlyInAnyOrderElementsOf(timeline.deadlines().stream()
                            .filter(one -> one.from().isBefore(StoredPeriod.OPEN))
                            .toList());
            assertThat(version.signed()).as("signature of %s", which).isEqualTo(timeline.signedOn());
            assertThat(version.inForce())
                    .as("entry into force of %s", which)
                    .isEqualTo(timeline.atItsEnd().entryIntoForce());
        }
        return ever.size();
    }

    /** As it can be stored: what lies beyond all days is open. */
    private static List<Object> stored(StatusPeriod period) {
        return Arrays.asList(
                period.status(),
                period.from(),
                StoredPeriod.orOpen(period.to()),
                StoredPeriod.orOpen(period.certainFrom()),
                period.since().text(),
                period.because(),
                period.ground(),
                StoredPeriod.orOpen(period.conflictingFrom()));
    }

    @Test
    void aroundEveryBoundaryListAndItemAgree() {
        List<String> references = all(PAIR);
        List<String> few = references.subList(Math.max(0, references.size() - 6), references.size());
        TreeSet<LocalDate> days = new TreeSet<>();
        for (String reference : few) {
            List<String> boundaries =
                    Agreements.read(reference, "/timeline").jsonPath().getList("items.from");
            boundaries.stream().map(LocalDate::parse).forEach(day -> {
                days.add(day.minusDays(1));
                days.add(day);
            });
        }
        for (LocalDate day : days) {
            Map<String, String> listed = new HashMap<>();
            for (Status status : Status.values()) {
                all(PAIR + "&status=" + status + "&asOf=" + day).forEach(reference -> {
                    if (few.contains(reference)) {
                        assertThat(listed.put(reference, status.name())).isNull();
                    }
                });
            }
            List<String> inEffect = all(PAIR + "&inEffect=true&asOf=" + day);
            for (String reference : few) {
                JsonPath item = Agreements.read(reference, "?asOf=" + day).jsonPath();
                assertThat(item.getString("status"))
                        .as("%s on %s", reference, day)
                        .isEqualTo(listed.get(reference));
                assertThat(item.getBoolean("inEffect")).isEqualTo(inEffect.contains(reference));
            }
        }
        assertThat(days).hasSizeGreaterThan(9);
    }

    /** The references on all pages. */
    private static List<String> all(String list) {
        List<String> references = new ArrayList<>();
        String next = list;
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
            references.addAll(page.getList("items.reference"));
            String cursor = page.getString("next");
            next = cursor == null ? null : list + "&cursor=" + cursor;
        }
        return references;
    }
}
