package org.entente.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a problem. */
public class ProblemMapper {
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Inject
    Operations operations;

    @ServerExceptionMapper
    public Response refused(ProblemException refused) {
        return answer(refused);
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException invalid) {
        // the path without the names of our method and its parameter: create.body.acts[0].on is /acts/0/on
        return answer(Validity.problem(invalid.getConstraintViolations(), 2));
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable) {
        return answer(UnreadableJson.problem(unreadable));
    }

    @ServerExceptionMapper
    public Response unfit(UncheckedIOException unfit) {
        return unfit.getCause() instanceof JsonProcessingException unreadable
                ? unreadable(unreadable)
                : unexpected(unfit);
    }

    @ServerExceptionMapper
    public Response failed(WebApplicationException failed, ContainerRequestContext request) {
        if (failed.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        String path = request.getUriInfo().getPath();
        int status = failed.getResponse().getStatus();
        // where several classes share the beginning of a path, the framework looks for the method in the first only
        if (status == 404 && !operations.at(path).isEmpty()) {
            status = 405;
        }
        return switch (status) {
            case 404 ->
                answer(ProblemType.NOT_FOUND.because(
                        path.startsWith("/v1")
                                ? "No resource has this path; GET / lists them all."
                                : "No resource has this path: all are below /v1, and GET / lists them."));
            case 405 -> {
                String allow = operations.allow(path);
                yield with(
                        answer(ProblemType.METHOD_NOT_ALLOWED.because(
                                "This resource does not take " + request.getMethod() + "; it takes " + allow + ".")),
                        HttpHeaders.ALLOW,
                        allow);
            }
            case 406 ->
                answer(ProblemType.NOT_ACCEPTABLE.because("This can be given as " + produced(request)
                        + "; name one of them in Accept, or send no Accept at all."));
            case 415 -> {
                String taken = operations.taken(request.getMethod(), path).orElse("");
                yield with(
                        answer(ProblemType.UNSUPPORTED_MEDIA_TYPE.because(
                                "The body has to be " + taken + "; say so in Content-Type.")),
                        request.getMethod().equals("PATCH") ? "Accept-Patch" : "Accept-Post",
                        taken);
            }
            default ->
                answer(Problem.of(
                        ProblemType.REQUEST_FAILED,
                        status,
                        "The request could not be understood; /q/swagger-ui shows what is expected."));
        };
    }

    private String produced(ContainerRequestContext request) {
        return operations
                .of(request.getMethod(), request.getUriInfo().getPath())
                .map(operation -> String.join(", ", operation.produces()))
                .orElse("");
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable unexpected) {
        if (isUnavailability(unexpected)) {
            Throwable root = unexpected;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            LOG.warnf(
                    "Answered 503: %s. Check that the database runs, has room and lets us in; if it does, whether requests "
                            + "queue (agroal_awaiting_count) behind a long transaction.",
                    root);
            return with(
                    answer(ProblemType.UNAVAILABLE.because("The database did not answer in time. Try again in some "
                            + "seconds, and look first whether a change was recorded after all.")),
                    HttpHeaders.RETRY_AFTER,
                    RETRY_AFTER_SECONDS);
        }
        LOG.error("A request failed for a reason that the service does not know", unexpected);
        return answer(ProblemType.INTERNAL_ERROR.because(
                "The request failed for a reason of ours. Tell the operators the requestId."));
    }

    /** No connection, or no turn at writing, was to be had in time; or the transaction took longer than it may. */
    private static boolean isUnavailability(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof JDBCConnectionException
                    || cause instanceof LockTimeoutException
                    || cause instanceof RollbackException
                    || cause instanceof PessimisticLockException
                    || cause instanceof SQLException sql && isOutOfReach(sql)) {
                return true;
            }
        }
        return false;
    }

    /** By class of SQLSTATE: connection, resources, intervention of an operator; or the pool's own, which has none. */
    private static boolean isOutOfReach(SQLException thrown) {
        String state = thrown.getSQLState();
        return state == null
                ? String.valueOf(thrown.getMessage()).contains("acquisition timeout")
                : state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }

    private static Response answer(ProblemException problem) {
        return answer(problem.problem());
    }

    private static Response with(Response response, String header, String value) {
        return Response.fromResponse(response).header(header, value).build();
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
