package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.corrected;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.recordedWith;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deadlines in a calendar that fetches them again and again. */
@QuarkusTest
class DeadlineCalendarHttpTest {
    private static final String RENEWED =
            "{'duration':{'rule':'TACIT_RENEWAL','initial':'P10Y','period':'P5Y','notice':'P6M'}}";

    private static List<VEvent> events(String query) {
        Response answer = given().get("/v1/deadlines?format=calendar&" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/calendar;charset=UTF-8");
        ICalendar calendar = Biweekly.parse(answer.asString()).first();
        assertThat(calendar.validate(calendar.getVersion()).toString()).isEmpty();
        return calendar.getEvents();
    }

    private static VEvent event(String query) {
        List<VEvent> events = events(query);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    /** A SEQUENCE counts seconds. */
    private static void laterThan(VEvent event) {
        Instant changed = event.getDateTimeStamp().getValue().toInstant();
        while (Duration.between(changed, Instant.now()).toMillis() < 1100) {
            Thread.onSpinWait();
        }
    }

    private static String start(VEvent event) {
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        return event.getDateStart().getValue().getRawComponents().toString(false, true);
    }

    private static String end(VEvent event) {
        assertThat(event.getDateEnd().getValue().hasTime()).isFalse();
        return event.getDateEnd().getValue().getRawComponents().toString(false, true);
    }

    @Test
    void anEventLastsAllDay() {
        String reference = recordedWith("SM", RENEWED, "bring-into-force on 2001-06-01");
        VEvent event = event("party=SM&asOf=2010-11-15");
        assertThat(event.getUid().getValue()).isEqualTo(reference + ".last-day-for-notice.1@entente");
        assertThat(start(event)).isEqualTo("2010-12-01");
        assertThat(end(event)).isEqualTo("2010-12-02");
        assertThat(event.getSummary().getValue())
                .isEqualTo("Last day for notice against renewal: Treaty " + reference + " (DE – SM)");
        assertThat(event.getDescription().getValue())
                .startsWith("the period ends on 2011-06-01 (exclusive) and is renewed for");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getTransparency().isTransparent()).isTrue();
    }

    @Test
    void whatMovesKeepsItsNameAndIsCountedOn() {
        String reference =
                recordedWith("VA", "{'duration':{'rule':'TERM','length':'P10Y'}}", "bring-into-force on 2001-01-01");
        String query = "party=VA&asOf=2010-12-01&within=P1Y";
        VEvent before = event(query);
        laterThan(before);
        corrected(reference, 1, "bring-into-force on 2001-02-01");
        VEvent after = event(query);
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(start(before)).isEqualTo("2011-01-01");
        assertThat(start(after)).isEqualTo("2011-02-01");
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void whatIsCalledOffStaysAsCancelled() {
        String reference =
                recordedWith("AD", "{'duration':{'rule':'TERM','length':'P10Y'}}", "bring-into-force on 2001-01-01");
        String query = "party=AD&party=DE&asOf=2010-12-01&within=P1Y";
        VEvent before = event(query);
        laterThan(before);
        perform(reference, "terminate on 2009-01-01").then().statusCode(201);
        VEvent after = event(query);
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(start(after)).isEqualTo("2011-01-01");
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(given().get("/v1/deadlines?" + query).jsonPath().getList("items"))
                .isEmpty();
        laterThan(after);
        corrected(reference, 2, "retract");
        VEvent again = event(query);
        assertThat(again.getStatus().isConfirmed()).isTrue();
        assertThat(again.getSequence().getValue())
                .isGreaterThan(after.getSequence().getValue());
    }

    @Test
    void noticeMakesTheLastDaysForItCancelled() {
        String reference = recordedWith("GR", RENEWED, "bring-into-force on 2001-06-01");
        String query = "party=GR&asOf=2010-01-01&within=P10Y&kind=LAST_DAY_FOR_NOTICE";
        assertThat(events(query)).hasSize(2).allMatch(event -> event.getStatus().isConfirmed());
        perform(reference, "give-non-renewal-notice by DE on 2010-02-01").then().statusCode(201);
        assertThat(events(query)).hasSize(2).allMatch(event -> event.getStatus().isCancelled());
    }

    @Test
    void aRecurringDayThatMovesOutOfSightIsCancelled() {
        String reference = recordedWith("HR", RENEWED, "bring-into-force on 2001-06-01");
        String query = "party=HR&asOf=2010-11-01&within=P180D";
        assertThat(event(query).getStatus().isConfirmed()).isTrue();
        corrected(reference, 1, "bring-into-force on 2004-06-01");
        assertThat(event(query).getStatus().isCancelled()).isTrue();
    }

    @Test
    void anUncertainDayIsAsLongAsItMayBe() {
        recordedWith(
                "AL",
                "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}}",
                "sign on 2024-01-01; notify-completion on 2024-02");
        VEvent event = event("party=AL&asOf=2024-02-15");
        assertThat(start(event)).isEqualTo("2024-03-02");
        assertThat(end(event)).isEqualTo("2024-03-31");
    }

    @Test
    void allAtOnceWhateverTheLimit() {
        for (int month = 1; month <= 3; month++) {
            recordedWith(
                    "BY",
                    "{'duration':{'rule':'UNTIL','lastDay':'2030-0" + month + "-01'}}",
                    "bring-into-force on 2020-01-01");
        }
        assertThat(events("party=BY&asOf=2030-01-01&limit=1")).hasSize(3);
    }
}
