package org.entente.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.entente.http.FieldErrors;
import org.entente.http.ProblemType;

/**
 * Reads an act from a form, for whoever records one by hand: {@code curl -d on=2018-06-30 -d party=VN …/transitions/sign}.
 * The fields are those of JSON; {@code source}, which may be repeated, cites a source.
 */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ActForm implements MessageBodyReader<NewAct> {
    private static final Set<String> NUMBERS = Set.of("ordinal", "alternativeTo");
    private static final String FLAG = "urgent";
    private static final String SOURCE = "source";

    @Inject
    ObjectMapper mapper;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == NewAct.class;
    }

    @Override
    public NewAct readFrom(
            Class<NewAct> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream form)
            throws IOException {
        ObjectNode act = mapper.createObjectNode();
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
                put(act, name, equals < 0 ? "" : decoded(field.substring(equals + 1), errors), errors);
            }
        }
        errors.throwIfAny();
        return mapper.treeToValue(act, NewAct.class);
    }

    private static void put(ObjectNode act, String name, String value, FieldErrors errors) {
        String pointer = "/" + FieldErrors.escaped(name);
        if (name.equals(SOURCE)) {
            act.withArray("citations").addObject().put(SOURCE, value);
        } else if (act.has(name)) {
            errors.add(pointer, "is given twice");
        } else if (NUMBERS.contains(name)) {
            try {
                act.put(name, Integer.parseInt(value));
            } catch (NumberFormatException noNumber) {
                errors.add(pointer, "must be a number");
            }
        } else if (name.equals(FLAG)) {
            if (!value.equals("true") && !value.equals("false")) {
                errors.add(pointer, "must be true or false");
            }
            act.put(name, value.equals("true"));
        } else {
            act.put(name, value);
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
