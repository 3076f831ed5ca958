package org.entente.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
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

    @Override
    public void filterOpenAPI(OpenAPI document) {
        OpenApiAnswers answers = OpenApiAnswers.of(document);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    problems(path, method, operation, answers);
                    answers.complete(operation, method == PathItem.HttpMethod.GET);
                }));
    }

    private static void problems(String path, PathItem.HttpMethod method, Operation operation, OpenApiAnswers answers) {
        operation.addParameter(query(
                "pretty",
                "Indents JSON.",
                OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN).defaultValue(false)));
        operation.addParameter(OASFactory.createParameter()
                .name(HttpHeaders.ACCEPT_LANGUAGE)
                .in(Parameter.In.HEADER)
                .description(
                        "In which language titles and labels are shown, such as fr or `vi, fr;q=0.5`; else in English.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        forms(operation);
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean writes = operation.getRequestBody() != null;
        add(operation, answers, 400, "The request is not valid; `errors` names the fields.");
        add(operation, answers, 406, "None of the accepted types can be given.");
        add(operation, answers, 414, "The address is too long.");
        add(operation, answers, 431, "The headers are too large.");
        add(operation, answers, 500, "The request failed for a reason of the service's own.");
        add(operation, answers, 503, "The database did not answer in time; `Retry-After` says when to try again.");
        if (path.contains("{")) {
            add(operation, answers, 404, "There is no such thing, or it was not known then.");
        }
        if (writes) {
            add(operation, answers, 409, "What is already on record does not allow it; nothing was stored.");
            add(operation, answers, 413, "The body is too large.");
            add(operation, answers, 415, "The body is of another type than this operation takes.");
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            add(operation, answers, 412, "It has changed since it was read.");
            if (method == PathItem.HttpMethod.PATCH || method == PathItem.HttpMethod.PUT) {
                add(operation, answers, 428, "If-Match is missing.");
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
            boolean list = schema != null && schema.contains("Page");
            for (Format format : Format.values()) {
                if (format != Format.JSON && format != Format.CALENDAR && (list || !format.isOfListsOnly())) {
                    content.addMediaType(
                            format.mediaType(),
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
                }
            }
            Schema names = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
            Arrays.stream(Format.values())
                    .filter(format -> content.hasMediaType(format.mediaType()))
                    .forEach(format -> names.addEnumeration(format.slug()));
            operation.addParameter(query("format", "Does the same as Accept.", names));
        });
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }

    private static void add(Operation operation, OpenApiAnswers answers, int status, String description) {
        operation.getResponses().addAPIResponse(Integer.toString(status), answers.problem(status, description));
    }
}
