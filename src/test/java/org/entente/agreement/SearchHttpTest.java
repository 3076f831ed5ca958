package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.knownNow;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for by {@code q}, and what is found: the best first. */
@QuarkusTest
class SearchHttpTest {

    /** Between Bhutan and Mongolia, so that no other test meets them. */
    @BeforeEach
    void agreements() {
        if (!found("party=BT&party=MN").isEmpty()) {
            return;
        }
        create("bt-mn-air-safety", Map.of("en", "Protocol on the safety of air services"), List.of());
        create(
                "bt-mn-crime-2011",
                Map.of(
                        "en", "Agreement on preventing and combating transnational crime",
                        "fr", "Accord relatif à la prévention de la criminalité transnationale organisée",
                        "vi", "Hiệp định về đấu tranh phòng, chống tội phạm xuyên quốc gia"),
                List.of("transnational-crime"),
                "Ministry of Home and Cultural Affairs",
                "Ministère de l’Intérieur");
        create(
                "bt-mn-drugs-2015",
                Map.of(
                        "en", "Memorandum on the exchange of information about drug crime",
                        "fr", "Mémorandum sur l’échange d’informations relatives aux stupéfiants",
                        "vi", "Bản ghi nhớ về trao đổi thông tin tội phạm ma tuý"),
                List.of());
        create(
                "bt-mn-extradition-1999",
                Map.of("en", "Treaty of extradition", "fr", "Traité d’extradition", "vi", "Hiệp ước về dẫn độ"),
                List.of());
        create(
                "bt-mn-legal-assistance",
                Map.of(
                        "en", "Treaty on mutual legal assistance in criminal matters",
                        "fr", "Convention d’entraide judiciaire en matière pénale",
                        "vi", "Hiệp định tương trợ tư pháp về hình sự"),
                List.of());
        create(
                "bt-mn-air-services",
                Map.of(
                        "en", "Air services agreement",
                        "fr", "Accord relatif aux services aériens",
                        "vi", "Hiệp định vận chuyển hàng không"),
                List.of("civil-aviation"));
        create("bt-mn-art", Map.of("fr", "Accord sur la restitution des œuvres d’art volées"), List.of());
        create(
                "bt-mn-languages",
                Map.of(
                        "de", "Abkommen über den grenzüberschreitenden Straßenverkehr",
                        "pl", "Umowa o żegludze śródlądowej podpisana w Łodzi",
                        "tr", "Işık ve İklim Anlaşması",
                        "nb", "Avtale om sjøfart og vern av ærfugl"),
                List.of());
        create("bt-mn-chinese", Map.of("zh", "打击跨国犯罪合作协定"), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // spotless:off
                // the words, in any case and order; the best first
                "transnational crime        | crime-2011",
                "COMBATING Transnational    | crime-2011",
                "crime transnational        | crime-2011",
                "crime                      | crime-2011 drugs-2015",
                "crime drug                 | drugs-2015",
                "air services               | air-services air-safety",
                "services air               | air-safety air-services",
                "treaty                     | extradition-1999 legal-assistance",
                "treaty on                  | legal-assistance",
                "legal treaty               | legal-assistance",
                // beginnings of words, not middles
                "crim                       | crime-2011 drugs-2015 legal-assistance",
                "exchange of info           | drugs-2015",
                "ansnational                | ''",
                "art                        | art",
                // the reference
                "bt-mn-extradition-1999     | extradition-1999",
                "BT-MN-Air-Services         | air-services air-safety",
                "bt-mn-air                  | air-safety air-services",
                "1999                       | extradition-1999",
                // authorities and subjects
                "home affairs               | crime-2011",
                "ministere interieur        | crime-2011",
                "transnational-crime        | crime-2011",
                "civil aviation             | air-services",
                // French
                "criminalite                | crime-2011",
                "CRIMINALITÉ organisée      | crime-2011",
                "entraide judiciaire        | legal-assistance",
                "pénäle éntràide            | legal-assistance",
                "l'echange d'informations   | drugs-2015",
                "oeuvres                    | art",
                "ŒUVRES D’ART               | art",
                "aeriens                    | air-services",
                "traite d'extradition       | extradition-1999",
                // Vietnamese
                "dau tranh phong chong toi pham | crime-2011",
                "đấu tranh                  | crime-2011",
                "TỘI PHẠM                   | crime-2011 drugs-2015",
                "tội phạm ma túy            | drugs-2015",
                "quoc gia phong chong       | crime-2011",
                "dẩn đo                     | extradition-1999",
                "hiep dinh                  | crime-2011 legal-assistance air-services",
                "tương trợ tư pháp          | legal-assistance",
                // others
                "strassenverkehr            | languages",
                "GRENZUBERSCHREITEND        | languages",
                "lodz                       | languages",
                "żegludze                   | languages",
                "isik iklim                 | languages",
                "sjofart aerfugl            | languages",
                "跨国犯罪                    | chinese",
                // nothing that LIKE takes for more, and nothing found
                "cr%me                      | drugs-2015",
                "_rime                      | ''",
                "crime whales               | ''",
                "crimea                     | ''",
                // spotless:on
            })
    void whatIsLookedForIsFound(String q, String references) {
        List<String> expected = references.equals("''")
                ? List.of()
                : List.of(references.split(" ")).stream().map("bt-mn-"::concat).toList();
        assertThat(found("party=BT&party=MN&q=" + q)).isEqualTo(expected);
    }

    @Test
    void itIsOneFilterAmongOthers() {
        assertThat(found("party=BT&party=MN&q=crime&subject=transnational-crime"))
                .containsExactly("bt-mn-crime-2011");
        assertThat(found("party=BT&party=MN&q=crime&status=IN_FORCE")).isEmpty();
        assertThat(found("party=BT&party=MN&q=crime&sort=-registration"))
                .containsExactly("bt-mn-drugs-2015", "bt-mn-crime-2011");
    }

    @Test
    void whatIsFoundIsWhatWasKnown() {
        String before = knownNow("bt-mn-art");
        patch("{ \"titles\": { \"fr\": \"Accord sur la restitution des livres\" } }");
        assertThat(found("party=BT&party=MN&q=livres")).containsExactly("bt-mn-art");
        assertThat(found("party=BT&party=MN&q=oeuvres")).isEmpty();
        assertThat(found("party=BT&party=MN&q=livres&asKnownAt=" + before)).isEmpty();
        assertThat(found("party=BT&party=MN&q=oeuvres&asKnownAt=" + before)).containsExactly("bt-mn-art");
        patch("{ \"titles\": { \"fr\": \"Accord sur la restitution des œuvres d’art volées\" } }");
    }

    @Test
    void pagesKeepTheBestFirst() {
        String query = "party=BT&party=MN&limit=1&q=air services";
        var first = given().get("/v1/agreements?" + query).jsonPath();
        var second = given().get("/v1/agreements?" + query + "&cursor=" + first.getString("next"))
                .jsonPath();
        assertThat(first.getString("items[0].reference")).isEqualTo("bt-mn-air-services");
        assertThat(second.getString("items[0].reference")).isEqualTo("bt-mn-air-safety");
        assertThat(second.getString("next")).isNull();
        given().get("/v1/agreements?party=BT&party=MN&limit=1&q=air&cursor=" + first.getString("next"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "...", "_", "🤷", "a b c d e f g h i j k l m n o p q r s t u"})
    void whatHasNoWordOrTooManyIsRefused(String q) {
        given().queryParam("q", q)
                .get("/v1/agreements")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("q"))
                .body("detail", containsString("1 to 20 words"));
    }

    private static void patch(String patch) {
        given().contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/agreements/bt-mn-art")
                .then()
                .statusCode(200);
    }

    private static List<String> found(String query) {
        return given().get("/v1/agreements?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.reference");
    }

    private static void create(
            String reference, Map<String, String> titles, List<String> subjects, String... authorities) {
        given().contentType("application/json; charset=utf-8")
                .body(Map.of(
                        "reference",
                        reference,
                        "titles",
                        titles,
                        "kind",
                        "AGREEMENT",
                        "subjects",
                        subjects,
                        "parties",
                        authorities.length == 0
                                ? List.of(Map.of("code", "BT"), Map.of("code", "MN"))
                                : List.of(
                                        Map.of("code", "BT", "authority", authorities[0]),
                                        Map.of("code", "MN", "authority", authorities[1])),
                        "acts",
                        List.of(Map.of("act", "sign", "on", "2001"))))
                .post("/v1/agreements")
                .then()
                .statusCode(201);
    }
}
