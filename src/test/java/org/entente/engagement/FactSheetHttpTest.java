package org.entente.engagement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What two reports say about Viet Nam and Singapore, fact by fact: each is asked for, and read back. A row is a path below
 * /v1, a JSON pointer into the answer, and what stands there; a pointer into a list whose item is named by one of its fields
 * writes that field in brackets: {@code /participants[name=Sun Xueling]/party}. {@code -} is nothing.
 */
@QuarkusTest
class FactSheetHttpTest {
    private static final String FACTS = """
            the sources
            sources/vna-2024-04                                          | /publisher                    | Viet Nam News Agency
            sources/vna-2024-04                                          | /title                        | Report on the Milipol Asia-Pacific - TechX Summit 2024
            sources/vna-2024-04                                          | /date                         | 2024-04
            sources/vna-2024-04                                          | /language                     | fr
            sources/vna-2023-10                                          | /publisher                    | Viet Nam News Agency
            sources/vna-2023-10                                          | /title                        | Report on Singapore International Cyber Week 2023 (SICW 2023)
            sources/vna-2023-10                                          | /date                         | 2023-10
            sources/vna-2023-10                                          | /language                     | fr

            the parties and their authorities
            agreements/sg-vn-transnational-crime-2018                    | /parties[code=VN]/authority   | Ministry of Public Security
            agreements/sg-vn-transnational-crime-2018                    | /parties[code=SG]/authority   | Ministry of Home Affairs
            agreements/sg-vn-transnational-crime-amendment               | /parties[code=VN]/authority   | Ministry of Public Security
            agreements/sg-vn-transnational-crime-2024                    | /parties[code=SG]/authority   | Ministry of Home Affairs
            engagements/sicw-2023                                        | /participants[name=Josephine Teo]/organisation | Ministry of Communications and Information

            the instrument of 2018: signed, says one; renewed, says the other; both treat it as operating
            agreements/sg-vn-transnational-crime-2018                    | /kind                         | MEMORANDUM_OF_UNDERSTANDING
            agreements/sg-vn-transnational-crime-2018                    | /legalNature                  | UNSPECIFIED
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=1]/act              | confirm-in-force
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=1]/on               | 2023-10-16/2023-10-19
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=1]/citations/0/source | vna-2023-10
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=2]/act              | sign
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=2]/on               | 2018
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=2]/citations/0/source | vna-2024-04
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=3]/act              | extend
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=3]/on               | 2018
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=3]/alternativeTo    | 2
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=3]/citations/0/source | vna-2023-10
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=4]/act              | confirm-in-force
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=4]/on               | 2024-04-03/2024-04-05
            agreements/sg-vn-transnational-crime-2018/acts               | /items[id=5]                  | -
            agreements/sg-vn-transnational-crime-2018/clauses            | /entryIntoForce               | -
            agreements/sg-vn-transnational-crime-2018                    | /findings/0                   | sources-conflict

            the amending and supplementing documents
            agreements/sg-vn-transnational-crime-amendment               | /status                       | PROPOSED
            agreements/sg-vn-transnational-crime-amendment/acts          | /items[id=1]/party            | VN
            agreements/sg-vn-transnational-crime-amendment/acts          | /items[id=1]/on               | 2023-10-16/2023-10-19
            agreements/sg-vn-transnational-crime-amendment/acts          | /items[id=1]/citations/0/source | vna-2023-10
            agreements/sg-vn-transnational-crime-amendment/relations     | /items[type=AMENDS]/to        | sg-vn-transnational-crime-2018

            the replacement; nobody says that it was signed
            agreements/sg-vn-transnational-crime-2024                    | /kind                         | AGREEMENT
            agreements/sg-vn-transnational-crime-2024                    | /status                       | PROPOSED
            agreements/sg-vn-transnational-crime-2024/acts               | /items[id=1]/act              | propose
            agreements/sg-vn-transnational-crime-2024/acts               | /items[id=1]/party            | VN
            agreements/sg-vn-transnational-crime-2024/acts               | /items[id=1]/on               | 2024-04-03/2024-04-05
            agreements/sg-vn-transnational-crime-2024/acts               | /items[id=2]                  | -
            agreements/sg-vn-transnational-crime-2024/relations          | /items[type=PROPOSED_TO_REPLACE]/to | sg-vn-transnational-crime-2018

            so, as of 2024-06-01
            agreements/sg-vn-transnational-crime-2018?asOf=2024-06-01    | /status                       | IN_FORCE
            agreements/sg-vn-transnational-crime-2018?asOf=2024-06-01    | /confidence                   | CONFLICTING
            agreements/sg-vn-transnational-crime-2018?asOf=2024-06-01    | /replacementProposed          | true
            agreements/sg-vn-transnational-crime-2024?asOf=2024-06-01    | /status                       | PROPOSED
            agreements/sg-vn-transnational-crime-2018/status?asOf=2024-06-01&asKnownAt=2024-06-01 | /status | IN_FORCE

            as known at 2024-01-01: no replacement, only the amending documents
            agreements/sg-vn-transnational-crime-2018?asOf=2024-06-01&asKnownAt=2024-01-01 | /status               | IN_FORCE
            agreements/sg-vn-transnational-crime-2018?asOf=2024-06-01&asKnownAt=2024-01-01 | /confidence           | ASSERTED
            agreements/sg-vn-transnational-crime-2018?asOf=2024-06-01&asKnownAt=2024-01-01 | /replacementProposed  | false
            agreements/sg-vn-transnational-crime-2024?asOf=2024-06-01&asKnownAt=2024-01-01 | /code                 | NOT_FOUND
            agreements/sg-vn-transnational-crime-amendment?asKnownAt=2024-01-01            | /status               | PROPOSED
            engagements/milipol-asia-pacific-2024?asKnownAt=2024-01-01                     | /code                 | NOT_FOUND
            commitments?party=VN&asKnownAt=2024-01-01                                      | /items[reference=sg-vn-replacement-2024] | -
            commitments?party=VN&asKnownAt=2024-01-01                                      | /items[reference=sg-vn-amending-documents-2023]/status | PROPOSED

            SICW 2023 and AMCC 8
            engagements/sicw-2023                                        | /title                        | Singapore International Cyber Week 2023 and 8th ASEAN Ministerial Conference on Cybersecurity
            engagements/sicw-2023                                        | /begins                       | 2023-10-16
            engagements/sicw-2023                                        | /ends                         | 2023-10-19
            engagements/sicw-2023                                        | /place                        | Singapore
            engagements/sicw-2023                                        | /parties[code=VN]/name        | Viet Nam
            engagements/sicw-2023                                        | /parties[code=SG]/name        | Singapore
            engagements/sicw-2023                                        | /parties[code=ASEAN]/name     | Association of Southeast Asian Nations
            engagements/sicw-2023                                        | /participants[name=Luong Tam Quang]/title | Deputy minister of public security, senior lieutenant general
            engagements/sicw-2023                                        | /participants[name=Luong Tam Quang]/party | VN
            engagements/sicw-2023                                        | /participants[name=Luong Tam Quang]/role  | head of delegation
            engagements/sicw-2023                                        | /participants[name=Josephine Teo]/title   | Minister for communications and information, in charge of the Smart Nation initiative and of cybersecurity
            engagements/sicw-2023                                        | /participants[name=Josephine Teo]/party   | SG
            engagements/sicw-2023                                        | /participants[name=Sun Xueling]/title     | Minister of state for home affairs
            engagements/sicw-2023                                        | /participants[name=Sun Xueling]/party     | SG
            engagements/sicw-2023                                        | /participants/3               | -
            engagements/sicw-2023                                        | /links/0/agreement            | sg-vn-transnational-crime-amendment
            engagements/sicw-2023                                        | /citations/0/source           | vna-2023-10

            Milipol Asia-Pacific - TechX Summit 2024
            engagements/milipol-asia-pacific-2024                        | /title                        | Milipol Asia-Pacific - TechX Summit 2024
            engagements/milipol-asia-pacific-2024                        | /begins                       | 2024-04-03
            engagements/milipol-asia-pacific-2024                        | /ends                         | 2024-04-05
            engagements/milipol-asia-pacific-2024                        | /place                        | Singapore
            engagements/milipol-asia-pacific-2024                        | /participants[name=Luong Tam Quang]/title | Deputy minister of public security
            engagements/milipol-asia-pacific-2024                        | /participants[name=Luong Tam Quang]/role  | head of delegation
            engagements/milipol-asia-pacific-2024                        | /participants[name=K. Shanmugam]/title    | Minister for home affairs and law
            engagements/milipol-asia-pacific-2024                        | /participants[name=K. Shanmugam]/party    | SG
            engagements/milipol-asia-pacific-2024                        | /participants[name=Josephine Teo]/title   | Minister for communications and information, in charge of the Smart Nation initiative and of cybersecurity
            engagements/milipol-asia-pacific-2024                        | /participants[name=Josephine Teo]/party   | SG
            engagements/milipol-asia-pacific-2024                        | /participants[name=Gérald Darmanin]/title | Minister of the interior and overseas territories
            engagements/milipol-asia-pacific-2024                        | /participants[name=Gérald Darmanin]/party | FR
            engagements/milipol-asia-pacific-2024                        | /participants/4               | -
            engagements/milipol-asia-pacific-2024                        | /note                         | The Vietnamese delegation also met other heads of delegation and visited the trade show.
            engagements/milipol-asia-pacific-2024                        | /links/0/agreement            | sg-vn-transnational-crime-2024
            engagements/milipol-asia-pacific-2024                        | /citations/0/source           | vna-2024-04
            """;

    /** Reference, what, by, to, to whom, where, who received it how. */
    private static final String COMMITMENTS = """
            sg-vn-replacement-2024        | Sign early the agreement against cross-border crime that is to replace that of 2018                                  | VN | SG    | -             | milipol-asia-pacific-2024 -      | WELCOMED by K. Shanmugam
            sg-vn-english-training-2024   | Resume the English-language training programme for senior officials of the Vietnamese ministry                       | VN | SG    | -             | milipol-asia-pacific-2024 -      | WELCOMED by K. Shanmugam
            sg-vn-ministries-2024         | Measures to deepen the cooperation between the two ministries                                                        | VN | SG    | -             | milipol-asia-pacific-2024 -      | PROPOSED
            sg-vn-sicw-2024               | Invitation to the 9th Singapore International Cyber Week, later in 2024                                              | SG | VN    | -             | milipol-asia-pacific-2024 -      | PROPOSED by Josephine Teo
            sg-vn-amending-documents-2023 | Negotiate and sign the documents that amend and supplement the memorandum of understanding on transnational crime    | VN | SG    | Sun Xueling   | sicw-2023 -                      | PROPOSED by Luong Tam Quang
            sg-vn-crime-information-2023  | Exchange information on crime that concerns both countries                                                           | VN | SG    | Sun Xueling   | sicw-2023 -                      | PROPOSED
            sg-vn-e-government-2023       | Share experience in building and running e-government and smart cities                                               | VN | SG    | Sun Xueling   | sicw-2023 -                      | PROPOSED
            sg-vn-delegations-2023        | Exchange delegations at all levels to share experience on cybersecurity, cybercrime and transnational crime          | VN | SG    | Josephine Teo | sicw-2023 -                      | PROPOSED
            sg-vn-cyber-threats-2023      | Exchange information and coordinate quickly on cyber threats and cybercrime                                          | VN | SG    | Josephine Teo | sicw-2023 -                      | PROPOSED
            sg-vn-data-centre-2023        | Cooperate in digital transformation and in building a national data centre                                           | VN | SG    | Josephine Teo | sicw-2023 -                      | PROPOSED
            asean-vn-cybersecurity-2023   | Common cybersecurity legislation, an incident-response mechanism for ASEAN, and sharing of information on cybercrime | VN | ASEAN | -             | sicw-2023 AMCC 8                 | PROPOSED
            """;

    static Stream<String[]> facts() {
        return FACTS.lines()
                .filter(line -> line.contains("|"))
                .map(line -> line.strip().split(" *\\| *"));
    }

    static Stream<String[]> commitments() {
        return COMMITMENTS.lines().map(line -> line.strip().split(" *\\| *"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("facts")
    void itSays(String path, String pointer, String fact) {
        JsonNode found = answer(path);
        String rest = pointer;
        while (rest.contains("[")) {
            String[] named =
                    rest.substring(rest.indexOf('[') + 1, rest.indexOf(']')).split("=");
            found = found.at(rest.substring(0, rest.indexOf('[')))
                    .valueStream()
                    .filter(item -> item.path(named[0]).asText().equals(named[1]))
                    .findFirst()
                    .orElse(Json.read("{}").path("nothing"));
            rest = rest.substring(rest.indexOf(']') + 1);
        }
        JsonNode there = found.at(rest);
        assertThat(there.isMissingNode() ? "-" : there.asText()).isEqualTo(fact);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commitments")
    void itWasProposed(
            String reference, String what, String by, String to, String addressee, String where, String received) {
        JsonNode commitment = answer("commitments/" + reference);
        assertThat(commitment.path("title").asText()).isEqualTo(what);
        assertThat(commitment.path("by").asText()).isEqualTo(by);
        assertThat(commitment.path("to").asText()).isEqualTo(to);
        assertThat(commitment.path("addressee").asText("-")).isEqualTo(addressee);
        assertThat(commitment.path("engagement").asText() + " "
                        + commitment.path("occasion").asText("-"))
                .isEqualTo(where);
        JsonNode steps = commitment.path("steps");
        JsonNode last = steps.get(steps.size() - 1);
        String person = last.has("person") ? " by " + last.get("person").asText() : "";
        assertThat(commitment.path("status").asText() + person).isEqualTo(received);
        assertThat(commitment.has("due")).as("no report says by when").isFalse();
        boolean milipol = where.startsWith("milipol");
        steps.forEach(step -> {
            assertThat(step.path("on").asText()).isEqualTo(milipol ? "2024-04-03/2024-04-05" : "2023-10-16/2023-10-19");
            assertThat(step.at("/citations/0/source").asText()).isEqualTo(milipol ? "vna-2024-04" : "vna-2023-10");
        });
        assertThat(steps.get(0).path("party").asText()).isEqualTo(by);
    }

    @Test
    void thatIsAllOfThem() {
        List<String> all = new ArrayList<>();
        answer("commitments?party=VN&asOf=2024-06-01&asKnownAt=2024-06-01")
                .path("items")
                .forEach(item -> all.add(item.path("reference").asText()));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        commitments().map(row -> row[0]).toList());
        List<String> agreements = new ArrayList<>();
        answer("commitments?agreement=sg-vn-transnational-crime-2018&asKnownAt=2024-06-01")
                .path("items")
                .forEach(item -> agreements.add(item.path("reference").asText()));
        assertThat(agreements).containsExactly("sg-vn-replacement-2024", "sg-vn-amending-documents-2023");
    }

    private static JsonNode answer(String path) {
        Response answer = given().get("/v1/" + path);
        assertThat(answer.statusCode()).isIn(200, 404);
        return Json.read(answer.asString());
    }
}
