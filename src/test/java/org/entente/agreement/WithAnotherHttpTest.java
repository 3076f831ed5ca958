package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.corrected;
import static org.entente.agreement.Agreements.everythingAbout;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.recordedWith;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.restate;
import static org.entente.agreement.Agreements.statuses;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An agreement that enters into force together with another one follows it. */
@QuarkusTest
class WithAnotherHttpTest {

    private static String with(String other) {
        return "{'entryIntoForce':{'rule':'WITH','agreement':'" + other + "'}}";
    }

    private static int version(String reference) {
        return read(reference, "").jsonPath().getInt("version");
    }

    @Test
    void waitsAndFollowsInTheSameWrite() {
        String other = recorded("sign on 2020-01-01");
        String follower = recordedWith(with(other), "sign on 2020-03-01");
        assertThat(statuses(follower)).containsExactly("2020-03-01 SIGNED");
        assertThat(read(follower, "/clauses").jsonPath().getList("computed.entryIntoForce.missing"))
                .containsExactly("entry into force of " + other);

        perform(other, "bring-into-force on 2021-01-01").then().statusCode(201);
        assertThat(statuses(follower)).containsExactly("2020-03-01 PENDING_ENTRY_INTO_FORCE", "2021-01-01 IN_FORCE");
        assertThat(version(follower)).isEqualTo(2);
        assertThat(read(follower, "").jsonPath().getString("recordedAt"))
                .isEqualTo(read(other, "").jsonPath().getString("recordedAt"));
        JsonPath computed = read(follower, "/clauses").jsonPath().setRootPath("computed.entryIntoForce");
        assertThat(computed.getString("date")).isEqualTo("2021-01-01");
        assertThat(computed.getList("inputs.what"))
                .containsExactly("consent of DE", "consent of FR", "entry into force of " + other);

        corrected(other, 2, "bring-into-force on 2020-02-01");
        assertThat(statuses(follower)).containsExactly("2020-03-01 IN_FORCE");
        corrected(other, 2, "bring-into-force on 2022-01");
        assertThat(statuses(follower)).containsExactly("2020-03-01 PENDING_ENTRY_INTO_FORCE", "2022-01-01 IN_FORCE");
        assertThat(read(follower, "/status?asOf=2022-01-05").jsonPath().getBoolean("certain"))
                .isFalse();
        corrected(other, 2, "retract");
        assertThat(statuses(follower)).containsExactly("2020-03-01 SIGNED");
        assertThat(version(follower)).isEqualTo(5);
    }

    @Test
    void isGivenAVersionOnlyIfTheOtherDateMoves() {
        String other = recorded("sign on 2020-01-01; bring-into-force on 2021-01-01");
        String follower = recordedWith(with(other), "sign on 2020-03-01");
        perform(other, "suspend on 2022-01-01").then().statusCode(201);
        corrected(other, 3, "suspend on 2022-02-02");
        restate(other, "{'duration':{'rule':'INDEFINITE'}}").then().statusCode(200);
        assertThat(version(follower)).isEqualTo(1);
        assertThat(version(other)).isEqualTo(4);
    }

    @Test
    void namesTheOtherInAnyCase() {
        String other = recorded("sign on 2020-01-01");
        String follower = recordedWith(with(other.toUpperCase(Locale.ROOT)), "sign on 2020-03-01");
        perform(other, "bring-into-force on 2021-01-01").then().statusCode(201);
        assertThat(statuses(follower)).contains("2021-01-01 IN_FORCE");
    }

    @Test
    void itselfAndTheUnknownAreRefused() {
        String reference = recorded("sign on 2020-01-01");
        for (String other : List.of(reference, "no-such-agreement", "no such reference", "")) {
            Response refused = restate(reference, with(other));
            assertThat(refused.statusCode()).as(other).isEqualTo(400);
            assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/entryIntoForce/agreement");
        }
        assertThat(version(reference)).isEqualTo(1);
    }

    @Test
    void twoDoNotWaitForEachOther() {
        String first = recorded("sign on 2020-01-01");
        String second = recordedWith(with(first), "sign on 2020-03-01");
        String third = recordedWith(with(second), "sign on 2020-04-01");
        String before = everythingAbout(first, second, third);
        for (String one : List.of(second, third)) {
            Response refused = restate(first, with(one));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("code")).isEqualTo("RELATION_NOT_ALLOWED");
        }
        assertThat(everythingAbout(first, second, third)).isEqualTo(before);
        perform(first, "bring-into-force on 2021-01-01").then().statusCode(201);
        assertThat(statuses(third)).containsExactly("2020-04-01 PENDING_ENTRY_INTO_FORCE", "2021-01-01 IN_FORCE");
    }

    @Test
    void whoFollowsAndReplacesEndsAThird() {
        String old = recorded("bring-into-force on 2001-01-01");
        String other = recorded("sign on 2020-01-01");
        String follower = recordedWith(with(other), "sign on 2020-03-01");
        replaces(follower, old);
        perform(other, "bring-into-force on 2021-01-01").then().statusCode(201);
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE", "2021-01-01 SUPERSEDED");
        corrected(other, 2, "bring-into-force on 2021-06-01");
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE", "2021-06-01 SUPERSEDED");
        assertThat(version(old)).isEqualTo(3);
        corrected(other, 2, "retract");
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE");
    }

    /** It would end on the day on which it begins, before that: the supersession of a day precedes its acts. */
    @Test
    void nobodyFollowsWhatItReplaces() {
        String old = recorded("sign on 2020-01-01");
        String young = recordedWith(with(old), "sign on 2020-03-01");
        replaces(young, old);
        String before = everythingAbout(old, young);
        Response refused = perform(old, "bring-into-force on 2021-01-01");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("act")).isEqualTo("bring-into-force");
        assertThat(refused.jsonPath().getString("currentStatus")).isEqualTo("SUPERSEDED");
        assertThat(everythingAbout(old, young)).isEqualTo(before);
    }

    @Test
    void anActOfTheFollowerThatWouldBecomeIllegalRefusesTheWrite() {
        String other = recorded("sign on 2020-01-01; bring-into-force on 2021-01-01");
        String follower = recordedWith(with(other), "sign on 2020-03-01; suspend on 2021-02-01");
        String before = everythingAbout(other, follower);
        Response refused = Agreements.correct(other, 2, "bring-into-force on 2021-03-01");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("detail")).contains("Act 2 of " + follower + " would become illegal");
        assertThat(refused.jsonPath().getString("act")).isEqualTo("suspend");
        assertThat(everythingAbout(other, follower)).isEqualTo(before);
    }
}
