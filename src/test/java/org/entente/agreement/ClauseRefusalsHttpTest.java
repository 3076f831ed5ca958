package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.registerWith;
import static org.entente.agreement.Agreements.restate;
import static org.entente.agreement.Agreements.unusedReference;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no clause says is refused with a pointer to what is wrong with it. */
@QuarkusTest
class ClauseRefusalsHttpTest {
    private static String reference;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // spotless:off
                "entryIntoForce | {}                                                          | /rule          | is required: one of DEFAULT, ON_SIGNATURE",
                "entryIntoForce | {'rule':'DEFAULT','plus':'P1D'}                             | /plus          | does not belong to DEFAULT, which takes no field",
                "entryIntoForce | {'rule':'ON_SIGNATURE','date':'2001-01-01'}                 | /date          | does not belong to ON_SIGNATURE",
                "entryIntoForce | {'rule':'MANUAL','n':1}                                     | /n             | does not belong to MANUAL",
                "entryIntoForce | {'rule':'ON_DATE'}                                          | /date          | is required",
                "entryIntoForce | {'rule':'ON_DATE','date':'2001'}                            | /date          | must be a day",
                "entryIntoForce | {'rule':'ON_DATE','date':'2001-02-30'}                      | /date          | must be a day",
                "entryIntoForce | {'rule':'ON_DATE','date':'0999-12-31'}                      | /date          | must lie between",
                "entryIntoForce | {'rule':'ON_DATE','date':'2001-01-01','agreement':'a-b-c'}  | /agreement     | does not belong to ON_DATE",
                "entryIntoForce | {'rule':'ON_EXCHANGE','plus':'30 days'}                     | /plus          | must be an ISO 8601 period",
                "entryIntoForce | {'rule':'ON_EXCHANGE','plus':'P1D','countedFrom':'SENT'}    | /countedFrom   | does not belong to ON_EXCHANGE",
                "entryIntoForce | {'rule':'ON_LATER_NOTIFICATION','plus':'P-1D'}              | /plus          | must be longer than nothing",
                "entryIntoForce | {'rule':'ON_LATER_NOTIFICATION','plus':'PT5H'}              | /plus          | must be an ISO 8601 period",
                "entryIntoForce | {'rule':'ON_LATER_NOTIFICATION','limit':'2001-01-01'}       | /limit         | does not belong to ON_LATER_NOTIFICATION",
                "entryIntoForce | {'rule':'FIRST_DAY_OF_NTH_MONTH'}                           | /n             | is required",
                "entryIntoForce | {'rule':'FIRST_DAY_OF_NTH_MONTH','n':0}                     | /n             | must be 1 to 120",
                "entryIntoForce | {'rule':'FIRST_DAY_OF_NTH_MONTH','n':121}                   | /n             | must be 1 to 120",
                "entryIntoForce | {'rule':'CONDITIONAL','date':'2001-01-01','plus':'P1D'}     | /limit         | is required",
                "entryIntoForce | {'rule':'CONDITIONAL','limit':'2001-01-01','plus':'P1D'}    | /date          | is required",
                "entryIntoForce | {'rule':'CONDITIONAL','limit':'2001-01-01','date':'2001-02-01'} | /plus      | is required",
                "entryIntoForce | {'rule':'WITH'}                                             | /agreement     | is required",
                "entryIntoForce | {'rule':'WITH','agreement':'no-such-agreement'}             | /agreement     | names no other agreement",
                "entryIntoForce | {'rule':'DEFAULT','effectiveFrom':'soon'}                   | /effectiveFrom | must be a day",
                "duration       | {}                                                          | /rule          | is required: one of INDEFINITE",
                "duration       | {'rule':'INDEFINITE','length':'P1Y'}                        | /length        | does not belong to INDEFINITE",
                "duration       | {'rule':'TERM'}                                             | /length        | is required",
                "duration       | {'rule':'TERM','length':'P0D'}                              | /length        | must be longer than nothing",
                "duration       | {'rule':'TERM','length':'P1001Y'}                           | /length        | at most 1000 years",
                "duration       | {'rule':'TERM','length':'P1Y','notice':'P6M'}               | /notice        | does not belong to TERM",
                "duration       | {'rule':'UNTIL'}                                            | /lastDay       | is required",
                "duration       | {'rule':'UNTIL','lastDay':'1975-12'}                        | /lastDay       | must be a day",
                "duration       | {'rule':'UNTIL','lastDay':'9998-12-31'}                     | /lastDay       | must lie between",
                "duration       | {'rule':'TACIT_RENEWAL','period':'P1Y','notice':'P1M'}      | /initial       | or initialLastDay instead of it",
                "duration       | {'rule':'TACIT_RENEWAL','initial':'P1Y','initialLastDay':'2001-01-01','period':'P1Y','notice':'P1M'} | /initial | one of the two",
                "duration       | {'rule':'TACIT_RENEWAL','initial':'P1Y','notice':'P1M'}     | /period        | is required",
                "duration       | {'rule':'TACIT_RENEWAL','initial':'P1Y','period':'P1Y'}     | /notice        | is required",
                "duration       | {'rule':'TACIT_RENEWAL','initial':'P1Y','period':'P1Y','notice':'P1M','renewals':-1} | /renewals | must be a number from 0 to 1000",
                "duration       | {'rule':'TACIT_RENEWAL','initial':'P1Y','period':'P1Y','notice':'P1M','renewals':'ALWAYS'} | /renewals | or UNBOUNDED",
                "duration       | {'rule':'TACIT_RENEWAL','initial':'P1Y','period':'P1Y','notice':'P1M','renewals':1.5} | /renewals | must be a number",
                "duration       | {'rule':'TACIT_RENEWAL','initial':'P1Y','period':'P1Y','notice':'P1M','renewals':[1]} | /renewals | must be a number",
                "denunciation   | {}                                                          | /rule          | is required: one of DENUNCIATION",
                "denunciation   | {'rule':'NONE','notice':'P6M'}                              | /notice        | does not belong to NONE",
                "denunciation   | {'rule':'EXCLUDED','notBefore':'INITIAL_TERM'}              | /notBefore     | does not belong to EXCLUDED",
                "denunciation   | {'rule':'DENUNCIATION','notice':'half a year'}              | /notice        | must be an ISO 8601 period",
                "denunciation   | {'rule':'DENUNCIATION','firstDayOfNthMonth':0}              | /firstDayOfNthMonth | must be 1 to 120",
                "denunciation   | {'rule':'DENUNCIATION','firstDayOfNthMonth':7,'endOf':'CALENDAR_YEAR'} | /endOf | exclude each other",
                "denunciation   | {'rule':'DENUNCIATION','notBefore':'FOREVER'}               | /notBefore     | must be a day",
                "survival       | {'length':'P20Y'}                                           | /rule          | is required",
                "survival       | {'rule':'SURVIVAL'}                                         | /length        | is required",
                "survival       | {'rule':'SURVIVAL','length':'twenty'}                       | /length        | must be an ISO 8601 period",
                // spotless:on
            })
    void whatIsWrongIsPointedAt(String clause, String body, String pointer, String detail) {
        String clauses = "{'" + clause + "':" + body + "}";
        assertPointed(restate(reference(), clauses), "/" + clause + pointer, detail);
        assertThat(read(reference(), "").jsonPath().getInt("version")).isEqualTo(1);
        assertPointed(registerWith(unusedReference(), clauses, "sign"), "/clauses/" + clause + pointer, detail);
    }

    /** One for all: none of them changes it. */
    private static String reference() {
        if (reference == null) {
            reference = recorded("sign");
        }
        return reference;
    }

    private static void assertPointed(Response answer, String pointer, String detail) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(answer.jsonPath().getString("errors[0].detail")).contains(detail);
    }
}
