package org.entente.http;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a body, so that one answer tells all of it. */
public final class FieldErrors {
    private final String prefix;
    private final List<Problem.FieldError> errors;

    private FieldErrors(String prefix, List<Problem.FieldError> errors) {
        this.prefix = prefix;
        this.errors = errors;
    }

    /** A collection that is empty so far. */
    public static FieldErrors none() {
        return new FieldErrors("", new ArrayList<>());
    }

    /** The same collection, for what lies below a field. */
    public FieldErrors below(String pointer) {
        return new FieldErrors(prefix + pointer, errors);
    }

    /** A name as part of a JSON pointer (RFC 6901, section 3). */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Adds what is wrong with a field.
     *
     * @param pointer a JSON pointer, such as {@code /on}
     */
    public void add(String pointer, String detail) {
        errors.add(new Problem.FieldError(prefix + pointer, detail));
    }

    /** @throws ProblemException 400 if anything was added */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(List.copyOf(errors));
        }
    }
}
