package org.entente.agreement;

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

/**
 * Reads an act from a form, for whoever records one by hand: {@code curl -d on=2018-06-30 -d party=VN …/transitions/sign}.
 * The fields are those of JSON; {@code source}, which may be repeated, cites a source.
 */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ActForm implements MessageBodyReader<NewAct> {
    private static final Set<String> NUMBERS = Set.of("ordinal", "alternativeTo");
    private static final Set<String> FLAGS = Set.of("urgent");

    @Inject
    ObjectMapper mapper;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == NewAct.class;
    }

    @Override
    public NewAct readFrom(
            Class<NewAct> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream form)
            throws IOException {
        return mapper.treeToValue(CitingForm.read(form, NUMBERS, FLAGS), NewAct.class);
    }
}
