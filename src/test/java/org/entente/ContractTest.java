package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check of all answers can fail: what passes is doctored, one thing at a time. */
class ContractTest {
    private static final String ACT = """
            { "id": 1, "act": "sign", "on": "2018-06", "citations": [ { "source": "vna-2024-04" } ],
              "recordedAt": "2024-04-05T12:00:00Z", "recordedBy": "somebody" }""";

    private Contract contract;

    @BeforeEach
    void read() throws IOException {
        JsonNode document =
                new YAMLMapper().readTree(Path.of("docs/openapi.yaml").toFile());
        contract = new Contract(document);
    }

    @Test
    void whatIsDocumentedPasses() {
        assertThat(breaches(200, "application/json", ACT)).isEmpty();
        assertThat(breaches(200, "text/plain;charset=UTF-8", "id  1\n")).isEmpty();
    }

    @Test
    void aBodyIsHeldAgainstItsSchema() {
        assertThat(breaches(200, "application/json", ACT.replace("\"id\": 1,", "")))
                .singleElement()
                .asString()
                .contains("'id'");
        assertThat(breaches(200, "application/json", ACT.replace("1,", "\"1\",")))
                .singleElement()
                .asString()
                .contains("id");
        assertThat(breaches(200, "application/json", ACT.replace("sign", "sing")))
                .singleElement()
                .asString()
                .contains("act");
        assertThat(breaches(200, "application/json", ACT.replace("2018-06", "June 2018")))
                .singleElement()
                .asString()
                .contains("on");
        assertThat(breaches(200, "application/json", ACT.replace("-05T", "-35T")))
                .singleElement()
                .asString()
                .contains("recordedAt");
        assertThat(breaches(200, "application/json", ACT.replace("\"on\"", "\"of\": 1, \"on\"")))
                .singleElement()
                .asString()
                .contains("of");
        assertThat(breaches(200, "application/json", ACT.replace("\"source\"", "\"sauce\"")))
                .hasSize(2);
    }

    @Test
    void everyLineIsHeldAgainstTheSchemaOfAnItem() {
        String line = ACT.replace("\n", "") + "\n";
        String list = "/v1/agreements/sg-vn-x-2018/acts";
        assertThat(breaches("GET", list, 200, "application/x-ndjson", line + line))
                .isEmpty();
        assertThat(breaches("GET", list, 200, "application/x-ndjson", line + line.replace("\"id\": 1,", "")))
                .hasSize(1);
    }

    @Test
    void statusTypeHeadersAndOperationAreHeldAgainstTheDocument() {
        assertThat(breaches(202, "application/json", ACT))
                .singleElement()
                .asString()
                .contains("202");
        assertThat(breaches(200, "application/xml", "<act/>"))
                .singleElement()
                .asString()
                .contains("application/xml");
        assertThat(breaches(304, "", "body")).singleElement().asString().contains("no body");
        assertThat(breaches("GET", "/v1/agreement", 200, "application/json", "{}"))
                .containsExactly("there is no such operation");
        assertThat(breaches("PUT", "/v1/agreements", 405, "application/problem+json", "{}"))
                .isNotEmpty();
        assertThat(contract.breaches(new Contract.Answer(
                        "GET", "/v1/agreements/a/acts/1", 200, Map.of("content-type", "application/json"), ACT)))
                .contains("the header ETag is missing", "the header Request-Id is missing");
    }

    private List<String> breaches(int status, String type, String body) {
        return breaches("GET", "/v1/agreements/sg-vn-x-2018/acts/1", status, type, body);
    }

    private List<String> breaches(String method, String path, int status, String type, String body) {
        Map<String, String> headers = new HashMap<>();
        List.of("request-id", "cache-control", "vary", "etag").forEach(name -> headers.put(name, "x"));
        headers.put("content-type", type);
        return contract.breaches(new Contract.Answer(method, path, status, headers, body));
    }
}
