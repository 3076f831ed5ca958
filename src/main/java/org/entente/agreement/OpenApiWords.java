package org.entente.agreement;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Confidence;
import org.entente.lifecycle.DeadlineKind;
import org.entente.lifecycle.DenunciationRule;
import org.entente.lifecycle.DurationRule;
import org.entente.lifecycle.EntryRule;
import org.entente.lifecycle.Finding;
import org.entente.lifecycle.LegalNature;
import org.entente.lifecycle.Mode;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Reason;
import org.entente.lifecycle.Slug;
import org.entente.lifecycle.Stage;
import org.entente.lifecycle.Status;

/**
 * Writes the words of the life cycle into the OpenAPI document, as the API spells them. The life cycle cannot annotate
 * itself: it is plain Java.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiWords implements OASFilter {

    private static final Map<List<?>, String> SCANNED = Map.of(
            Arrays.stream(ActType.values()).map(Enum::name).toList(), ActType.class.getSimpleName(),
            Arrays.stream(Reason.values()).map(Enum::name).toList(), Reason.class.getSimpleName(),
            Arrays.stream(Finding.values()).map(Enum::name).toList(), Finding.class.getSimpleName());

    /** In arrays the scanner repeats the constants instead of referring to them; called before {@link #filterOpenAPI}. */
    @Override
    public Schema filterSchema(Schema schema) {
        String word = schema.getEnumeration() == null ? null : SCANNED.get(schema.getEnumeration());
        if (word != null) {
            schema.setEnumeration(null);
            schema.setType(null);
            schema.setRef(word);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components schemas = document.getComponents();
        put(schemas, ActType.values(), Slug::of, "What a party, or both together, can do.");
        put(schemas, Mode.values(), Slug::of, "What a signature means (VCLT 12, 14).");
        put(schemas, Reason.values(), Slug::of, "Why an act that ends or suspends an agreement was done.");
        put(
                schemas,
                ActType.By.values(),
                Enum::name,
                "Who does an act: ONE party that is named, BOTH together, EITHER.");
        put(schemas, Status.values(), Enum::name, "Where an agreement stands: derived from its acts.");
        put(schemas, Stage.values(), Enum::name, "How far a party has come.");
        put(schemas, Confidence.values(), Enum::name, "How well the sources support a status.");
        put(schemas, Finding.values(), Slug::of, "Something in the record that a person should look at.");
        put(schemas, DeadlineKind.values(), Enum::name, "What comes on a day.");
        put(schemas, EntryRule.values(), Enum::name, "By which rule an agreement enters into force (VCLT 24).");
        put(schemas, DurationRule.values(), Enum::name, "By which rule it lasts (VCLT 54(a)).");
        put(schemas, DenunciationRule.values(), Enum::name, "Whether and how it may be denounced (VCLT 54, 56).");
        put(schemas, LegalNature.values(), Enum::name, "Whether it binds in law; never inferred from the title.");
        schemas.addSchema(
                PartialDate.class.getSimpleName(),
                string(
                                "A date as precise as its source (EDTF, ISO 8601-2): a year, month, day or interval; ? is uncertain, "
                                        + "~ approximate, % both.")
                        .pattern(PartialDate.PATTERN)
                        .addExample("2018-06")
                        .addExample("2024-04-03/2024-04-05"));
    }

    private static <E extends Enum<E>> void put(
            Components schemas, E[] constants, Function<E, String> spelling, String description) {
        Schema schema = string(description);
        Arrays.stream(constants).map(spelling).forEach(schema::addEnumeration);
        schemas.addSchema(constants[0].getDeclaringClass().getSimpleName(), schema);
    }

    private static Schema string(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
