package org.entente.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The body of every refusal (RFC 9457, {@code application/problem+json}). Absent members are left out. */
@Schema(description = "Why a request was refused, and what to do (RFC 9457).")
public record Problem(
        String type,
        String title,
        int status,

        @Schema(description = "What is wrong here, and what to do about it.")
        String detail,

        @Schema(implementation = ProblemType.class) String code,

        @Schema(description = "The Request-Id of the answer; quote it when you ask the operators.")
        String requestId,

        @Schema(description = "The fields that are at fault.") @Nullable
        List<FieldError> errors,

        @Schema(description = "Of a refused act: the agreement.") @Nullable
        String agreement,

        @Schema(description = "Of a refused act: the act that would be illegal.") @Nullable
        String act,

        @Schema(description = "Of a refused step: the commitment.") @Nullable
        String commitment,

        @Schema(description = "Of a refused step: the step that would be illegal.") @Nullable
        String step,

        @Schema(description = "Of a refused act or step: the status on its day.") @Nullable
        String currentStatus,

        @Schema(description = "Of a refused act or step: the condition that failed.") @Nullable
        String guard,

        @Schema(description = "Of a refused act: the article behind it.") @Nullable
        String legalBasis,

        @Schema(description = "Of a refused act or step: those that were open instead.") @Nullable
        List<String> open) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What is wrong with one field.
     *
     * @param pointer a JSON pointer into the body (RFC 6901), or the name of a query parameter
     */
    public record FieldError(String pointer, String detail) {
        String sentence() {
            return (pointer.isEmpty() ? "The body" : "'" + pointer + "'") + " " + detail;
        }
    }

    static Problem of(ProblemType type, String detail) {
        return of(type, type.status(), detail);
    }

    static Problem of(ProblemType type, int status, String detail) {
        Object requestId = MDC.get(RequestId.KEY);
        return new Problem(
                type.uri(),
                type.title(),
                status,
                detail,
                type.name(),
                requestId == null ? "" : requestId.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Problem withErrors(List<FieldError> errors) {
        return new Problem(
                type,
                title,
                status,
                detail,
                code,
                requestId,
                errors,
                agreement,
                act,
                commitment,
                step,
                currentStatus,
                guard,
                legalBasis,
                open);
    }

    /** The same problem as that of an act which the life cycle refuses. */
    public Problem ofAct(
            String agreement,
            String act,
            @Nullable String currentStatus,
            String guard,
            @Nullable String legalBasis,
            List<String> open) {
        return new Problem(
                type,
                title,
                status,
                detail,
                code,
                requestId,
                errors,
                agreement,
                act,
                commitment,
                step,
                currentStatus,
                guard,
                legalBasis,
                open);
    }

    /** The same problem as that of a step which the life of a commitment has no place for. */
    public Problem ofStep(
            String commitment, String step, @Nullable String currentStatus, String guard, List<String> open) {
        return new Problem(
                type,
                title,
                status,
                detail,
                code,
                requestId,
                errors,
                agreement,
                act,
                commitment,
                step,
                currentStatus,
                guard,
                legalBasis,
                open);
    }
}
