package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.knownNow;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in the orders and between the days that one asks for, and how many there are. */
@QuarkusTest
class SortsHttpTest {
    private static final long SEED = Long.getLong("pages.seed", System.nanoTime());

    /** Between Kenya and Rwanda, so that no other test meets them; those of the random test with Ghana. */
    @BeforeEach
    void agreements() {
        if (references("party=KE&party=RW").isEmpty()) {
            create("RW", "ke-rw-a", "sign on 1990-05; bring-into-force on 1992-01-01; terminate on 2010-01-01");
            create("RW", "ke-rw-b", "propose on 2020-01-01");
            create("RW", "ke-rw-c", "sign on 1985-03-02");
            create("RW", "ke-rw-d", "sign on 1990-05-01; bring-into-force on 1991-07-01");
            create("RW", "ke-rw-e", "bring-into-force on 1992-01-01; terminate on 1999-12-31");
            create("RW", "ke-rw-f", "sign on 2001-12-31; abandon on 2003-01-01 reason lapsed");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sort=registration,  a b c d e f",
        "sort=-registration, f e d c b a",
        "sort=signedOn,      c a d f b e",
        "sort=-signedOn,     f d a c e b",
        "sort=inForceOn,     d a e b c f",
        "sort=-inForceOn,    e a d f c b",
        "sort=endsOn,        e f a b c d",
        "sort=-endsOn,       a f e d c b",
        "sort=updated,       a b c d e f",
        "sort=-updated,      f e d c b a",
    })
    void aListIsInTheOrderThatIsAskedForAndWhatHasNoDateComesLast(String sort, String letters) {
        List<String> expected =
                List.of(letters.split(" ")).stream().map("ke-rw-"::concat).toList();
        assertThat(references("party=KE&party=RW&" + sort)).isEqualTo(expected);
        for (int limit = 1; limit < 6; limit++) {
            assertThat(pages("party=KE&party=RW&limit=" + limit + "&" + sort, () -> {}))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "signedFrom=1990-05-01,                         a d f",
        "signedFrom=1990-05-02,                         f",
        "signedTo=1990-05-01,                           a c d",
        "signedFrom=1990-01-01&signedTo=1990-12-31,     a d",
        "inForceFrom=1992-01-01,                        a e",
        "inForceTo=1991-12-31,                          d",
        "inForceFrom=1991-01-01&inForceTo=1991-12-31&signedTo=2000-01-01, d",
        "endsBefore=1999-12-31,                         e",
        "endsBefore=1999-12-30,                         ''",
        "endsBefore=2010-01-01&kind=TREATY,             a e f",
        "signedFrom=1990-01-01&sort=-signedOn,          f d a",
        "signedFrom=2100-01-01,                         ''",
        "updatedSince=9998-12-31,                       ''",
        "updatedSince=2000-01-01,                       a b c d e f",
        "updatedSince=2000-01-01T12:00:00%2B01:00,      a b c d e f",
    })
    void daysSelect(String filter, String letters) {
        assertThat(given().urlEncodingEnabled(false)
                        .get("/v1/agreements?party=KE&party=RW&" + filter)
                        .jsonPath()
                        .getList("items.reference"))
                .isEqualTo(
                        letters.isEmpty()
                                ? List.of()
                                : List.of(letters.split(" ")).stream()
                                        .map("ke-rw-"::concat)
                                        .toList());
    }

    @Test
    void whatHasChangedSinceIsFound() {
        String partner = "party=KE&party=UG";
        create("UG", "ke-ug-one", "sign on 2001-01-01");
        create("UG", "ke-ug-two", "sign on 2002-01-01");
        String before = knownNow("ke-ug-two");
        assertThat(references(partner + "&updatedSince=" + before)).containsExactly("ke-ug-two");
        Agreements.perform("ke-ug-one", "bring-into-force on 2003-01-01").then().statusCode(201);
        assertThat(references(partner + "&updatedSince=" + before)).containsExactly("ke-ug-one", "ke-ug-two");
        assertThat(references(partner + "&updatedSince=" + knownNow("ke-ug-one")))
                .containsExactly("ke-ug-one");
        assertThat(references(partner + "&sort=updated")).containsExactly("ke-ug-two", "ke-ug-one");
        assertThat(references(partner + "&sort=updated&asKnownAt=" + before)).containsExactly("ke-ug-one", "ke-ug-two");
        assertThat(references(partner + "&sort=inForceOn")).containsExactly("ke-ug-one", "ke-ug-two");
        assertThat(references(partner + "&inForceFrom=2003-01-01&asKnownAt=" + before))
                .isEmpty();
    }

    /** {@code -Dpages.seed=…} for the same once more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=registration",
                "sort=-registration",
                "sort=signedOn",
                "sort=-signedOn",
                "sort=inForceOn",
                "sort=-inForceOn&status=IN_FORCE&status=SIGNED",
                "sort=endsOn",
                "sort=-endsOn",
                "sort=updated",
                "sort=-updated",
                "q=treaty",
                "q=gh treaty&inEffect=false",
            })
    void pagesLoseAndRepeatNothingWhileOthersWrite(String query) {
        Random random = new Random(SEED);
        String list = "party=KE&party=GH&" + query;
        while (references("party=KE&party=GH&limit=500").size() < 12) {
            write(random, true);
        }
        List<String> all = references(list + "&limit=500");
        assertThat(pages(list + "&limit=" + (1 + random.nextInt(3)), () -> write(random, false)))
                .as("-Dpages.seed=%d", SEED)
                .isEqualTo(all)
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    /** A new agreement, or a change of one, such as moves it in each of the orders. */
    private static void write(Random random, boolean anew) {
        List<String> references = references("party=KE&party=GH&limit=500");
        LocalDate day = LocalDate.of(1990 + random.nextInt(3), 1 + random.nextInt(2), 1);
        if (anew || random.nextInt(4) == 0) {
            String[] lives = {
                "propose on " + day,
                "sign on " + day,
                "sign on " + day + "; bring-into-force on " + day.plusYears(1),
                "bring-into-force on " + day + "; terminate on " + day.plusYears(2),
            };
            create("GH", "ke-gh-" + references.size(), lives[random.nextInt(lives.length)]);
            return;
        }
        String reference = references.get(random.nextInt(references.size()));
        if (random.nextBoolean()) {
            String[] acts = {"sign", "bring-into-force", "terminate"};
            Agreements.perform(reference, acts[random.nextInt(acts.length)] + " on " + day.plusYears(5));
        } else {
            given().contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body(Map.of(
                            "titles", Map.of("en", (random.nextBoolean() ? "Treaty " : "A gh treaty ") + reference)))
                    .patch("/v1/agreements/" + reference)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void howManyThereAreIsToldToThoseWhoAsk() {
        String path = "/v1/agreements?party=KE&party=RW&limit=2";
        Response without = given().get(path);
        assertThat(without.jsonPath().getMap("")).doesNotContainKeys("total", "totalCapped");
        assertThat(without.header("Preference-Applied")).isNull();
        assertThat(without.header("Vary")).isEqualTo("Accept, Accept-Language, Prefer");
        for (String prefer : List.of(
                "return=total-count",
                "respond-async, Return = \"total-count\"; why=not",
                "handling=lenient,return=total-count")) {
            Response with = given().header("Prefer", prefer).get(path);
            assertThat(with.jsonPath().getInt("total")).isEqualTo(6);
            assertThat(with.jsonPath().getList("items")).hasSize(2);
            assertThat(with.header("Preference-Applied")).isEqualTo("return=total-count");
        }
        for (String prefer : List.of("return=minimal", "total-count", "return=total-counts", ";;,")) {
            assertThat(given().header("Prefer", prefer).get(path).jsonPath().getMap(""))
                    .doesNotContainKey("total");
        }
        given().header("Prefer", "return=total-count")
                .get(path + "&format=text")
                .then()
                .body(containsString("\ntotal  6\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "signedTo=1990-05-01,                  3",
        "status=IN_FORCE,                      1",
        "inEffect=false,                       5",
        "q=treaty,                             6",
        "q=ke rw b,                            1",
        "sort=-endsOn&signedFrom=2100-01-01,   0",
        "asOf=1985-03-02&inEffect=false,       6",
    })
    void theTotalCountsAllPages(String filter, int total) {
        assertThat(given().header("Prefer", "return=total-count")
                        .get("/v1/agreements?party=KE&party=RW&limit=1&" + filter)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(total);
    }

    @Test
    void theTotalIsThatOfTheFirstPage() {
        String list = "/v1/agreements?party=KE&party=TG&limit=1";
        create("TG", "ke-tg-one", "sign on 2001-01-01");
        create("TG", "ke-tg-two", "sign on 2002-01-01");
        String cursor = given().get(list).jsonPath().getString("next");
        create("TG", "ke-tg-three", "sign on 2003-01-01");
        JsonPath second = given().header("Prefer", "return=total-count")
                .get(list + "&cursor=" + cursor)
                .jsonPath();
        assertThat(second.getInt("total")).isEqualTo(2);
        assertThat(second.getList("items.reference")).containsExactly("ke-tg-two");
    }

    @ParameterizedTest
    @CsvSource({
        "sort=name,              sort",
        "sort=-,                 sort",
        "sort=--signedOn,        sort",
        "sort=signedon,          sort",
        "signedFrom=1990,        signedFrom",
        "signedTo=1990-02-30,    signedTo",
        "inForceFrom=0999-01-01, inForceFrom",
        "inForceTo=9999-12-31,   inForceTo",
        "endsBefore=soon,        endsBefore",
        "updatedSince=now,       updatedSince",
        "updatedSince=0001-01-01, updatedSince",
        "updatedSince=2024-01-01T00:00:00, updatedSince",
        "updatedSince=-290000-01-01T00:00:00Z, updatedSince",
        "updatedSince=%2B290000-01-01T00:00:00Z, updatedSince",
    })
    void whatNoListKnowsIsRefused(String query, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/agreements?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors[0].pointer", equalTo(parameter));
    }

    @Test
    void theOrdersThatThereAreAreTold() {
        assertThat(given().get("/v1/agreements?sort=name").jsonPath().getString("detail"))
                .contains("registration, -registration, signedOn, -signedOn, inForceOn, -inForceOn, endsOn, -endsOn, "
                        + "updated, -updated");
    }

    @Test
    void aCursorIsGoodForOneOrder() {
        String cursor = given().get("/v1/agreements?party=KE&party=RW&limit=1&sort=signedOn")
                .jsonPath()
                .getString("next");
        for (String other : List.of("", "&sort=-signedOn", "&sort=endsOn", "&sort=signedOn&signedFrom=1990-01-01")) {
            given().get("/v1/agreements?party=KE&party=RW&limit=1" + other + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("cursor"));
        }
    }

    private static List<String> references(String query) {
        return page(query).getList("items.reference");
    }

    private static List<String> pages(String query, Runnable between) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = page(query + cursor);
            all.addAll(page.getList("items.reference"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
            between.run();
        }
        return all;
    }

    private static JsonPath page(String query) {
        return given().get("/v1/agreements?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void create(String partner, String reference, String history) {
        given().contentType("application/json")
                .body(Map.of(
                        "reference",
                        reference,
                        "titles",
                        Map.of("en", "Treaty " + reference),
                        "kind",
                        "TREATY",
                        "parties",
                        List.of(Map.of("code", "KE"), Map.of("code", partner)),
                        "acts",
                        Agreements.acts(history)))
                .post("/v1/agreements")
                .then()
                .statusCode(201);
    }
}
