package org.entente.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Indents JSON for people who ask for it with {@code ?pretty}. */
public class PrettyJson {

    @Inject
    ObjectMapper mapper;

    @ServerResponseFilter
    public void indent(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        String pretty = request.getUriInfo().getQueryParameters().getFirst("pretty");
        boolean asked = pretty != null && !pretty.equals("false");
        if (asked && response.hasEntity() && !(response.getEntity() instanceof String)) {
            String indented = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(response.getEntity());
            response.setEntity(indented + "\n");
        }
    }
}
