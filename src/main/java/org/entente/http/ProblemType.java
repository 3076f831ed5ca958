package org.entente.http;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that the service refuses, a row a kind: its code is stable, its title the same for every occurrence. */
@Schema(description = "The kinds of problems, by names that stay.")
public enum ProblemType {
    // spotless:off
    INVALID_REQUEST       (400, "The request is not valid",                     WayOut::documentation),
    NOT_FOUND             (404, "There is nothing here",                        WayOut::list),
    METHOD_NOT_ALLOWED    (405, "The method is not allowed here",               WayOut::methods),
    NOT_ACCEPTABLE        (406, "None of the accepted types can be given",      WayOut::form),
    REFERENCE_TAKEN       (409, "The reference is taken",                       WayOut::documentation),
    TRANSITION_NOT_ALLOWED(409, "The act is not possible in this status",       WayOut::moves),
    STEP_NOT_ALLOWED      (409, "The step is not possible in this status",      WayOut::steps),
    RELATION_NOT_ALLOWED  (409, "The relation is not possible",                 WayOut::documentation),
    ALREADY_RETRACTED     (409, "The act is retracted already",                 WayOut::documentation),
    CHANGED_MEANWHILE     (409, "Another change came first",                    WayOut::again),
    PRECONDITION_FAILED   (412, "It has changed since it was read",             WayOut::version),
    BODY_TOO_LARGE        (413, "The body is too large",                        WayOut::documentation),
    ADDRESS_TOO_LONG      (414, "The address is too long",                      WayOut::documentation),
    UNSUPPORTED_MEDIA_TYPE(415, "The type of the body is not supported",        WayOut::body),
    PRECONDITION_REQUIRED (428, "A condition is required",                      WayOut::version),
    HEADERS_TOO_LARGE     (431, "The headers are too large",                    WayOut::again),
    REQUEST_FAILED        (400, "The request failed",                           WayOut::documentation),
    UNAVAILABLE           (503, "The register cannot be reached",               WayOut::health),
    INTERNAL_ERROR        (500, "Something went wrong here",                    WayOut::health);
    // spotless:on

    /** More than these are only listed. */
    static final int MOST_IN_DETAIL = 3;

    private final int status;
    private final String title;
    private final BiFunction<WayOut, Problem, String> wayOut;

    ProblemType(int status, String title, BiFunction<WayOut, Problem, String> wayOut) {
        this.status = status;
        this.title = title;
        this.wayOut = wayOut;
    }

    /** What can be tried next. */
    BiFunction<WayOut, Problem, String> wayOut() {
        return wayOut;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** The title, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** A URN that names the kind of problem (RFC 9457, section 3.1.1). */
    public String uri() {
        return "urn:entente:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param detail what is wrong and what to do about it, in a sentence or two */
    public ProblemException because(String detail) {
        return new ProblemException(Problem.of(this, detail));
    }

    /** A request whose fields are at fault, each named by a JSON pointer. */
    public static ProblemException invalid(List<Problem.FieldError> errors) {
        String detail = errors.size() > MOST_IN_DETAIL
                ? errors.size() + " fields are at fault; 'errors' names each."
                : errors.stream().map(Problem.FieldError::sentence).collect(Collectors.joining("; ")) + ".";
        return new ProblemException(Problem.of(INVALID_REQUEST, detail).withErrors(errors));
    }

    /** A request with one field, or query parameter, at fault. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(new Problem.FieldError(pointer, detail)));
    }
}
