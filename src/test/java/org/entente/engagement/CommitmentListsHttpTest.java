package org.entente.engagement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.engagement.Commitments.ENGAGEMENTS;
import static org.entente.engagement.Commitments.PATH;
import static org.entente.engagement.Commitments.knownNow;
import static org.entente.engagement.Commitments.met;
import static org.entente.engagement.Commitments.patch;
import static org.entente.engagement.Commitments.promised;
import static org.entente.engagement.Commitments.read;
import static org.entente.engagement.Commitments.take;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.SqlLog;
import org.entente.access.Caller;
import org.entente.ledger.KnownTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of engagements and commitments: what they hold, in pages, at both times, and what they cost. */
@QuarkusTest
class CommitmentListsHttpTest {
    private static final LocalDate DAY = LocalDate.parse("2024-01-01");

    private static List<String> found(String query) {
        return read(PATH + "?" + query).getList("items.reference");
    }

    @Test
    void theyAreFoundByWhoAndWhatHasBecomeOfThem() {
        String engagement = met("LS", "BW", "2020-01-01", "");
        String done = promised("BW", "LS", "propose 2020-01-01; fulfil 2021-01-01", ", 'due': '2020-06'");
        String link =
                ", 'links': [ { 'agreement': 'sg-vn-transnational-crime-2018' }, { 'agreement': 'sg-vn-transnational-crime-2024' } ]";
        String late = promised(
                "LS",
                "BW",
                "propose 2020-02; welcome 2020-03-01",
                ", 'due': '2020', 'engagement': '" + engagement + "'" + link);
        String young = promised("LS", "NA", "accept 2023-05-05", "");
        assertThat(found("party=LS")).containsExactly(young, late, done);
        assertThat(found("party=LS&party=BW")).containsExactly(late, done);
        assertThat(found("party=NA&party=LSO")).containsExactly(young);
        assertThat(found("party=LS&open=true")).containsExactly(young, late);
        assertThat(found("party=LS&open=false")).containsExactly(done);
        assertThat(found("party=LS&open=true&asOf=2020-12-31")).containsExactly(late, done);
        assertThat(found("party=LS&asOf=2020-01-31")).containsExactly(done);
        assertThat(found("party=LS&overdue=true")).containsExactly(late);
        assertThat(found("party=LS&overdue=false")).containsExactly(young, done);
        assertThat(found("party=LS&overdue=true&asOf=2020-07-01")).containsExactly(done);
        assertThat(found("party=LS&overdue=true&asOf=2020-06-30")).isEmpty();
        assertThat(found("party=LS&overdue=true&asOf=2021-01-01")).containsExactly(late);
        assertThat(found("party=LS&status=WELCOMED&status=ACCEPTED")).containsExactly(young, late);
        assertThat(found("party=LS&status=proposed&asOf=2020-02-29")).containsExactly(late, done);
        assertThat(found("party=LS&engagement=" + engagement)).containsExactly(late);
        assertThat(found("party=LS&engagement=no-such-meeting")).isEmpty();
        assertThat(found("party=LS&agreement=sg-vn-transnational-crime-2024")).containsExactly(late);
        assertThat(found("party=LS&asKnownAt=2024-01-01")).isEmpty();

        String before = knownNow(PATH + "/" + young);
        take(late, "drop", "2021-01-01").then().statusCode(201);
        patch(PATH + "/" + young, "{ 'due': '2023' }").then().statusCode(200);
        assertThat(found("party=LS&open=true")).containsExactly(young);
        assertThat(found("party=LS&overdue=true")).containsExactly(young);
        assertThat(found("party=LS&open=true&asKnownAt=" + before)).containsExactly(young, late);
        assertThat(found("party=LS&overdue=true&asKnownAt=" + before)).containsExactly(late);
        assertThat(found("party=LS&status=WELCOMED")).isEmpty();
    }

    @Test
    void listAndItemAgreeOnEveryDay() {
        List<String> references = List.of(
                promised("SZ", "MW", "propose 2020-01-10; welcome 2020-02; accept 2020-02-15; fulfil 2020-05", ""),
                promised("SZ", "MW", "propose 2020-01; drop 2020-03-01/2020-04", ", 'due': '2020-02'"),
                promised("MW", "SZ", "accept 2020-01-20; start 2020-02-01", ", 'due': '2020-03-15'"));
        TreeSet<LocalDate> days = new TreeSet<>();
        for (String day : List.of(
                "2020-01-01",
                "2020-01-10",
                "2020-01-20",
                "2020-02-01",
                "2020-02-15",
                "2020-03-01",
                "2020-03-16",
                "2020-05-01")) {
            days.add(LocalDate.parse(day));
            days.add(LocalDate.parse(day).minusDays(1));
        }
        for (LocalDate day : days) {
            for (String reference : references) {
                JsonPath item = read(PATH + "/" + reference + "?asOf=" + day);
                String status = item.getString("status");
                String query = "party=SZ&asOf=" + day;
                assertThat(found(query).contains(reference))
                        .as("%s on %s", reference, day)
                        .isEqualTo(status != null);
                if (status != null) {
                    assertThat(found(query + "&status=" + status)).contains(reference);
                    assertThat(found(query + "&open=" + item.getBoolean("open")))
                            .contains(reference);
                    assertThat(found(query + "&open=" + !item.getBoolean("open")))
                            .doesNotContain(reference);
                    assertThat(found(query + "&overdue=" + item.getBoolean("overdue")))
                            .contains(reference);
                    assertThat(found(query + "&overdue=" + !item.getBoolean("overdue")))
                            .doesNotContain(reference);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/engagements?party=ZM&asOf=2030-01-01, MEETING", "/v1/commitments?party=ZM, COMMITMENT"})
    void pagesNeitherLoseNorRepeatWhileOthersWrite(String list, String kind) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // several of one day
            expected.add(another(kind, "2020-01-0" + (1 + i / 3)));
        }
        Collections.reverse(expected);
        for (int size : List.of(1, 2, 3)) {
            List<String> seen = new ArrayList<>();
            String next = list + "&limit=" + size;
            int written = 0;
            while (next != null) {
                JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
                seen.addAll(page.getList("items.reference"));
                patch(list.replaceFirst("\\?.*", "/") + expected.get(written), "{ 'note': '" + size + written + "' }")
                        .then()
                        .statusCode(200);
                written++;
                String cursor = page.getString("next");
                next = cursor == null ? null : list + "&limit=" + size + "&cursor=" + cursor;
            }
            assertThat(seen).as("pages of %d", size).isEqualTo(expected);
        }
        String cursor = read(list + "&limit=1").getString("next");
        for (String other : List.of("/v1/engagements?party=ZW", "/v1/commitments?party=ZM&open=true", "/v1/sources")) {
            given().urlEncodingEnabled(false)
                    .get(other + (other.contains("?") ? "&" : "?") + "cursor=" + cursor)
                    .then()
                    .statusCode(400);
        }
    }

    private static String another(String kind, String day) {
        return kind.equals("MEETING") ? met("ZM", "ZW", day, "") : promised("ZM", "ZW", "accept " + day, "");
    }

    @ParameterizedTest
    @CsvSource({
        "party=Atlantis",
        "status=DONE",
        "open=perhaps",
        "overdue=1",
        "engagement=!",
        "agreement=a",
        "limit=-1",
        "cursor=x",
        "asOf=soon",
        "due=2024"
    })
    void whatAListDoesNotKnowIsRefused(String query) {
        given().get(PATH + "?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/engagements/milipol-asia-pacific-2024,                                   1",
        "/v1/commitments/sg-vn-replacement-2024?asOf=2024-06-01&asKnownAt=2024-06-01, 1",
        "/v1/commitments/sg-vn-replacement-2024/transitions,                          1",
        "/v1/engagements?party=VN&party=SG&agreement=sg-vn-transnational-crime-2024&from=2024-01-01&to=2024-12-31, 2",
        "/v1/commitments?party=VN&party=SG&open=true&overdue=false&status=WELCOMED&limit=1, 2",
        "/v1/commitments?engagement=sicw-2023&agreement=sg-vn-transnational-crime-2018,     2",
    })
    void aReadTakes(String path, int statements) {
        List<String> sent = SqlLog.during(() -> given().get(path).then().statusCode(200));
        assertThat(sent).hasSize(statements);
        if (statements == 2) {
            assertThat(sent.get(0)).contains(" head ");
        }
        asksForTheAudience(sent.get(statements - 1));
    }

    @Test
    void whatStandsBetweenTwoTakesAStatementEach() {
        String open = promised(
                "VN",
                "MZ",
                "propose 2023-01",
                ", 'links': [ { 'agreement': 'sg-vn-transnational-crime-2018' },"
                        + " { 'agreement': 'sg-vn-transnational-crime-2024' } ]");
        promised("MZ", "VN", "propose 2023-01; drop 2023-02", "");
        promised("MZ", "SG", "propose 2023-01", "");
        promised("MZ", "VN", "propose 2024-06", "");
        String other = promised("MZ", "VN", "accept 2022-01", "");
        String met = met("MZ", "VN", "2023-01-01", ", 'links': [ { 'agreement': 'sg-vn-transnational-crime-2018' } ]");
        met("MZ", "SG", "2023-01-01", "");
        met("MZ", "VN", "2024-06-01", "");
        Set<String> pair = Set.of("VN", "MZ");
        AtomicReference<List<Commitment.Found>> commitments = new AtomicReference<>();
        AtomicReference<List<Engagement.Found>> engagements = new AtomicReference<>();
        List<String> sent =
                SqlLog.during(() -> QuarkusTransaction.requiringNew().run(() -> {
                    commitments.set(Commitment.openBetween(pair, DAY, Caller.ANYONE, KnownTime.NOW, 10));
                    engagements.set(Engagement.latestBetween(pair, DAY, Caller.ANYONE, KnownTime.NOW, 10));
                }));
        assertThat(sent).hasSize(2).allSatisfy(CommitmentListsHttpTest::asksForTheAudience);
        assertThat(commitments.get())
                .extracting(found -> found.commitment().reference())
                .containsExactly(open, other);
        assertThat(commitments.get().get(0).links()).hasSize(2);
        assertThat(engagements.get())
                .extracting(found -> found.engagement().reference())
                .containsExactly(met);
        assertThat(engagements.get().get(0).links()).hasSize(1);
        List<Commitment.Found> one = QuarkusTransaction.requiringNew()
                .call(() -> Commitment.openBetween(pair, DAY, Caller.ANYONE, KnownTime.NOW, 1));
        assertThat(one).as("the limit does not count links").hasSize(1);
        assertThat(one.get(0).links()).hasSize(2);
    }

    /** What is hidden does not show, does not count, and is not lost when others write. */
    @Test
    void hiddenAgreementsAndEngagementsDoNotShowThrough() {
        String engagement = met("VN", "AO", "2023-01-01", "");
        String secret = "vn-ao-secret";
        Commitments.post(
                        "/v1/agreements",
                        "{ 'reference': '" + secret
                                + "', 'titles': { 'en': 'x' }, 'kind': 'TREATY', 'parties': [ { 'code': 'AO' },"
                                + " { 'code': 'VN' } ], 'acts': [ { 'act': 'propose', 'on': '2020' } ] }")
                .then()
                .statusCode(201);
        String reference = promised(
                "VN",
                "AO",
                "propose 2023-01",
                ", 'engagement': '" + engagement
                        + "', 'links': [ { 'agreement': 'sg-vn-transnational-crime-2018' }, { 'agreement': '" + secret
                        + "' } ]");
        String at = PATH + "/" + reference;
        hide("agreement", secret, "SECRET");
        hide("engagement", engagement, "SECRET");
        try {
            assertThat(read(at).getList("links.agreement")).containsExactly("sg-vn-transnational-crime-2018");
            assertThat(read(at).getString("engagement")).isNull();
            assertThat(found("party=AO&agreement=" + secret)).isEmpty();
            assertThat(found("party=AO&engagement=" + engagement)).isEmpty();
            given().get(ENGAGEMENTS + "/" + engagement).then().statusCode(404);
            assertThat(read(ENGAGEMENTS + "?party=AO").getList("items")).isEmpty();
            patch(at, "{ 'links': [ { 'agreement': '" + secret + "' } ] }")
                    .then()
                    .statusCode(400);
            patch(at, "{ 'engagement': '" + engagement + "' }").then().statusCode(400);
            patch(at, "{ 'links': null, 'note': 'x' }").then().statusCode(200);
            take(reference, "accept", "2023-02").then().statusCode(201);
            assertThat(read(at).getList("links")).isEmpty();
        } finally {
            hide("agreement", secret, "*");
            hide("engagement", engagement, "*");
        }
        assertThat(read(at).getList("links.agreement")).containsExactly(secret);
        assertThat(read(at).getString("engagement")).isEqualTo(engagement);
    }

    private static void hide(String table, String reference, String audience) {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("update " + table
                                + " set audience_a = :audience, audience_b = :audience where reference = :reference")
                        .setParameter("audience", audience)
                        .setParameter("reference", reference)
                        .executeUpdate());
    }

    private static void asksForTheAudience(String statement) {
        assertThat(statement).contains("audience_a", "audience_b", "known_from", "known_to");
    }
}
