package org.entente.http;

import static org.entente.http.BadInput.ANY;
import static org.entente.http.BadInput.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.Json;

/** Whatever can be wrong about a body: as a whole, or in one of its fields. */
final class BadBodies {
    private static final String PLACE = "\"put the value here\"";

    /** JSON, as it stands; null and the like are fine for some fields. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"no-such-thing\"",
            "\"2024-13-45\"",
            "\"0000-00-00\"",
            "\"99999-01-01\"",
            "\"P99999999999Y\"",
            "\"\\u0001\\u001b[2J\"",
            "\"\\u202e\\ufeff\"",
            "\"🤷\"",
            "\"' OR 1=1 --\"",
            "\"1\"",
            "[]",
            "[null]",
            "[[]]",
            "[1]",
            "[\"\",\"\"]",
            "{}",
            "{\"a\":null}",
            "{\"\":\"\"}",
            "{\"a\":{\"b\":[{}]}}");

    private static final List<String> REFUSED_ANYWHERE = List.of(
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"" + "a".repeat(100_000) + "\"",
            "1".repeat(2_000),
            "[".repeat(50) + "]".repeat(50),
            "{\"" + "a".repeat(1_000) + "\":1}",
            "[" + "1,".repeat(1_000) + "1]",
            "\"a\u0001b\"",
            "\"\t\"",
            "'a'",
            "NaN",
            "+1",
            "01",
            "undefined",
            "\"\\x\"",
            "\"open");

    private static final List<String> NO_JSON = List.of(
            "",
            " ",
            "{",
            "}",
            "[",
            "\"",
            "nul",
            "{'a':1}",
            "{a:1}",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "//",
            "/**/{}",
            "{}{}",
            "{}x",
            "<a/>",
            "a=b",
            "\u0000",
            "\ufeff",
            "null",
            "true",
            "1",
            "\"text\"",
            "[]",
            "[{}]",
            "[".repeat(10_000),
            "{\"a\":".repeat(10_000));

    private static final List<Charset> OTHER_CHARSETS = List.of(
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16, Charset.forName("UTF-32"));

    private BadBodies() {}

    static List<BadInput> of(TargetOperation operation) {
        BadInput good = operation.good();
        JsonNode example = operation.example();
        List<BadInput> bad = new ArrayList<>();
        for (String type :
                List.of("text/plain", "application/xml", "image/png", "application/jsonx", "multipart/form-data")) {
            bad.add(good.withHeader("Content-Type", type, List.of(415)));
        }
        for (String type : List.of("", "json", "/", "application/json; charset=utf-16", "a/b; c=\"")) {
            bad.add(good.withHeader("Content-Type", type, ANY));
        }
        NO_JSON.forEach(body -> bad.add(good.withBody("no JSON object", body, REFUSED)));
        for (int length = 1; length < good.body().length; length += Math.max(1, good.body().length / 40)) {
            bad.add(good.withBody("cut off", Arrays.copyOf(good.body(), length), REFUSED));
        }
        OTHER_CHARSETS.forEach(charset ->
                bad.add(good.withBody(charset.name(), example.toString().getBytes(charset), REFUSED)));
        fields(example, good, bad);
        for (String field : operation.fields()) {
            values(((ObjectNode) example.deepCopy()).put(field, unquoted(PLACE)).toString(), field, good, bad);
        }
        if (operation.takesForms()) {
            forms(operation, good, bad);
        }
        return bad;
    }

    /** Each value of the example in turn, however deep. */
    private static void fields(JsonNode example, BadInput good, List<BadInput> bad) {
        String text = example.toString();
        for (String pointer : pointers(example, "")) {
            JsonNode copy = example.deepCopy();
            int slash = pointer.lastIndexOf('/');
            JsonNode parent = copy.at(pointer.substring(0, slash));
            String name = pointer.substring(slash + 1);
            if (parent instanceof ObjectNode object) {
                JsonNode value = object.get(name);
                bad.add(good.withBody(
                        pointer + " twice",
                        copy.toString()
                                .replaceFirst(
                                        "(?=\"" + name + "\":)",
                                        java.util.regex.Matcher.quoteReplacement("\"" + name + "\":" + value + ",")),
                        REFUSED));
                object.put(name, unquoted(PLACE));
                values(copy.toString(), pointer, good, bad);
                object.remove(name);
                bad.add(good.withBody(pointer + " missing", copy.toString(), ANY));
                object.put("no field", 1);
                bad.add(good.withBody(pointer + " misnamed", copy.toString(), REFUSED));
            }
        }
        byte[] latin1 = text.replaceFirst("[a-z]{3}", "éé").getBytes(StandardCharsets.ISO_8859_1);
        bad.add(good.withBody("Latin-1", latin1, REFUSED));
    }

    private static void values(String body, String where, BadInput good, List<BadInput> bad) {
        ODD.forEach(value -> bad.add(good.withBody(where, body.replace(PLACE, value), ANY)));
        REFUSED_ANYWHERE.forEach(value -> bad.add(good.withBody(where, body.replace(PLACE, value), REFUSED)));
    }

    private static void forms(TargetOperation operation, BadInput good, List<BadInput> bad) {
        BadInput form = good.withHeader("Content-Type", "application/x-www-form-urlencoded", ANY);
        for (String field : operation.fields()) {
            for (String value :
                    List.of("%00", "%ED%A0%80", "%E9", "%zz", "%", BadInputs.LONG.repeat(2), "a&" + field + "=b")) {
                bad.add(form.withBody("form", "on=2024-06&" + field + "=" + value, REFUSED));
            }
            for (String value : List.of("", "+", "%0A", "-1", "99999999999", "{}", "%F0%9F%A4%B7", "=", "null")) {
                bad.add(form.withBody("form", field + "=" + value, ANY));
            }
        }
        for (String body :
                List.of("no+such+field=1", "=", "&", "on", "{\"on\":\"2024\"}", "on=2024&on=2024", "\u0000", "é=1")) {
            bad.add(form.withBody("form", body, REFUSED));
        }
    }

    private static Set<String> pointers(JsonNode node, String at) {
        Set<String> pointers = new LinkedHashSet<>();
        if (!at.isEmpty()) {
            pointers.add(at);
        }
        node.properties().forEach(field -> pointers.addAll(pointers(field.getValue(), at + "/" + field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.addAll(pointers(node.get(i), at + "/" + i));
        }
        return pointers;
    }

    private static String unquoted(String text) {
        return Json.read(text).asText();
    }
}
