package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.everythingAbout;
import static org.entente.agreement.Agreements.on;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.relate;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.statusOn;
import static org.entente.agreement.Relations.related;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.entente.lifecycle.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One agreement replaces another, and the other ends on the very day (VCLT 59). */
@QuarkusTest
class ReplacementHttpTest {
    private static final LocalDate THE_DAY = LocalDate.parse("2010-07-01");

    /** Whichever is recorded last: the relation or the entry into force. */
    @ParameterizedTest
    @ValueSource(strings = {"the relation", "the entry into force"})
    void exactlyOneIsInForceOnEachDay(String last) {
        String old = recorded("bring-into-force on 2001-01-01");
        String young = recorded("sign on 2009-01-01");
        if (last.equals("the entry into force")) {
            replaces(young, old);
        }
        perform(young, "bring-into-force on 2010-07-01").then().statusCode(201);
        if (last.equals("the relation")) {
            replaces(young, old);
        }
        for (LocalDate day : List.of(THE_DAY.minusDays(1), THE_DAY, THE_DAY.plusDays(1))) {
            assertThat(Stream.of(old, young).filter(one -> on(day, one) == Status.IN_FORCE))
                    .as("in force on %s", day)
                    .containsExactly(day.isBefore(THE_DAY) ? old : young);
        }
        assertThat(read(old, "/timeline").jsonPath().getMap(""))
                .isEqualTo(JsonPath.from("""
                { "items": [
                  { "status": "IN_FORCE", "inEffect": true, "from": "2001-01-01", "to": "2010-07-01",
                    "lastDay": "2010-06-30", "since": "2001-01-01", "certainFrom": "2001-01-01", "projected": false,
                    "confidence": "ASSERTED", "because": { "act": "bring-into-force", "id": 1,
                      "explanation": "bring-into-force on 2001-01-01: the date is as the sources state it",
                      "legalBasis": "VCLT 24(1)", "citations": [] } },
                  { "status": "SUPERSEDED", "inEffect": false, "from": "2010-07-01", "since": "2010-07-01",
                    "certainFrom": "2010-07-01", "projected": false, "confidence": "DERIVED",
                    "because": { "act": "entry-into-force-of-successor",
                      "explanation": "%s, which replaces this agreement, enters into force",
                      "legalBasis": "VCLT 59", "citations": [] } } ] }""".formatted(young)).getMap(""));
    }

    @Test
    void anEntryIntoForceToComeProjectsTheSupersession() {
        String old = recorded("bring-into-force");
        String young = recorded("sign");
        replaces(young, old);
        perform(young, "bring-into-force effective 2090-07-01").then().statusCode(201);
        assertThat(on(LocalDate.now(ZoneOffset.UTC), old)).isEqualTo(Status.IN_FORCE);
        assertThat(read(old, "/status").jsonPath().getString("lastDay")).isEqualTo("2090-06-30");
        JsonPath superseded = statusOn(old, LocalDate.parse("2090-07-01")).jsonPath();
        assertThat(superseded.getString("status")).isEqualTo("SUPERSEDED");
        assertThat(superseded.getBoolean("projected")).isTrue();
        assertThat(superseded.<Boolean>get("neverInForce")).isNull();
        JsonPath timeline = read(old, "/timeline").jsonPath();
        assertThat(timeline.getList("items.status")).containsExactly("IN_FORCE", "SUPERSEDED");
        assertThat(timeline.getList("items.projected")).containsExactly(false, true);
    }

    @Test
    void theSupersessionOfWhatNeverWasInForceSaysSo() {
        String old = recorded("sign");
        replaces(recorded("bring-into-force on 2010-07-01"), old);
        assertThat(on(THE_DAY.minusDays(1), old)).isEqualTo(Status.SIGNED);
        JsonPath status = statusOn(old, THE_DAY).jsonPath();
        assertThat(status.getString("status")).isEqualTo("SUPERSEDED");
        assertThat(status.getBoolean("neverInForce")).isTrue();
        assertThat(status.getList("open")).isEmpty();
        assertThat(read(old, "/parties?asOf=" + THE_DAY).jsonPath().getList("items.stage"))
                .containsExactly("SIGNED", "SIGNED");
    }

    @ParameterizedTest
    @CsvSource({
        "TERMINATED, bring-into-force; terminate",
        "EXPIRED,    bring-into-force; extend lastDay 2010-06-30",
        "ABANDONED,  propose; withdraw-proposal",
        "INVALID,    sign; invalidate article VCLT-52"
    })
    void whatHasEndedByThenStaysEnded(Status end, String history) {
        String old = recorded(history);
        String before = everythingAbout(old);
        String young = recorded("bring-into-force on 2010-07-01");
        replaces(young, old);
        assertThat(everythingAbout(old))
                .isEqualTo(before.replace(
                        "{\"items\":[]}\n", read(young, "/relations").asString()));
        assertThat(on(THE_DAY, old)).isEqualTo(end);
    }

    @Test
    void aProposedReplacementChangesNothing() {
        String old = recorded("bring-into-force");
        String young = recorded("propose");
        relate(young, "PROPOSED_TO_REPLACE", old).then().statusCode(201);
        perform(young, "bring-into-force on 2009-01-01").then().statusCode(409);
        perform(young, "sign on 2009-01-01").then().statusCode(201);
        assertThat(read(old, "").jsonPath().getBoolean("replacementProposed")).isTrue();
        perform(young, "bring-into-force on 2010-07-01").then().statusCode(201);
        assertThat(on(THE_DAY, old)).isEqualTo(Status.IN_FORCE);
        assertThat(read(old, "").jsonPath().getBoolean("replacementProposed")).isFalse();
    }

    @Test
    void aProposalIsOpenUntilItEntersIntoForce() {
        String old = recorded("bring-into-force");
        String young = recorded("sign; bring-into-force effective 2090-07-01");
        relate(young, "PROPOSED_TO_REPLACE", old).then().statusCode(201);
        assertThat(read(old, "?asOf=2090-06-30").jsonPath().getBoolean("replacementProposed"))
                .isTrue();
        assertThat(read(old, "?asOf=2090-07-01").jsonPath().getBoolean("replacementProposed"))
                .isFalse();
    }

    /** As far as the list of relations and the lineage know it; one without a date always was. */
    @ParameterizedTest
    @CsvSource({
        "2024-04,               2024-03-31, false",
        "2024-04,               2024-04-01, true",
        "2024-04-03/2024-04-05, 2022-01-01, false",
        "2024-04-03/2024-04-05, 2024-04-02, false",
        "2024-04-03/2024-04-05, 2024-04-03, true",
        ",                      2022-01-01, true"
    })
    void aReplacementIsProposedFromTheDayOnWhichThatMayHaveBeenStated(String dated, String day, boolean proposed) {
        String old = recorded("bring-into-force");
        String young = recorded("propose on 2021-01-01");
        related(young, "PROPOSED_TO_REPLACE", old, dated);
        for (String about : List.of("", "/relations", "/lineage")) {
            assertThat(read(old, about + "?asOf=" + day).asString().contains(young))
                    .as(about)
                    .isEqualTo(proposed && !about.isEmpty());
        }
        assertThat(read(old, "?asOf=" + day).jsonPath().getBoolean("replacementProposed"))
                .isEqualTo(proposed);
        assertThat(read(old, "").jsonPath().getBoolean("replacementProposed")).isTrue();
    }

    /** On record already, so that it can be read back, but not yet proposed today. */
    @Test
    void whatIsToBeProposedIsOnRecordAlready() {
        String old = recorded("bring-into-force");
        String young = recorded("propose on 2021-01-01");
        related(young, "PROPOSED_TO_REPLACE", old, "2090-01");
        assertThat(read(old, "").jsonPath().getBoolean("replacementProposed")).isFalse();
        assertThat(read(old, "?asOf=2089-12-31").jsonPath().getBoolean("replacementProposed"))
                .isFalse();
        assertThat(read(old, "?asOf=2090-01-01").jsonPath().getBoolean("replacementProposed"))
                .isTrue();
        assertThat(read(old, "/relations").jsonPath().getList("items.from")).containsExactly(young);
        assertThat(read(old, "/relations?retracted=true").jsonPath().getList("items.from"))
                .containsExactly(young);
        assertThat(read(old, "/relations?retracted=true&asOf=2089-12-31")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(read(young, "/relations/proposed-to-replace/" + old).statusCode())
                .isEqualTo(200);
        assertThat(Relations.family(old)).containsExactly("0 " + old, "1 " + young);
    }

    @Test
    void theFirstOfTwoSuccessorsSupersedes() {
        String old = recorded("bring-into-force");
        replaces(recorded("bring-into-force on 2015-01-01"), old);
        replaces(recorded("bring-into-force on 2010-07-01"), old);
        assertThat(on(THE_DAY.minusDays(1), old)).isEqualTo(Status.IN_FORCE);
        assertThat(on(THE_DAY, old)).isEqualTo(Status.SUPERSEDED);
    }

    @Test
    void aChainIsFollowedLinkByLink() {
        String first = recorded("bring-into-force on 1990-01-01");
        String second = recorded("bring-into-force on 2000-01-01");
        String third = recorded("bring-into-force on 2010-07-01");
        replaces(third, second);
        replaces(second, first);
        assertThat(Stream.of("1999-12-31", "2000-01-01", "2010-06-30", "2010-07-01")
                        .map(LocalDate::parse)
                        .map(day -> Stream.of(first, second, third)
                                .filter(one -> on(day, one) == Status.IN_FORCE)
                                .toList()))
                .containsExactly(List.of(first), List.of(second), List.of(second), List.of(third));
    }

    @Test
    void whatNoLongerEntersIntoForceNoLongerSupersedes() {
        String first = recorded("bring-into-force on 2000-01-01");
        String second = recorded("sign on 2005-01-01; bring-into-force on 2006-01-01 effective 2090-01-01");
        replaces(second, first);
        assertThat(on(LocalDate.parse("2090-06-01"), first)).isEqualTo(Status.SUPERSEDED);
        String third = recorded("sign on 2007-01-01; bring-into-force on 2008-01-01 effective 2089-01-01");
        replaces(third, second);
        assertThat(on(LocalDate.parse("2090-06-01"), second)).isEqualTo(Status.SUPERSEDED);
        assertThat(on(LocalDate.parse("2090-06-01"), first)).isEqualTo(Status.IN_FORCE);
        assertThat(on(LocalDate.parse("2090-06-01"), third)).isEqualTo(Status.IN_FORCE);
    }

    @Test
    void whoIsReplacedByTwoOfAChainIsFoldedAgainByBoth() {
        String first = recorded("bring-into-force on 2000-01-01");
        String second = recorded("sign on 2005-01-01; bring-into-force on 2006-01-01 effective 2090-01-01");
        String third = recorded("sign on 2007-01-01");
        replaces(second, first);
        replaces(third, second);
        replaces(third, first);
        perform(third, "bring-into-force on 2008-01-01").then().statusCode(201);
        assertThat(on(LocalDate.parse("2008-01-01"), first)).isEqualTo(Status.SUPERSEDED);
        assertThat(on(LocalDate.parse("2008-01-01"), second)).isEqualTo(Status.SUPERSEDED);
        assertThat(read(first, "/timeline").jsonPath().getList("items")).hasSize(2);
    }

    @Test
    void whatEndedBeforeItsSuccessorCameCanBeRevived() {
        String old = recorded("bring-into-force on 2001-01-01; expire on 2005-01-01");
        replaces(recorded("bring-into-force on 2010-07-01"), old);
        perform(old, "revive on 2015-01-01").then().statusCode(201).body("status.status", equalTo("IN_FORCE"));
        assertThat(on(THE_DAY, old)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void whatWasAbandonedBeforeItsSuccessorCameCanBeTakenUpAgain() {
        String old = recorded("propose on 2001-01-01; withdraw-proposal on 2005-01-01");
        replaces(recorded("bring-into-force on 2010-07-01"), old);
        perform(old, "open-negotiations on 2015-01-01")
                .then()
                .statusCode(201)
                .body("status.status", equalTo("NEGOTIATING"));
    }

    @Test
    void anEntryIntoForceKnownToTheYearSupersedesAsVaguely() {
        String old = recorded("bring-into-force");
        String young = recorded("bring-into-force on 2010");
        replaces(young, old);
        assertThat(Stream.of("2009-12-31", "2010-01-01", "2010-12-30", "2010-12-31")
                        .map(day -> statusOn(old, LocalDate.parse(day)).jsonPath())
                        .map(status -> status.getString("status") + " " + status.getString("since") + " "
                                + status.getBoolean("certain")))
                .containsExactly(
                        "IN_FORCE 2000-01-01 true",
                        "SUPERSEDED 2010 false",
                        "SUPERSEDED 2010 false",
                        "SUPERSEDED 2010 true");
        assertThat(on(LocalDate.parse("2010-01-01"), young)).isEqualTo(Status.IN_FORCE);
    }
}
