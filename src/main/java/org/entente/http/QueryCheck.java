package org.entente.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation does not know, or knows once only, or that are empty: none is ignored. */
public class QueryCheck {

    @Inject
    Operations operations;

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        Optional<Operations.Operation> operation =
                operations.of(request.getMethod(), request.getUriInfo().getPath());
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        if (operation.isEmpty() || query.isEmpty()) {
            return;
        }
        Map<String, Boolean> known = operation.get().queryParameters();
        FieldErrors errors = FieldErrors.none();
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            Boolean repeats = known.get(parameter.getKey());
            if (repeats == null) {
                errors.add(
                        parameter.getKey(),
                        "is not a query parameter here"
                                + (known.isEmpty()
                                        ? ": none are taken"
                                        : "; these are: " + String.join(", ", known.keySet())));
            } else if (!repeats && parameter.getValue().size() > 1) {
                errors.add(
                        parameter.getKey(), "is given " + parameter.getValue().size() + " times; give it once");
            } else if (!parameter.getKey().equals("pretty")
                    && parameter.getValue().contains("")) {
                // it would reach the resource as if it had been left out: "?dryRun=" is no wish to write
                errors.add(parameter.getKey(), "is empty; give it a value, or leave it out");
            }
        }
        errors.throwIfAny();
    }
}
