package org.entente;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;

/** Compares whole bodies, whatever their white space. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static String body(ValidatableResponse response) {
        return pretty(response.extract().asString());
    }

    public static String pretty(String json) {
        try {
            return MAPPER.readTree(json).toPrettyString();
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + json, notJson);
        }
    }

    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + json, notJson);
        }
    }
}
