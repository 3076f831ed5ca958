package org.entente.http;

import org.jspecify.annotations.Nullable;

/** Query parameters that are {@code true} or {@code false}. */
public final class QueryFlag {
    private QueryFlag() {}

    /**
     * Whether the parameter is given and true.
     *
     * @throws ProblemException 400 if it is neither true nor false
     */
    public static boolean isTrue(String name, @Nullable String value) {
        return switch (value == null ? "false" : value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemType.invalid(name, "must be true or false");
        };
    }
}
