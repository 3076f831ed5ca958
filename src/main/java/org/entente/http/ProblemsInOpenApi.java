package org.entente.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes into the OpenAPI document which problems an operation can answer: they follow from its shape. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {
    private static final String SCHEMA = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> problems(path, method, operation)));
    }

    private static void problems(String path, PathItem.HttpMethod method, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean writes = operation.getRequestBody() != null;
        if (writes || !parameters.isEmpty()) {
            add(operation, 400, "The request is not valid; `errors` names the fields.");
        }
        if (path.contains("{")) {
            add(operation, 404, "There is no such thing, or it was not known then.");
        }
        if (writes) {
            add(operation, 409, "What is already on record does not allow it; nothing was stored.");
            add(operation, 415, "The body is of another type than this operation takes.");
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            add(operation, 412, "The agreement has changed since it was read.");
            if (method == PathItem.HttpMethod.PATCH) {
                add(operation, 428, "If-Match is missing.");
            }
        }
    }

    private static void add(Operation operation, int status, String description) {
        var content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA)));
        var answer = OASFactory.createAPIResponse().description(description).content(content);
        operation.getResponses().addAPIResponse(Integer.toString(status), answer);
    }
}
