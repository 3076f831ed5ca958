package org.entente.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes into the OpenAPI document what all operations have in common: the problems that follow from their shape. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiCommons implements OASFilter {
    private static final String SCHEMA = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> problems(path, method, operation)));
    }

    private static void problems(String path, PathItem.HttpMethod method, Operation operation) {
        operation.addParameter(query("pretty", "Indents JSON; `false` does not."));
        forms(operation);
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean writes = operation.getRequestBody() != null;
        add(operation, 400, "The request is not valid; `errors` names the fields.");
        add(operation, 406, "None of the accepted types can be given.");
        add(operation, 500, "The request failed for a reason of the service's own.");
        add(operation, 503, "The database did not answer in time; `Retry-After` says when to try again.");
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

    /** What a record can be written as, beside JSON; the lists among them as tables, too. */
    private static void forms(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            Content content = response.getContent();
            if (!status.startsWith("2")
                    || content == null
                    || Format.among(content.getMediaTypes().keySet()).isEmpty()) {
                return;
            }
            String schema =
                    content.getMediaType(Format.JSON.mediaType()).getSchema().getRef();
            boolean list = schema != null && schema.contains("/Page");
            for (Format format : Format.values()) {
                if (format != Format.JSON && (list || !format.isOfListsOnly())) {
                    content.addMediaType(
                            format.mediaType(),
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
                }
            }
            operation.addParameter(query(
                    "format",
                    "Does the same as Accept: " + (list ? "`json`, `text`, `csv` or `ndjson`." : "`json` or `text`.")));
        });
    }

    private static Parameter query(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
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
