package org.entente.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Says of JSON that could not be read where it is wrong, and what is expected there; never by the name of a class. */
final class UnreadableJson {
    private UnreadableJson() {}

    static ProblemException problem(JsonProcessingException unreadable) {
        return ProblemType.invalid(
                unreadable instanceof JsonMappingException mapping ? pointer(mapping) : "", detail(unreadable));
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() != null ? step.getFieldName() : step.getIndex()))
                .collect(Collectors.joining());
    }

    private static String detail(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return "is not a field here; these are: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (unreadable instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "must be one of "
                    + Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (unreadable instanceof InvalidFormatException format && format.getTargetType() == String.class) {
            return format.getOriginalMessage();
        }
        if (unreadable instanceof StreamConstraintsException) {
            return "is deeper, or has a longer name or number, than any request needs: at most " + StrictJson.LIMITS
                    + place(unreadable);
        }
        if (unreadable instanceof MismatchedInputException mismatched) {
            return "must be " + kind(mismatched.getTargetType())
                    + "; the OpenAPI document at /q/openapi shows what is in it";
        }
        return "is not JSON" + place(unreadable) + ": " + unreadable.getOriginalMessage();
    }

    private static String kind(Class<?> type) {
        if (type == null || type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "an object { … }";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list [ … ]";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a number" : "text in quotes";
    }

    private static String place(JsonProcessingException unreadable) {
        JsonLocation at = unreadable.getLocation();
        return at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
