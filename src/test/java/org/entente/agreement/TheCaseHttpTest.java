package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Json.body;
import static org.entente.Json.pretty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What the service exists for: what stands between Viet Nam and Singapore against transnational crime. */
@QuarkusTest
class TheCaseHttpTest {
    private static final String MEMORANDUM = "/v1/agreements/sg-vn-transnational-crime-2018";
    private static final String AMENDS = """
                { "type": "AMENDS", "from": "sg-vn-transnational-crime-amendment", "to": "sg-vn-transnational-crime-2018",
                  "dated": "2023-10-16/2023-10-19", "citations": [ { "source": "vna-2023-10" } ],
                  "recordedAt": "2023-10-19T12:00:00.000003Z", "recordedBy": "example-data" }""";
    private static final String REPLACEMENT = "/v1/agreements/sg-vn-transnational-crime-2024";

    @Test
    void theMemorandumIsInForceAndItsReplacementProposed() {
        String answer = body(get(MEMORANDUM + "?asOf=2024-06-01&asKnownAt=2024-06-01T00:00:00Z"));
        assertThat(answer).isEqualTo(pretty("""
                { "reference": "sg-vn-transnational-crime-2018",
                  "title": "Memorandum of understanding on cooperation in preventing and combating transnational crime",
                  "titles": {
                    "en": "Memorandum of understanding on cooperation in preventing and combating transnational crime",
                    "fr": "Mémorandum d'entente sur la coopération dans la prévention et la lutte contre la criminalité transnationale" },
                  "kind": "MEMORANDUM_OF_UNDERSTANDING", "legalNature": "UNSPECIFIED",
                  "subjects": ["transnational-crime"],
                  "parties": [
                    { "code": "SG", "name": "Singapore", "authority": "Ministry of Home Affairs" },
                    { "code": "VN", "name": "Viet Nam", "authority": "Ministry of Public Security" } ],
                  "status": "IN_FORCE", "statusLabel": "in force", "inEffect": true,
                  "since": "2023-10-16/2023-10-19", "certain": true,
                  "confidence": "CONFLICTING", "replacementProposed": true, "findings": ["sources-conflict"],
                  "asOf": "2024-06-01", "asKnownAt": "2024-06-01T00:00:00Z",
                  "recordedAt": "2024-04-05T12:00:00.000003Z", "version": 4 }"""));
    }

    @Test
    void theReplacementIsProposed() {
        assertThat(body(get(REPLACEMENT + "/status?asOf=2024-06-01&asKnownAt=2024-06-01T00:00:00Z")))
                .isEqualTo(pretty("""
                { "reference": "sg-vn-transnational-crime-2024", "status": "PROPOSED", "statusLabel": "proposed",
                  "inEffect": false,
                  "since": "2024-04-03/2024-04-05", "certain": true, "confidence": "DERIVED",
                  "because": { "act": "propose", "id": 1, "explanation": "propose by VN on 2024-04-03/2024-04-05",
                    "citations": [ { "source": "vna-2024-04" } ] },
                  "awaiting": [],
                  "open": [ "open-negotiations", "initial", "sign", "approve-domestically", "refuse-domestically",
                    "exchange-instruments", "supersede", "withdraw-proposal", "abandon", "invalidate" ],
                  "replacementProposed": false, "asOf": "2024-06-01", "asKnownAt": "2024-06-01T00:00:00Z",
                  "recordedAt": "2024-04-05T12:00:00.000005Z", "version": 2 }"""));
    }

    @Test
    void beforeTheSecondReportNobodyKnewOfAReplacement() {
        get(REPLACEMENT + "?asKnownAt=2024-01-01", 404);
        assertThat(body(get("/v1/agreements?party=VN&party=SG&asOf=2024-06-01&asKnownAt=2024-01-01"))
                        .replaceAll("(?s)\"titles\" : \\{.*?},", ""))
                .contains("sg-vn-transnational-crime-2018", "sg-vn-transnational-crime-amendment", "\"ASSERTED\"")
                .doesNotContain("sg-vn-transnational-crime-2024", "CONFLICTING", "\"replacementProposed\" : true");
        assertThat(body(get(MEMORANDUM + "/relations?asKnownAt=2024-01-01")))
                .isEqualTo(pretty("{ \"items\": [" + AMENDS + "] }"));
    }

    @Test
    void beforeItsFirstActNothingIsInEffect() {
        String answer = body(get(MEMORANDUM + "?asOf=2017-01-01"));
        assertThat(answer).contains("\"inEffect\" : false").doesNotContain("\"status\"", "\"since\"", "\"certain\"");
        assertThat(body(get("/v1/agreements?party=SG&party=VN&inEffect=true&asOf=2017-01-01")))
                .isEqualTo(pretty("{\"items\":[]}"));
    }

    @Test
    void theTimelineSaysWhyAndIsNoMoreCertainThanTheReports() {
        assertThat(body(get(MEMORANDUM + "/timeline?asKnownAt=2024-06-01T00:00:00Z")))
                .isEqualTo(pretty("""
                { "items": [
                  { "status": "SIGNED", "inEffect": false, "from": "2018-01-01", "to": "2023-10-16",
                    "lastDay": "2023-10-15", "since": "2018", "projected": false, "confidence": "CONFLICTING",
                    "because": { "act": "sign", "id": 2, "explanation": "sign on 2018",
                      "legalBasis": "VCLT 11, 12, 14", "citations": [ { "source": "vna-2024-04" } ] } },
                  { "status": "IN_FORCE", "inEffect": true, "from": "2023-10-16", "since": "2023-10-16/2023-10-19",
                    "certainFrom": "2023-10-19", "projected": false, "confidence": "CONFLICTING",
                    "because": { "act": "confirm-in-force", "id": 1,
                      "explanation": "confirm-in-force on 2023-10-16/2023-10-19: a source says that it operates; when it entered into force is not on record",
                      "legalBasis": "VCLT 24", "citations": [ { "source": "vna-2023-10" } ] } } ] }"""));
        assertThat(body(get(MEMORANDUM + "?asOf=2023-10-17"))).contains("\"certain\" : false");
        assertThat(body(get(MEMORANDUM + "?asOf=2020-01-01"))).contains("\"SIGNED\"", "\"certain\" : false");
    }

    @Test
    void whatTheOtherReportSaysOf2018IsKeptBesideIt() {
        assertThat(body(get(MEMORANDUM + "/acts/3"))).isEqualTo(pretty("""
                { "id": 3, "act": "extend", "on": "2018", "alternativeTo": 2,
                  "note": "For the earlier report what happened in 2018 was not a signature: a memorandum was renewed.",
                  "citations": [ { "source": "vna-2023-10" } ],
                  "recordedAt": "2024-04-05T12:00:00.000002Z", "recordedBy": "example-data" }"""));
        assertThat(body(get("/v1/sources/vna-2023-10"))).isEqualTo(pretty("""
                { "reference": "vna-2023-10", "title": "Report on Singapore International Cyber Week 2023 (SICW 2023)",
                  "publisher": "Viet Nam News Agency", "kind": "NEWS", "language": "fr", "date": "2023-10",
                  "recordedAt": "2023-10-19T12:00:00Z", "recordedBy": "example-data" }"""));
    }

    @Test
    void theTwoAreRelatedInBothDirections() {
        String replaces = """
                { "type": "PROPOSED_TO_REPLACE", "from": "sg-vn-transnational-crime-2024",
                  "to": "sg-vn-transnational-crime-2018", "dated": "2024-04-03/2024-04-05",
                  "citations": [ { "source": "vna-2024-04" } ],
                  "recordedAt": "2024-04-05T12:00:00.000005Z", "recordedBy": "example-data" }""";
        assertThat(body(get(MEMORANDUM + "/relations?asKnownAt=2024-06-01")))
                .isEqualTo(pretty("{ \"items\": [" + AMENDS + "," + replaces + "] }"));
        assertThat(body(get(REPLACEMENT + "/relations?asKnownAt=2024-06-01")))
                .isEqualTo(pretty("{ \"items\": [" + replaces + "] }"));
    }

    @Test
    void aDayCutsOffWhatWasDoneLater() {
        get(MEMORANDUM + "/acts?asOf=2017-01-01").body("items", hasSize(0));
        get(MEMORANDUM + "/acts?asOf=2018-06-01").body("items", hasSize(2));
        get(MEMORANDUM + "/timeline?asOf=2020-01-01").body("items", hasSize(1));
        get(MEMORANDUM + "/parties?asOf=2020-01-01").body("items[0].acts", hasSize(2));
        get(REPLACEMENT + "/relations?asOf=2024-01-01").body("items", hasSize(0));
    }

    @Test
    void eachPartyHasItsStageAndItsActs() {
        assertThat(body(get(REPLACEMENT + "/parties?asKnownAt=2024-06-01T00:00:00Z")))
                .contains("\"stage\" : \"NONE\"", "\"act\" : \"propose\"", "Ministry of Public Security");
        assertThat(body(get(MEMORANDUM + "/parties"))).contains("\"stage\" : \"PARTY\"");
    }

    private static ValidatableResponse get(String path) {
        return get(path, 200);
    }

    private static ValidatableResponse get(String path, int status) {
        return given().get(path).then().statusCode(status);
    }
}
