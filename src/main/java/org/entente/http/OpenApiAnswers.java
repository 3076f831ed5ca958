package org.entente.http;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The headers and the examples of answers, for the OpenAPI document. Each header, problem and example stands there once;
 * operations refer to it. The examples are recorded in {@code META-INF/openapi.json}, by the names of their operations.
 */
final class OpenApiAnswers {
    private static final String PROBLEM = "Problem";

    private final Components components;

    private OpenApiAnswers(Components components) {
        this.components = components;
    }

    static OpenApiAnswers of(OpenAPI document) {
        OpenApiAnswers answers = new OpenApiAnswers(document.getComponents());
        answers.header("Request-Id", true, "The caller's name for the request if it gave one, else a new one.");
        answers.header("Cache-Control", true, "What caches may do with it (RFC 9111).");
        answers.header("Vary", true, "The answer depends on these headers of the request.");
        answers.header("ETag", true, "The version, and a hash of the body: for If-Match and If-None-Match.");
        answers.header("Location", true, "Where it is.");
        answers.header("Link", false, "The next page, if there is one (RFC 8288).");
        answers.header("Preference-Applied", false, "The preference that was followed (RFC 7240).");
        answers.header("Retry-After", true, "In how many seconds to try again.");
        answers.header("Accept-Post", false, "The types of body that POST takes here.");
        answers.header("Accept-Patch", false, "The types of body that PATCH takes here (RFC 5789).");
        return answers;
    }

    private void header(String name, boolean always, String description) {
        components.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .required(always)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    /** A problem that operations can refer to. */
    APIResponse problem(int status, String description) {
        String name = PROBLEM + status;
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            MediaType type = OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref(PROBLEM));
            illustrate(type, name);
            APIResponse answer = OASFactory.createAPIResponse()
                    .description(description)
                    .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type));
            common(answer);
            if (status == 415) {
                add(answer, "Accept-Post");
                add(answer, "Accept-Patch");
            } else if (status == 503) {
                add(answer, "Retry-After");
            }
            components.addResponse(name, answer);
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    /** Completes what an operation answers when all is well. */
    void complete(Operation operation, boolean read) {
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach((status, answer) -> {
            if (status.startsWith("2")) {
                common(answer);
                add(answer, "ETag");
                MediaType json = answer.getContent().getMediaType(Format.JSON.mediaType());
                if (status.equals("201")) {
                    add(answer, "Location");
                }
                if (json != null) {
                    illustrate(json, operation.getOperationId());
                    if (String.valueOf(json.getSchema().getRef()).contains("Page")) {
                        add(answer, "Link");
                    }
                    if (asksFor(operation, TotalParams.HEADER)) {
                        add(answer, "Preference-Applied");
                    }
                }
            }
        });
        if (read) {
            operation.addParameter(OASFactory.createParameter()
                    .name("If-None-Match")
                    .in(Parameter.In.HEADER)
                    .description("The ETag of the answer that you have; 304 if it still holds.")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            operation.getResponses().addAPIResponse("304", unchanged());
        }
    }

    private static boolean asksFor(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private APIResponse unchanged() {
        APIResponse answer = OASFactory.createAPIResponse().description("What you have still holds.");
        common(answer);
        add(answer, "ETag");
        components.addResponse("Unchanged", answer);
        return OASFactory.createAPIResponse().ref("Unchanged");
    }

    private static void common(APIResponse answer) {
        add(answer, "Request-Id");
        add(answer, "Cache-Control");
        add(answer, "Vary");
    }

    private static void add(APIResponse answer, String name) {
        Header header = OASFactory.createHeader().ref(name);
        answer.addHeader(name, header);
    }

    private void illustrate(MediaType type, String name) {
        Map<String, Example> recorded = components.getExamples();
        if (recorded != null && recorded.containsKey(name)) {
            type.addExample(name, OASFactory.createExample().ref(name));
        }
    }
}
