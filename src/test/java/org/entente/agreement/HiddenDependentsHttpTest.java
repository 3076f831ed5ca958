package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.audience;
import static org.entente.agreement.Agreements.corrected;
import static org.entente.agreement.Agreements.on;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.recordedWith;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.statuses;
import static org.entente.agreement.Relations.retracted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.entente.lifecycle.Status;
import org.junit.jupiter.api.Test;

/** What follows from the record does not depend on who writes: also what the writer may not see follows. */
@QuarkusTest
class HiddenDependentsHttpTest {

    /** Does something while only some may see an agreement, of whom nobody is who does it. */
    private static <T> T hiding(String reference, Supplier<T> write) {
        audience(reference, "some-role");
        try {
            return write.get();
        } finally {
            audience(reference, "*");
        }
    }

    @Test
    void aSuccessorSupersedesWhatItsWriterMayNotSee() {
        String old = recorded("bring-into-force on 2001-01-01");
        String young = recorded("sign on 2009-01-01");
        replaces(young, old);
        assertThat(hiding(old, () -> perform(young, "bring-into-force on 2010-07-01"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE", "2010-07-01 SUPERSEDED");
        RebuildHttpTest.assertFollowsFromItsActs(old);

        hiding(old, () -> {
            corrected(young, 2, "bring-into-force on 2011-01-01");
            return young;
        });
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE", "2011-01-01 SUPERSEDED");
        hiding(old, () -> {
            corrected(young, 2, "retract");
            return young;
        });
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE");
        RebuildHttpTest.assertFollowsFromItsActs(old);
    }

    /** The one in the middle of a chain is hidden, and the first follows from it. */
    @Test
    void whatIsHiddenPassesOnWhatFollows() {
        String first = recorded("bring-into-force on 2000-01-01");
        String second = recorded("sign on 2005-01-01; bring-into-force on 2006-01-01 effective 2090-01-01");
        String third = recorded("sign on 2007-01-01; bring-into-force on 2008-01-01 effective 2089-01-01");
        replaces(second, first);
        replaces(third, second);
        LocalDate later = LocalDate.parse("2090-06-01");
        assertThat(on(later, first)).isEqualTo(Status.IN_FORCE);
        hiding(second, () -> {
            corrected(third, 2, "retract");
            return third;
        });
        assertThat(on(later, second)).isEqualTo(Status.IN_FORCE);
        assertThat(on(later, first)).isEqualTo(Status.SUPERSEDED);
        retracted(second, "REPLACES", first);
        assertThat(on(later, first)).isEqualTo(Status.IN_FORCE);
    }

    @Test
    void whoEntersIntoForceWithAnotherDoesSoWhoeverWrites() {
        String other = recorded("sign on 2003-01-01");
        String with = "{'entryIntoForce':{'rule':'WITH','agreement':'" + other + "'}}";
        String follower = recordedWith(with, "sign on 2003-02-01");
        assertThat(hiding(follower, () -> perform(other, "bring-into-force on 2004-01-01"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(statuses(follower)).containsExactly("2003-02-01 PENDING_ENTRY_INTO_FORCE", "2004-01-01 IN_FORCE");
        assertThat(hiding(other, () -> perform(follower, "suspend on 2010-01-01 reason consent"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(statuses(follower))
                .containsExactly("2003-02-01 PENDING_ENTRY_INTO_FORCE", "2004-01-01 IN_FORCE", "2010-01-01 SUSPENDED");
    }

    @Test
    void aRefusalDoesNotTellWhatIsHidden() {
        String old = recorded("bring-into-force on 2001-01-01; suspend on 2015-01-01");
        String young = recorded("sign on 2009-01-01");
        replaces(young, old);
        Response seen = perform(young, "bring-into-force on 2010-07-01");
        assertThat(seen.statusCode()).isEqualTo(409);
        assertThat(seen.asString()).contains(old, "suspend");
        Response hidden = hiding(old, () -> perform(young, "bring-into-force on 2010-07-01"));
        assertThat(hidden.statusCode()).isEqualTo(409);
        assertThat(hidden.asString()).doesNotContain(old, "suspend", "2015");
        assertThat(hidden.jsonPath().getString("detail"))
                .isEqualTo(
                        "An act of an agreement that depends on this one, and that you may not see, would become illegal.");
        assertThat(List.of(on(LocalDate.parse("2011-01-01"), old), on(LocalDate.parse("2011-01-01"), young)))
                .containsExactly(Status.IN_FORCE, Status.SIGNED);
    }
}
