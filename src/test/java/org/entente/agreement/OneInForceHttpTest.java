package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.corrected;
import static org.entente.agreement.Agreements.on;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.recordedWith;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.restate;
import static org.entente.agreement.Agreements.statusOn;
import static org.entente.agreement.Agreements.statuses;
import static org.entente.agreement.Relations.retracted;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entente.lifecycle.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One agreement replaces another: on each day exactly one of the two is in force, the day before, the day itself, the day
 * after; and again after the date was corrected, and after it turned out that it does not replace the other at all.
 */
@QuarkusTest
class OneInForceHttpTest {
    private static final String THIRTY_DAYS_AFTER_BOTH =
            "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}}";

    @ParameterizedTest
    @ValueSource(strings = {"2010-06-15", "2010-07-02", "2011-07-01"})
    void afterTheDateWasCorrected(String right) {
        String old = recorded("bring-into-force on 2001-01-01");
        String young = recorded("sign on 2009-01-01; bring-into-force on 2010-07-01");
        replaces(young, old);
        assertChangesHands(old, young, "2010-07-01");
        corrected(young, 2, "bring-into-force on " + right);
        assertChangesHands(old, young, right);
        inForceAround("2010-07-01", old, young)
                .forEach(inForce -> assertThat(inForce).hasSize(1));
        retracted(young, "REPLACES", old);
        assertThat(inForceAround(right, old, young))
                .containsExactly(List.of(old), List.of(old, young), List.of(old, young));
    }

    @Test
    void whenTheDateIsTakenBackTheOldOneGoesOn() {
        String old = recorded("bring-into-force on 2001-01-01");
        String young = recorded("sign on 2009-01-01; bring-into-force on 2010-07-01");
        replaces(young, old);
        corrected(young, 2, "retract");
        assertThat(inForceAround("2010-07-01", old, young)).containsExactly(List.of(old), List.of(old), List.of(old));
        corrected(young, 2, "bring-into-force on 2012-01-01");
        assertChangesHands(old, young, "2012-01-01");
    }

    /** The successor's clause says when, and that lies ahead: so does the predecessor's end. */
    @Test
    void whenTheSuccessorsClauseComputesADayToCome() {
        String old = recorded("bring-into-force on 2001-01-01");
        String young = recordedWith(
                THIRTY_DAYS_AFTER_BOTH,
                "sign on 2009-01-01; notify-completion by FR on 2010-01-01; notify-completion by DE on 2010-06-01");
        replaces(young, old);
        assertChangesHands(old, young, "2010-07-01");
        restate(young, "{'entryIntoForce':{'rule':'ON_DATE','date':'2090-07-01'}}")
                .then()
                .statusCode(200);
        assertChangesHands(old, young, "2090-07-01");
        assertThat(on(LocalDate.parse("2025-01-01"), young)).isEqualTo(Status.PENDING_ENTRY_INTO_FORCE);
        assertThat(statusOn(old, LocalDate.parse("2090-07-01")).jsonPath().getBoolean("projected"))
                .isTrue();

        restate(young, "{'entryIntoForce':{'rule':'ON_DATE','date':'2091-02-01'}}")
                .then()
                .statusCode(200);
        assertChangesHands(old, young, "2091-02-01");
        retracted(young, "REPLACES", old);
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE");
        assertThat(inForceAround("2091-02-01", old, young))
                .containsExactly(List.of(old), List.of(old, young), List.of(old, young));
        replaces(young, old);
        assertChangesHands(old, young, "2091-02-01");
    }

    @Test
    void whenANotificationThatTheClauseCountsFromIsCorrected() {
        String old = recorded("bring-into-force on 2001-01-01");
        String young = recordedWith(
                THIRTY_DAYS_AFTER_BOTH,
                "sign on 2009-01-01; notify-completion by FR on 2010-01-01; notify-completion by DE on 2010-06-01");
        replaces(young, old);
        corrected(young, 3, "notify-completion by DE on 2010-06-01 received 2010-06-11");
        assertChangesHands(old, young, "2010-07-11");
        corrected(young, 3, "retract");
        assertThat(inForceAround("2010-07-11", old, young)).containsExactly(List.of(old), List.of(old), List.of(old));
    }

    /** What never was in force is superseded all the same, and only its successor ever is. */
    @ParameterizedTest
    @ValueSource(strings = {"propose on 2001-01-01", "sign on 2001-01-01", "sign on 2001-01-01; apply-provisionally"})
    void whenThePredecessorNeverWas(String history) {
        String old = recorded(history);
        String alone = statuses(old).toString();
        String young = recorded("sign on 2009-01-01; bring-into-force on 2010-07-01");
        replaces(young, old);
        assertNeverInForce(old, young, "2010-07-01");
        corrected(young, 2, "bring-into-force on 2010-06-01");
        assertNeverInForce(old, young, "2010-06-01");
        retracted(young, "REPLACES", old);
        assertThat(statuses(old)).hasToString(alone);
        assertThat(inForceAround("2010-06-01", old, young)).containsExactly(List.of(), List.of(young), List.of(young));
    }

    /** It was to enter into force, but its successor was faster. */
    @Test
    void whenThePredecessorWasToEnterIntoForceLater() {
        String old = recordedWith("{'entryIntoForce':{'rule':'ON_DATE','date':'2089-01-01'}}", "sign on 2001-01-01");
        String young = recordedWith("{'entryIntoForce':{'rule':'ON_DATE','date':'2088-01-01'}}", "sign on 2009-01-01");
        replaces(young, old);
        assertNeverInForce(old, young, "2088-01-01");
        restate(young, "{'entryIntoForce':{'rule':'ON_DATE','date':'2090-01-01'}}")
                .then()
                .statusCode(200);
        assertChangesHands(old, young, "2090-01-01");
        restate(young, "{'entryIntoForce':{'rule':'ON_DATE','date':'2089-01-01'}}")
                .then()
                .statusCode(200);
        // on the same day: it enters, and is superseded, and is in force on no day
        assertThat(inForceAround("2089-01-01", old, young)).containsExactly(List.of(), List.of(young), List.of(young));
        assertThat(on(LocalDate.parse("2089-01-01"), old)).isEqualTo(Status.SUPERSEDED);
        retracted(young, "REPLACES", old);
        assertThat(inForceAround("2089-01-01", old, young))
                .containsExactly(List.of(), List.of(old, young), List.of(old, young));
    }

    @Test
    void ofThreeInAChainWhateverIsCorrected() {
        String first = recorded("bring-into-force on 1990-01-01");
        String second = recorded("sign on 1995-01-01; bring-into-force on 2000-01-01");
        String third = recorded("sign on 2005-01-01; bring-into-force on 2010-07-01");
        replaces(second, first);
        replaces(third, second);
        assertChangesHands(first, second, "2000-01-01", third);
        assertChangesHands(second, third, "2010-07-01", first);
        corrected(second, 2, "bring-into-force on 2003-03-03");
        assertChangesHands(first, second, "2003-03-03", third);
        assertChangesHands(second, third, "2010-07-01", first);
        corrected(third, 2, "bring-into-force on 2006-01-01");
        assertChangesHands(first, second, "2003-03-03", third);
        assertChangesHands(second, third, "2006-01-01", first);
        retracted(third, "REPLACES", second);
        assertThat(inForceAround("2006-01-01", first, second, third))
                .containsExactly(List.of(second), List.of(second, third), List.of(second, third));
        replaces(third, first); // without the second in between: the earlier of the two ends it
        assertChangesHands(first, second, "2003-03-03", third);
    }

    /** The old one's own end comes first: then none is in force in between, and it stays expired. */
    @Test
    void whatEndsByItselfBeforeIsNotSuperseded() {
        String old =
                recordedWith("{'duration':{'rule':'UNTIL','lastDay':'2010-06-29'}}", "bring-into-force on 2001-01-01");
        String young = recorded("sign on 2009-01-01; bring-into-force on 2010-07-01");
        replaces(young, old);
        assertThat(inForceAround("2010-07-01", old, young)).containsExactly(List.of(), List.of(young), List.of(young));
        assertThat(on(LocalDate.parse("2010-07-01"), old)).isEqualTo(Status.EXPIRED);
        corrected(young, 2, "bring-into-force on 2010-06-30");
        assertChangesHands(old, young, "2010-06-30");
        assertThat(on(LocalDate.parse("2010-06-30"), old)).isEqualTo(Status.EXPIRED);
        corrected(young, 2, "bring-into-force on 2010-06-29");
        assertChangesHands(old, young, "2010-06-29");
        assertThat(on(LocalDate.parse("2010-06-30"), old)).isEqualTo(Status.SUPERSEDED);
    }

    /** The day before the old one, from that day on the young one, and never any of the others. */
    private static void assertChangesHands(String old, String young, String day, String... others) {
        String[] all = Stream.concat(Stream.of(old, young), Stream.of(others)).toArray(String[]::new);
        assertThat(inForceAround(day, all)).containsExactly(List.of(old), List.of(young), List.of(young));
    }

    private static void assertNeverInForce(String old, String young, String day) {
        assertThat(inForceAround(day, old, young)).containsExactly(List.of(), List.of(young), List.of(young));
        var status = statusOn(old, LocalDate.parse(day)).jsonPath();
        assertThat(status.getString("status")).isEqualTo("SUPERSEDED");
        assertThat(status.getString("since")).isEqualTo(day);
        assertThat(status.getBoolean("neverInForce")).isTrue();
    }

    private static List<List<String>> inForceAround(String day, String... references) {
        LocalDate theDay = LocalDate.parse(day);
        return Stream.of(theDay.minusDays(1), theDay, theDay.plusDays(1))
                .map(one -> Stream.of(references)
                        .filter(reference -> on(one, reference) == Status.IN_FORCE)
                        .toList())
                .toList();
    }
}
