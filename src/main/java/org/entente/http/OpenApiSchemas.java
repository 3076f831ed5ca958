package org.entente.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document what the records say already: a component that is not {@code @Nullable} is always
 * there, and a page is called after what it holds.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiSchemas implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PAGE = Page.class.getSimpleName();
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    /** The records by the names of their classes, which need not be those of their schemas. */
    private final Map<String, List<ClassInfo>> records;

    /** Called when the service is built, with what Quarkus knows of its classes. */
    public OpenApiSchemas(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(ClassInfo::simpleName));
    }

    /** Called for every schema, wherever in the document it stands, and before {@link #filterOpenAPI}. */
    @Override
    public Schema filterSchema(Schema schema) {
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(SCHEMAS)) {
            schema.setRef(SCHEMAS + name(ref.substring(SCHEMAS.length())));
            // it is said where the reference leads
            schema.setType(null);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> schemas.put(name(name), schema));
        records.values().stream()
                .flatMap(List::stream)
                .forEach(record -> schemas.forEach((name, schema) -> {
                    boolean named = name.equals(schemaOf(record))
                            || name.endsWith(PAGE) && schemaOf(record).equals(PAGE);
                    // other rooms may have records of the same name: this one's components are the properties
                    if (named
                            && schema.getProperties() != null
                            && schema.getProperties().keySet().equals(properties(record))) {
                        schema.setRequired(required(record));
                    }
                }));
        document.getComponents().setSchemas(schemas);
    }

    /** {@code PageActView}, as the scanner says, is an {@code ActPage} since an {@code ActView} is an {@code Act}. */
    private String name(String scanned) {
        return scanned.startsWith(PAGE)
                ? records.getOrDefault(scanned.substring(PAGE.length()), List.of()).stream()
                        .findFirst()
                        .map(record -> schemaOf(record) + PAGE)
                        .orElse(scanned)
                : scanned;
    }

    private static String schemaOf(ClassInfo record) {
        String given = valueOf(
                record.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class), "name");
        return given == null ? record.simpleName() : given;
    }

    private static @Nullable List<String> required(ClassInfo record) {
        List<String> required = record.recordComponents().stream()
                .filter(component -> !component.type().hasAnnotation(NULLABLE) || isCheckedLater(component))
                .map(OpenApiSchemas::property)
                .toList();
        return required.isEmpty() ? null : required;
    }

    /** Nullable only so that its absence can be told apart and refused with the rest. */
    private static boolean isCheckedLater(RecordComponentInfo component) {
        return "true"
                .equals(valueOf(
                        component
                                .declaringClass()
                                .field(component.name())
                                .annotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class),
                        "required"));
    }

    private static Set<String> properties(ClassInfo record) {
        return record.recordComponents().stream().map(OpenApiSchemas::property).collect(Collectors.toSet());
    }

    private static String property(RecordComponentInfo component) {
        FieldInfo field = component.declaringClass().field(component.name());
        String given = valueOf(field.annotation(JsonProperty.class), "value");
        return given == null ? component.name() : given;
    }

    private static @Nullable String valueOf(@Nullable AnnotationInstance annotation, String member) {
        AnnotationValue value = annotation == null ? null : annotation.value(member);
        return value == null ? null : value.value().toString();
    }
}
