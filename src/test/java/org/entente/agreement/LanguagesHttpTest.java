package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language titles and labels are shown. */
@QuarkusTest
class LanguagesHttpTest {
    private static final String ONE = "/v1/agreements/bt-ke-language";

    /** Between Bhutan and Kenya: signed, to enter into force in 2090, and with something to look at. */
    @BeforeEach
    void anAgreementInThreeLanguages() {
        if (given().get(ONE).statusCode() == 404) {
            assertThat(create("bt-ke-language", "vi", "BINDING").statusCode()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                       | Three languages | in force",
                "en                      | Three languages | in force",
                "fr                      | Trois langues   | en vigueur",
                "fr-CA                   | Trois langues   | en vigueur",
                "vi                      | Ba ngôn ngữ     | có hiệu lực",
                "de, vi;q=0.8, fr;q=0.3  | Ba ngôn ngữ     | có hiệu lực",
                "*                       | Three languages | in force",
                "de                      | Three languages | in force",
                "!?;q=x,,                | Three languages | in force",
            })
    void theHeaderChooses(String header, String title, String label) {
        Response answer = in(header).get(ONE);
        answer.then().statusCode(200).header("Vary", "Accept, Accept-Language");
        assertThat(answer.jsonPath().getString("title")).isEqualTo(title);
        assertThat(answer.jsonPath().getString("statusLabel")).isEqualTo(label);
        assertThat(answer.jsonPath().getString("status")).isEqualTo("IN_FORCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/agreements?party=BT&party=KE&limit=1",
                "/v1/agreements?party=BT&party=KE&limit=1&format=csv",
                "/v1/agreements?party=BT&party=KE&limit=1&format=text",
                "/v1/quality?party=BT&party=KE&limit=1",
                "/v1/deadlines?party=BT&party=KE&limit=1&within=P100Y",
                "/v1/deadlines?party=BT&party=KE&within=P100Y&format=calendar",
                ONE + "?asOf=2020-01-01&asKnownAt=2024-01-01",
            })
    void whereverTitlesAreShown(String path) {
        if (path.contains("asKnownAt")) {
            in("vi").get(path).then().statusCode(404).header("Vary", "Accept, Accept-Language");
            return;
        }
        Response answer = in("vi").get(path);
        assertThat(answer.asString()).contains("Ba ngôn ngữ");
        assertThat(answer.header("Vary")).startsWith("Accept, Accept-Language");
        assertThat(in("fr").get(path).asString()).contains("Trois langues");
    }

    /** Of 15 KB; what is kept of it, LanguagesTest tells. */
    @Test
    void aHeaderWithThousandsOfSubtagsIsNoError() {
        String hostile = "vi" + "-a".repeat(7_500) + ", fr";
        for (String path :
                List.of("/v1/agreements?party=BT&party=KE&limit=1", "/v1/quality?party=BT&party=KE&limit=1")) {
            in(hostile).get(path).then().statusCode(200).body("items[0].title", equalTo("Trois langues"));
        }
    }

    @Test
    void answersToWritesAreInThatLanguage() {
        Response created = create("bt-ke-written-" + System.nanoTime(), "fr", "BINDING");
        assertThat(created.jsonPath().getString("title")).isEqualTo("Trois langues");
        assertThat(created.jsonPath().getString("statusLabel")).isEqualTo("en vigueur");
        Response described = in("vi").contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{ \"subjects\": [\"languages\"] }")
                .patch(created.header("Location"));
        assertThat(described.jsonPath().getString("title")).isEqualTo("Ba ngôn ngữ");
        Response suspended = in("vi").contentType("application/json")
                .body("{ \"on\": \"2010-01-01\", \"reason\": \"consent\" }")
                .post(created.header("Location") + "/transitions/suspend");
        assertThat(suspended.jsonPath().getString("status.statusLabel")).isEqualTo("tạm đình chỉ thực hiện");
        assertThat(in("fr").get(created.header("Location") + "/status")
                        .jsonPath()
                        .getString("statusLabel"))
                .isEqualTo("suspendu");
    }

    @Test
    void whatDoesNotBindHasItsOwnWords() {
        String path = create("bt-ke-memorandum-" + System.nanoTime(), "en", "NON_BINDING")
                .header("Location");
        assertThat(in("en").get(path).jsonPath().getString("statusLabel")).isEqualTo("in effect");
        assertThat(in("fr").get(path + "/status").jsonPath().getString("statusLabel"))
                .isEqualTo("en application");
        assertThat(in("en").get(path + "?asOf=1999-01-01").jsonPath().getString("statusLabel"))
                .isNull();
    }

    @Test
    void eachLanguageHasItsOwnTag() {
        String tag = in("en").get(ONE).header("ETag");
        in("en").header("If-None-Match", tag).get(ONE).then().statusCode(304).header("Vary", "Accept, Accept-Language");
        in("fr").header("If-None-Match", tag).get(ONE).then().statusCode(200).body("title", equalTo("Trois langues"));
    }

    @Test
    void theLifeCycleHasThemAll() {
        var lifecycle = given().get("/v1/lifecycle").jsonPath();
        assertThat(lifecycle.getMap("statuses.find { it.status == 'IN_FORCE' }.labels"))
                .isEqualTo(Map.of("en", "in force", "fr", "en vigueur", "vi", "có hiệu lực"));
        assertThat(lifecycle.getMap("statuses.find { it.status == 'IN_FORCE' }.labelsNonBinding"))
                .containsEntry("en", "in effect");
        assertThat(lifecycle.getMap("statuses.find { it.status == 'SIGNED' }"))
                .containsKey("labels")
                .doesNotContainKey("labelsNonBinding");
        assertThat(lifecycle.getMap("acts.find { it.act == 'ratify' }.labels"))
                .isEqualTo(Map.of("en", "ratification", "fr", "ratification", "vi", "phê chuẩn"));
        assertThat(lifecycle.getList("acts.labels.vi")).doesNotContainNull().hasSizeGreaterThan(20);
        assertThat(lifecycle.getList("statuses.labels.fr")).doesNotContainNull().hasSize(14);
    }

    private static RequestSpecification in(String language) {
        return language == null ? given() : given().header("Accept-Language", language);
    }

    private static Response create(String reference, String language, String nature) {
        return in(language)
                .contentType("application/json; charset=utf-8")
                .body("""
                        { "reference": "%s", "kind": "TREATY", "legalNature": "%s",
                          "titles": { "en": "Three languages", "fr": "Trois langues", "vi": "Ba ngôn ngữ" },
                          "parties": [ { "code": "BT" }, { "code": "KE" } ],
                          "clauses": { "duration": { "rule": "UNTIL", "lastDay": "2090-01-01" } },
                          "acts": [ { "act": "bring-into-force", "on": "2000-01-01" }, { "act": "sign", "on": "2001-01-01" } ] }""".formatted(reference, nature))
                .post("/v1/agreements");
    }
}
