package org.entente.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A form in which answers are written. No resource mentions one: what it returns is written in the one asked for. */
enum Format {
    JSON("application/json", "application/json"),
    TEXT("text/plain", "text/plain;charset=UTF-8"),
    /** Of lists only. */
    CSV("text/csv", "text/csv;charset=UTF-8"),
    /** Of lists only: one JSON document a line. */
    NDJSON("application/x-ndjson", "application/x-ndjson"),
    /** Of what has days only, and says so (RFC 5545). */
    CALENDAR("text/calendar", "text/calendar;charset=UTF-8");

    private final String mediaType;
    private final String contentType;

    Format(String mediaType, String contentType) {
        this.mediaType = mediaType;
        this.contentType = contentType;
    }

    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return contentType;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfListsOnly() {
        return this == CSV || this == NDJSON;
    }

    /** The form that {@code ?format=} names. */
    static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.slug().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * The forms among these media types, in the order in which they are declared here; none if there is also a type that is
     * no form, since who has to write that writes all of them.
     */
    static List<Format> among(Set<String> mediaTypes) {
        List<Format> forms = Arrays.stream(values())
                .filter(format -> mediaTypes.contains(format.mediaType))
                .toList();
        return forms.size() == mediaTypes.size() ? forms : List.of();
    }
}
