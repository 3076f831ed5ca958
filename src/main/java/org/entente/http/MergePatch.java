package org.entente.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** Applies a JSON merge patch (RFC 7396). */
public final class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /**
     * The patched value; the given one is left as it is.
     *
     * @throws ProblemException 400 if the patch is no JSON object
     * @throws UncheckedIOException if the result does not fit the type, caused by what Jackson says about it
     */
    public static <T> T apply(ObjectMapper mapper, JsonNode patch, T target, Class<T> type) {
        if (!patch.isObject()) {
            throw ProblemType.invalid("", "must be a JSON object with the fields to change");
        }
        try {
            return mapper.treeToValue(merge(mapper.valueToTree(target), patch), type);
        } catch (JsonProcessingException unfit) {
            throw new UncheckedIOException(unfit);
        }
    }

    /** The algorithm of RFC 7396, section 2. */
    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode present = result.path(change.getKey());
                result.set(change.getKey(), merge(present, change.getValue()));
            }
        });
        return result;
    }
}
