package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.PATH;
import static org.entente.agreement.Agreements.acts;
import static org.entente.agreement.Agreements.audience;
import static org.entente.agreement.Agreements.knownNow;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.register;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.unusedReference;
import static org.entente.agreement.Relations.family;
import static org.entente.agreement.Relations.lineage;
import static org.entente.agreement.Relations.links;
import static org.entente.agreement.Relations.related;
import static org.entente.agreement.Relations.retracted;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.Json;
import org.entente.lifecycle.LegalNature;
import org.junit.jupiter.api.Test;

/** The family of texts to which an agreement belongs, as any of them shows it. */
@QuarkusTest
class LineageHttpTest {
    private static final String CASE = "sg-vn-transnational-crime-2018";

    @Test
    void theMemorandumItsAmendmentAndItsReplacement() {
        assertThat(Json.pretty(lineage(CASE, "?asOf=2024-06-01&asKnownAt=2024-06-01T00:00:00Z")
                        .asString()))
                .isEqualTo(Json.pretty("""
                { "agreement": "sg-vn-transnational-crime-2018",
                  "items": [
                    { "step": 0, "reference": "sg-vn-transnational-crime-2018",
                      "title": "Memorandum of understanding on cooperation in preventing and combating transnational crime",
                      "kind": "MEMORANDUM_OF_UNDERSTANDING", "status": "IN_FORCE", "inEffect": true,
                      "since": "2023-10-16/2023-10-19", "signedOn": "2018" },
                    { "step": 1, "reference": "sg-vn-transnational-crime-2024",
                      "title": "Cooperation agreement against cross-border crime",
                      "kind": "AGREEMENT", "status": "PROPOSED", "inEffect": false, "since": "2024-04-03/2024-04-05" },
                    { "step": 1, "reference": "sg-vn-transnational-crime-amendment",
                      "title": "Documents amending and supplementing the memorandum of understanding on transnational crime",
                      "kind": "PROTOCOL", "status": "PROPOSED", "inEffect": false, "since": "2023-10-16/2023-10-19" } ],
                  "relations": [
                    { "type": "PROPOSED_TO_REPLACE", "from": "sg-vn-transnational-crime-2024",
                      "to": "sg-vn-transnational-crime-2018", "dated": "2024-04-03/2024-04-05" },
                    { "type": "AMENDS", "from": "sg-vn-transnational-crime-amendment",
                      "to": "sg-vn-transnational-crime-2018", "dated": "2023-10-16/2023-10-19" } ],
                  "asOf": "2024-06-01", "asKnownAt": "2024-06-01T00:00:00Z" }"""));
    }

    @Test
    void beforeTheSecondReportOnlyTheAmendmentWasKnown() {
        assertThat(family(CASE, "?asKnownAt=2024-01-01"))
                .containsExactly("0 sg-vn-transnational-crime-2018", "1 sg-vn-transnational-crime-amendment");
        lineage("sg-vn-transnational-crime-2024", "?asKnownAt=2024-01-01")
                .then()
                .statusCode(404);
    }

    @Test
    void aTerminalShowsTables() {
        assertThat(lineage(CASE, "?asOf=2024-06-01&asKnownAt=2024-01-01&format=text")
                        .asString())
                .isEqualTo("""
                STEP  REFERENCE                            TITLE                                                                                        KIND                         STATUS    INEFFECT  SINCE
                0     sg-vn-transnational-crime-2018       Memorandum of understanding on cooperation in preventing and combating transnational crime   MEMORANDUM_OF_UNDERSTANDING  IN_FORCE  true      2023-10-16/2023-10-19
                1     sg-vn-transnational-crime-amendment  Documents amending and supplementing the memorandum of understanding on transnational crime  PROTOCOL                     PROPOSED  false     2023-10-16/2023-10-19

                TYPE    FROM                                 TO                              DATED
                AMENDS  sg-vn-transnational-crime-amendment  sg-vn-transnational-crime-2018  2023-10-16/2023-10-19
                agreement  sg-vn-transnational-crime-2018
                asOf       2024-06-01
                asKnownAt  2024-01-01T00:00:00Z
                """);
    }

    @Test
    void anyOfTheFamilyHasTheSame() {
        String first = recorded("sign on 1950-01-01; bring-into-force on 1951-01-01");
        String second = recorded("sign on 1970-01-01; bring-into-force on 1971-01-01");
        String protocol = recorded("sign on 1960-01-01");
        String protocolToIt = recorded("sign on 1965-01-01");
        String extension = recorded("sign on 1980-01-01");
        String proposal = recorded("propose on 2020-01-01");
        replaces(second, first);
        related(protocol, "SUPPLEMENTS", first);
        related(protocolToIt, "AMENDS", protocol);
        related(protocolToIt, "AMENDS", first);
        related(extension, "EXTENDS", second);
        related(proposal, "PROPOSED_TO_REPLACE", second);
        assertThat(family(first))
                .containsExactly(
                        "0 " + first,
                        "1 " + protocol,
                        "1 " + protocolToIt,
                        "1 " + second,
                        "2 " + extension,
                        "2 " + proposal);
        assertThat(family(proposal))
                .containsExactly(
                        "-2 " + first,
                        "-1 " + protocol,
                        "-1 " + protocolToIt,
                        "-1 " + second,
                        "0 " + extension,
                        "0 " + proposal);
        List<String> links = links(first, "");
        assertThat(links).hasSize(6);
        for (String one : List.of(second, protocol, protocolToIt, extension, proposal)) {
            assertThat(links(one, "")).isEqualTo(links);
            assertThat(family(one)).hasSize(6);
        }
        JsonPath members = lineage(second, "").jsonPath();
        assertThat(members.getList("items.signedOn"))
                .containsExactly("1950-01-01", "1960-01-01", "1965-01-01", "1970-01-01", "1980-01-01", null);
        assertThat(members.getList("items.inForceOn"))
                .containsExactly("1951-01-01", null, null, "1971-01-01", null, null);
        assertThat(members.getList("items.status"))
                .containsExactly("SUPERSEDED", "SIGNED", "SIGNED", "IN_FORCE", "SIGNED", "PROPOSED");
    }

    @Test
    void whatIsOnlyRelatedOrImplementsIsAnotherText() {
        String treaty = recorded("sign");
        String programme = recorded("sign");
        related(programme, "IMPLEMENTS", treaty);
        related(programme, "RELATED", treaty);
        assertThat(family(treaty)).containsExactly("0 " + treaty);
        assertThat(family(programme)).containsExactly("0 " + programme);
    }

    @Test
    void aFamilyCanCrossThePairs() {
        String old = recorded("bring-into-force");
        String ofTheSuccessorState = unusedReference();
        register(ofTheSuccessorState, "IT", LegalNature.UNSPECIFIED, acts("sign"))
                .then()
                .statusCode(201);
        related(ofTheSuccessorState, "AMENDS", old);
        assertThat(family(old)).containsExactly("0 " + old, "1 " + ofTheSuccessorState);
    }

    @Test
    void aDayCutsOffWhatWasStatedLaterAndWhatHangsOnIt() {
        String first = recorded("bring-into-force on 1951-01-01");
        String second = recorded("sign on 1970-01-01; bring-into-force on 1971-01-01");
        String third = recorded("sign on 1980-01-01");
        replacesSince(second, first, "1970");
        related(third, "AMENDS", second);
        assertThat(family(first, "?asOf=1969-12-31")).containsExactly("0 " + first);
        assertThat(family(first, "?asOf=1970-01-01")).containsExactly("0 " + first, "1 " + second, "2 " + third);
        assertThat(family(second, "?asOf=1969-12-31")).containsExactly("0 " + second, "1 " + third);
        JsonPath then = lineage(second, "?asOf=1970-01-01").jsonPath();
        assertThat(then.getList("items.status")).containsExactly("IN_FORCE", "SIGNED", null);
        assertThat(then.getList("items.signedOn")).containsExactly(null, "1970-01-01", null);
        assertThat(then.getList("items.inForceOn")).containsExactly("1951-01-01", null, null);
    }

    @Test
    void whatIsRetractedIsNoLongerOfTheFamilyButWas() {
        String first = recorded("bring-into-force on 1951-01-01");
        String second = recorded("bring-into-force on 1971-01-01");
        replaces(second, first);
        String known = knownNow(second);
        String before = lineage(first, "?asKnownAt=" + known).asString();
        retracted(second, "REPLACES", first);
        perform(second, "terminate on 1990-01-01").then().statusCode(201);
        assertThat(family(first)).containsExactly("0 " + first);
        assertThat(lineage(first, "?asKnownAt=" + known).asString())
                .isEqualTo(before)
                .contains("SUPERSEDED");
    }

    /** Neither shown, nor counted, nor walked through. */
    @Test
    void whatTheCallerMayNotSeeIsNotWalkedThrough() {
        String first = recorded("sign on 1950-01-01");
        String hidden = recorded("sign on 1960-01-01");
        String third = recorded("sign on 1970-01-01");
        related(hidden, "AMENDS", first);
        related(third, "AMENDS", hidden);
        assertThat(family(first)).hasSize(3);
        audience(hidden, "some-role");
        try {
            for (String one : List.of(first, third)) {
                assertThat(family(one)).containsExactly("0 " + one);
                assertThat(lineage(one, "").asString()).doesNotContain(hidden, "goingOn");
                assertThat(read(one, "/relations?retracted=true").jsonPath().getList("items"))
                        .isEmpty();
            }
            lineage(hidden, "").then().statusCode(404);
            given().get(Relations.address(third, "AMENDS", hidden)).then().statusCode(404);
            given().get(Relations.address(hidden, "AMENDS", first)).then().statusCode(404);
            Relations.retract(third, "AMENDS", hidden).then().statusCode(404);
        } finally {
            audience(hidden, "*");
        }
        assertThat(family(first)).hasSize(3);
    }

    @Test
    void aFamilyTooLargeSaysWhereItGoesOn() {
        String first = recorded("sign on 1950-01-01");
        List<String> all = new ArrayList<>(List.of(first));
        for (int i = 0; i < Lineage.MOST; i++) {
            String next = recorded("sign on 1960-01-01");
            related(next, "AMENDS", all.get(all.size() - 1));
            all.add(next);
        }
        String last = all.get(Lineage.MOST);
        String beforeIt = all.get(Lineage.MOST - 1);
        assertThat(family(first)).hasSize(Lineage.MOST).doesNotContain(Lineage.MOST + " " + last);
        assertThat(lineage(first, "").jsonPath().getList("goingOn")).containsExactly(beforeIt);
        assertThat(lineage(first, "/diagram").asString()).endsWith("n" + (Lineage.MOST - 1) + " --- others\n");
        assertThat(links(first, "")).hasSize(Lineage.MOST - 1);
        TreeSet<String> both = new TreeSet<>(references(first));
        both.addAll(references(beforeIt));
        assertThat(both).containsExactlyInAnyOrderElementsOf(all);
        retracted(last, "AMENDS", beforeIt);
        assertThat(lineage(first, "").jsonPath().getList("goingOn")).isNull();
    }

    private static List<String> references(String reference) {
        return lineage(reference, "").jsonPath().getList("items.reference");
    }

    @Test
    void titlesStayInTheirLabels() {
        String hostile =
                "A \"treaty\"] --> x[<b onclick=\"alert(1)\">\n click n0 href \"javascript:alert(1)\" %% #quot; `end`";
        String reference = unusedReference();
        given().contentType("application/json")
                .body(Map.of(
                        "reference", reference,
                        "titles", Map.of("en", hostile),
                        "kind", "TREATY",
                        "parties", List.of(Map.of("code", "FR"), Map.of("code", "DE")),
                        "acts", acts("sign on 2001-01")))
                .post(PATH)
                .then()
                .statusCode(201);
        assertThat(lineage(reference, "/diagram")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(
                        "flowchart RL\n    n0[\"A #34;treaty#34;#93; #45;#45;#62; x#91;#60;b onclick#61;#34;alert#40;1#41;"
                                + "#34;#62; click n0 href #34;javascript#58;alert#40;1#41;#34; #37;#37; #35;quot#59; #96;end#96;"
                                + "<br/>SIGNED since 2001-01\"]\n    style n0 stroke-width:4px\n");
    }

    @Test
    void theDiagramOfTheCase() {
        var answer = lineage(CASE, "/diagram?asOf=2024-06-01&asKnownAt=2024-06-01");
        assertThat(answer.contentType()).startsWith("text/vnd.mermaid");
        assertThat(answer.asString()).isEqualTo("""
                flowchart RL
                    n0["Memorandum of understanding on cooperation in preventing and combating transnational crime<br/>IN_FORCE since 2023-10-16/2023-10-19"]
                    n1["Cooperation agreement against cross-border crime<br/>PROPOSED since 2024-04-03/2024-04-05"]
                    n2["Documents amending and supplementing the memorandum of understanding on transnational crime<br/>PROPOSED since 2023-10-16/2023-10-19"]
                    style n0 stroke-width:4px
                    n1 -- "proposed to replace" --> n0
                    n2 -- "amends" --> n0
                """);
    }

    private static void replacesSince(String newer, String older, String dated) {
        given().contentType("application/json")
                .body(Map.of("type", "REPLACES", "agreement", older, "dated", dated))
                .post(PATH + "/" + newer + "/relations")
                .then()
                .statusCode(201);
    }

    @Test
    void whoAsksForTheDiagramAsTextIsToldHowToHaveIt() {
        String path = "/v1/agreements/" + CASE + "/lineage/diagram";
        given().accept("text/plain")
                .get(path)
                .then()
                .statusCode(406)
                .body(containsString("try:   GET " + path + " with Accept: text/vnd.mermaid\n"));
    }
}
