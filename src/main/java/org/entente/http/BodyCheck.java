package org.entente.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Takes bodies that are no larger than anyone needs, and text in UTF-8: nothing else is exchanged between systems (RFC
 * 8259, section 8.1), and guessing at an encoding would put on record what nobody has written.
 */
@Provider
public class BodyCheck implements ReaderInterceptor {

    @Inject
    Entrance entrance;

    @Inject
    CurrentVertxRequest request;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = read(context);
        if (body.length > entrance.largestBody()) {
            throw entrance.bodyTooLarge(request.getCurrent());
        }
        try {
            // strict, in contrast to a String's constructor
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException notUtf8) {
            throw ProblemType.invalid("", "is not in UTF-8; convert it, whatever charset Content-Type names");
        }
        // never in a form or in JSON; every other byte of UTF-16 and UTF-32, which a reader of JSON would guess
        if (new String(body, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            throw ProblemType.invalid("", "has bytes of zero, as UTF-16 and UTF-32 do; send it in UTF-8");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    /** One byte more than may be is enough to know that it is too large; its length need not be told beforehand. */
    private byte[] read(ReaderInterceptorContext context) {
        try {
            return context.getInputStream().readNBytes((int) entrance.largestBody() + 1);
        } catch (IOException brokenOff) {
            throw ProblemType.invalid("", "ended before it was complete, or is not as long as the headers say");
        }
    }
}
