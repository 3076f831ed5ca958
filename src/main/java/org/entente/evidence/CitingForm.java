package org.entente.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.entente.http.FieldErrors;
import org.entente.http.ProblemType;

/** A form that cites sources: its fields are those of JSON, and {@code source}, which may be repeated, cites one. */
public final class CitingForm {
    private static final String SOURCE = "source";
    private static final String CITATIONS = "citations";

    private CitingForm() {}

    /**
     * The form as the JSON that would say the same.
     *
     * @param numbers the fields that are numbers
     * @param flags the fields that are true or false
     * @throws org.entente.http.ProblemException 400 if it is none
     */
    public static ObjectNode read(InputStream form, Set<String> numbers, Set<String> flags) throws IOException {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        FieldErrors errors = FieldErrors.none();
        // a character a byte: what it means is known only when all bytes of a value are there
        String text = new String(form.readAllBytes(), StandardCharsets.ISO_8859_1);
        if (text.startsWith("{")) {
            throw ProblemType.invalid(
                    "", "looks like JSON and is said to be a form: send Content-Type: application/json");
        }
        for (String field : text.split("&")) {
            if (!field.isEmpty()) {
                int equals = field.indexOf('=');
                String name = decoded(equals < 0 ? field : field.substring(0, equals), errors);
                String value = equals < 0 ? "" : decoded(field.substring(equals + 1), errors);
                put(fields, name, value, numbers, flags, errors);
            }
        }
        errors.throwIfAny();
        return fields;
    }

    private static void put(
            ObjectNode fields, String name, String value, Set<String> numbers, Set<String> flags, FieldErrors errors) {
        String pointer = "/" + FieldErrors.escaped(name);
        if (name.equals(SOURCE)) {
            fields.withArray(CITATIONS).addObject().put(SOURCE, value);
        } else if (name.equals(CITATIONS)) {
            errors.add(pointer, "is no field of a form; cite by 'source'");
        } else if (fields.has(name)) {
            errors.add(pointer, "is given twice");
        } else if (numbers.contains(name)) {
            try {
                fields.put(name, Integer.parseInt(value));
            } catch (NumberFormatException noNumber) {
                errors.add(pointer, "must be a number");
            }
        } else if (flags.contains(name)) {
            if (!value.equals("true") && !value.equals("false")) {
                errors.add(pointer, "must be true or false");
            }
            fields.put(name, value.equals("true"));
        } else {
            fields.put(name, value);
        }
    }

    private static String decoded(String bytes, FieldErrors errors) {
        try {
            byte[] text = URLDecoder.decode(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (IllegalArgumentException malformed) {
            errors.add("", "is no form: after % two hexadecimal digits follow");
        } catch (CharacterCodingException notUtf8) {
            errors.add("", "is not in UTF-8: each character is one to four bytes, so é is %C3%A9");
        }
        return "";
    }
}
