package org.entente.engagement;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes the words of a commitment's life into the OpenAPI document, as the API spells them. The table cannot annotate
 * itself: it is plain Java.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiSteps implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        put(document, Step.values(), Step::slug, "What can be done about a commitment.");
        put(
                document,
                CommitmentStatus.values(),
                Enum::name,
                "What has become of a commitment: derived from its steps.");
    }

    private static <E extends Enum<E>> void put(
            OpenAPI document, E[] constants, Function<E, String> spelling, String description) {
        Schema schema =
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
        Arrays.stream(constants).map(spelling).forEach(schema::addEnumeration);
        document.getComponents().addSchema(constants[0].getDeclaringClass().getSimpleName(), schema);
    }
}
