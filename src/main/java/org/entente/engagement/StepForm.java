package org.entente.engagement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.entente.evidence.CitingForm;

/** Reads a step from a form, for whoever records one by hand: {@code curl -d on=2024-06 -d party=SG …/transitions/accept}. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class StepForm implements MessageBodyReader<NewStep> {

    @Inject
    ObjectMapper mapper;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == NewStep.class;
    }

    @Override
    public NewStep readFrom(
            Class<NewStep> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream form)
            throws IOException {
        return mapper.treeToValue(CitingForm.read(form, Set.of(), Set.of()), NewStep.class);
    }
}
