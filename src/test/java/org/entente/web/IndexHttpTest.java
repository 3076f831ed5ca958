package org.entente.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front door: in the form that suits who knocks. */
@QuarkusTest
class IndexHttpTest {
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                            | text/plain",
                "text/plain                                     | text/plain",
                BROWSER + "                                     | text/html",
                "application/json                               | application/json",
                "text/html;q=0.2, application/json;q=0.9        | application/json",
            })
    void theFormIsTheOneAskedFor(String accept, String type) {
        given().header("Accept", accept)
                .get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Vary", equalTo("Accept, Accept-Language"))
                .body(containsString("/v1/agreements/sg-vn-transnational-crime-2018/status"))
                .body(endsWith("\n"));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> links =
                given().header("Accept", "application/json").get("/").jsonPath().getList("links.href");
        assertThat(links).hasSizeGreaterThan(15).contains("/v1/lifecycle", "/q/swagger-ui", "/q/health/ready");
        assertThat(links).allSatisfy(link -> given().get(link).then().statusCode(200));
    }

    /** Whoever adds a read need not think of this page. */
    @Test
    void everyReadOfTheDocumentIsThere() {
        List<String> titles =
                given().header("Accept", "application/json").get("/").jsonPath().getList("links.title");
        given().get("/q/openapi?format=json")
                .jsonPath()
                .<String>getList("paths.findAll { it.key != '/' }.collect { it.value.get?.summary }.findAll { it }")
                .forEach(summary -> assertThat(titles).contains(summary));
    }

    @Test
    void thePageIsForBrowsersThatRunNothing() {
        given().header("Accept", BROWSER)
                .get("/")
                .then()
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(startsWith("<!DOCTYPE html>"))
                .body("html.@lang", equalTo("en"))
                .body("html.head.title", equalTo("Entente"))
                .body("html.body.main.ul.li.a.@href", hasItem("/v1/agreements"));
    }

    @Test
    void whatAPageQuotesIsText() {
        Index index = new Index("a", List.of(new Index.Link("/\"><script>", "<b>'&")));
        assertThat(index.html())
                .contains("<a href=\"/&quot;&gt;&lt;script&gt;\">&lt;b&gt;&#39;&amp;</a>")
                .doesNotContain("<script>");
    }

    @Test
    void itIsReadAndNothingElse() {
        given().head("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(emptyString());
        given().post("/")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        given().header("Accept", "image/png").get("/").then().statusCode(406);
        given().get("/?page=2").then().statusCode(400);
        String tag = given().get("/").header("ETag");
        given().header("If-None-Match", tag).get("/").then().statusCode(304);
    }
}
