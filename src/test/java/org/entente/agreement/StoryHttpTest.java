package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.entente.agreement.Agreements.on;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.relate;
import static org.entente.agreement.Agreements.statusOn;
import static org.entente.agreement.Agreements.wayTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.lifecycle.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two lives told by somebody who knows nothing but what GET …/transitions offers. */
@QuarkusTest
class StoryHttpTest {
    private static final String BOTH = "BOTH";

    @Test
    void aTreatyIsProposedNegotiatedConcludedAndReplacesTheOldOne() {
        String old = recorded("sign by FR on 2001-03-01");
        follow(old, "sign", "DE", "2001-04-01", Status.SIGNED);
        follow(old, "ratify", "FR", "2001-09-01", Status.SIGNED);
        follow(old, "ratify", "DE", "2001-10-01", Status.SIGNED);
        follow(old, "bring-into-force", BOTH, "2002-01-01", Status.IN_FORCE);
        follow(old, "register", "DE", "2002-02-01", Status.IN_FORCE);

        String young = recorded("propose by DE on 2019-05-01");
        String before = statusOn(old, LocalDate.parse("2019-05-01")).asString();
        relate(young, "PROPOSED_TO_REPLACE", old).then().statusCode(201);
        assertThat(statusOn(old, LocalDate.parse("2019-05-01")).asString())
                .isEqualTo(before.replace("\"replacementProposed\":false", "\"replacementProposed\":true"));
        assertThat(replacementProposed(old, "2019-04-30")).isFalse();

        follow(young, "open-negotiations", BOTH, "2019-09-01", Status.NEGOTIATING);
        follow(young, "initial", "FR", "2020-02-01", Status.NEGOTIATING);
        follow(young, "initial", "DE", "2020-03-01", Status.INITIALLED);
        follow(young, "sign", "DE", "2020-06-01", Status.INITIALLED);
        follow(young, "sign", "FR", "2020-06-02", Status.SIGNED);
        follow(young, "approve-domestically", "FR", "2020-09-01", Status.SIGNED);
        follow(young, "ratify", "FR", "2020-10-01", Status.SIGNED);
        assertThat(awaiting(young)).containsExactly(Map.of("party", "DE", "act", "ratify"));
        follow(young, "ratify", "DE", "2020-12-01", Status.SIGNED);
        assertThat(awaiting(young)).isEmpty();

        relate(young, "REPLACES", old).then().statusCode(201);
        assertThat(on(LocalDate.now(ZoneOffset.UTC), old)).isEqualTo(Status.IN_FORCE);
        follow(young, "bring-into-force", BOTH, "2021-01-01", Status.IN_FORCE);

        assertThat(statuses(old, "2020-12-31")).isEqualTo("IN_FORCE");
        assertThat(statuses(young, "2020-12-31")).isEqualTo("SIGNED");
        assertThat(statuses(old, "2021-01-01")).isEqualTo("SUPERSEDED");
        assertThat(statuses(young, "2021-01-01")).isEqualTo("IN_FORCE");
        assertThat(replacementProposed(old, "2020-12-31")).isTrue();
        assertThat(replacementProposed(old, "2021-01-01")).isFalse();
        assertThat(read(old, "/transitions").jsonPath().getList("items.open")).containsOnly(false);
        assertThat(read(old, "/timeline").jsonPath().getList("items.status"))
                .containsExactly("NEGOTIATING", "SIGNED", "IN_FORCE", "SUPERSEDED");
        assertThat(read(young, "/timeline").jsonPath().getList("items.status"))
                .containsExactly("PROPOSED", "NEGOTIATING", "INITIALLED", "SIGNED", "IN_FORCE");
    }

    @Test
    void aTreatyIsSuspendedResumedDenouncedAndEnds() {
        String treaty = recorded("sign on 2001-03-01");
        follow(treaty, "apply-provisionally", BOTH, "2001-04-01", Status.PROVISIONALLY_APPLIED);
        follow(treaty, "end-provisional-application", "FR", "2001-06-01", Status.SIGNED);
        follow(treaty, "exchange-instruments", BOTH, "2001-07-01", Status.SIGNED);
        follow(treaty, "bring-into-force", BOTH, "2002-01-01", Status.IN_FORCE);
        follow(treaty, "extend", BOTH, "2003-01-01", Status.IN_FORCE);
        follow(treaty, "suspend", BOTH, "2003-02-01", Status.SUSPENDED);
        follow(treaty, "resume", BOTH, "2003-05-01", Status.IN_FORCE);
        follow(treaty, "denounce", "FR", "2003-06-01", Status.TERMINATION_PENDING);
        follow(treaty, "revoke-notice", "FR", "2003-07-01", Status.IN_FORCE);
        follow(treaty, "give-non-renewal-notice", "DE", "2003-08-01", Status.TERMINATION_PENDING);
        follow(treaty, "terminate", BOTH, "2003-09-01", Status.TERMINATED);
        assertThat(read(treaty, "/transitions").jsonPath().getList("items.open"))
                .containsOnly(false);
    }

    @Test
    void whatEndedCanBeTakenUpAgain() {
        String treaty = recorded("propose by FR on 2001-01-01");
        follow(treaty, "withdraw-proposal", "FR", "2002-01-01", Status.ABANDONED);
        follow(treaty, "open-negotiations", BOTH, "2003-01-01", Status.NEGOTIATING);
        follow(treaty, "initial", BOTH, "2004-01-01", Status.INITIALLED);
        follow(treaty, "sign", BOTH, "2005-01-01", Status.SIGNED);
        follow(treaty, "confirm-in-force", BOTH, "2006-01-01", Status.IN_FORCE);
        follow(treaty, "expire", BOTH, "2007-01-01", Status.EXPIRED);
        follow(treaty, "revive", BOTH, "2008-01-01", Status.IN_FORCE);
        follow(treaty, "invalidate", BOTH, "2009-01-01", Status.INVALID);
    }

    @Test
    void whatIsAbandonedAndTakenUpAgainDoesNotEnterIntoForceByTheOldText() {
        String treaty = recorded("sign on 2001-01-01; bring-into-force on 2001-06-01 effective 2005-01-01");
        follow(treaty, "abandon", BOTH, "2002-01-01", Status.ABANDONED);
        follow(treaty, "open-negotiations", BOTH, "2003-01-01", Status.NEGOTIATING);
        assertThat(statuses(treaty, "2005-01-01")).isEqualTo("NEGOTIATING");
        follow(treaty, "sign", BOTH, "2006-01-01", Status.SIGNED);
        follow(treaty, "bring-into-force", BOTH, "2007-01-01", Status.IN_FORCE);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "INITIALLED", "SIGNED", "IN_FORCE", "SUSPENDED"})
    void everyOfferHoldsForEachWhoMayTakeIt(Status status) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        List<Map<String, Object>> offers =
                read(recorded(wayTo(status)), "/transitions").jsonPath().getList("items.findAll { it.open }");
        assertThat(offers).isNotEmpty();
        assertSoftly(softly -> offers.forEach(offer -> ((List<?>) offer.get("by")).forEach(party -> {
            Response answer = perform(recorded(wayTo(status)), body(offer, (String) party, day));
            softly.assertThat(answer.jsonPath().<Object>get("status.status"))
                    .as("%s by %s, of %s: %s", offer.get("act"), party, offer, answer.asString())
                    .isEqualTo(offer.get("to"));
        })));
    }

    /** Reads what is offered on a day, takes the offer, and meets what it promised. */
    private static void follow(String reference, String act, String party, String day, Status expected) {
        JsonPath offers = read(reference, "/transitions?asOf=" + day).jsonPath();
        Map<String, Object> offer =
                offers.getMap("items.find { it.act == '" + act + "' && it.by.contains('" + party + "') }");
        assertThat(offer).as(act).containsEntry("open", true).doesNotContainKeys("guard", "why");

        Response answer = perform(reference, body(offer, party, LocalDate.parse(day)));
        answer.then().statusCode(201);
        assertThat(statuses(reference, day)).as(act).isEqualTo(expected.name());
        assertThat(offer).as(act).containsEntry("to", expected.name());
        assertThat(read(reference, "/status").asString().trim()).isEqualTo(statusOf(answer));
    }

    /** The body that the offer shows, for this party: what it requires, and no more. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(Map<String, Object> offer, String party, LocalDate day) {
        Map<String, Object> body = new LinkedHashMap<>((Map<String, Object>) offer.get("example"));
        assertThat(body).containsEntry("on", day.toString());
        assertThat(body.keySet()).containsAll((List<String>) offer.get("requires"));
        body.remove("party");
        if (!party.equals(BOTH)) {
            body.put("party", party);
        }
        body.put("act", offer.get("act"));
        return body;
    }

    /** The status within the answer to an act, to the byte. */
    private static String statusOf(Response recorded) {
        String body = recorded.asString().trim();
        return body.substring(body.indexOf("\"status\":{") + "\"status\":".length(), body.length() - 1);
    }

    private static List<Map<String, String>> awaiting(String reference) {
        return read(reference, "/status").jsonPath().getList("awaiting");
    }

    private static boolean replacementProposed(String reference, String day) {
        return statusOn(reference, LocalDate.parse(day)).jsonPath().getBoolean("replacementProposed");
    }

    private static String statuses(String reference, String day) {
        return on(LocalDate.parse(day), reference).name();
    }
}
