package org.entente.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The address that a request is for, as it was sent: path and query, percent-encoded (RFC 3986). */
final class Address {
    private Address() {}

    /** What is wrong with it, and what to do about it; empty if nothing is. */
    static Optional<String> flaw(String address) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
            // read as Latin-1 by the server: letters would silently become others
            return Optional.of("The address has characters outside of ASCII: percent-encode their UTF-8, é as %C3%A9.");
        }
        try {
            new URI(address);
        } catch (URISyntaxException malformed) {
            return Optional.of("The address is malformed at character " + (malformed.getIndex() + 1)
                    + ": percent-encode what has no place there, a % that means itself as %25.");
        }
        byte[] text = URLDecoder.decode(address, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            return decoded.indexOf('\0') < 0
                    ? Optional.empty()
                    : Optional.of("The address holds %00, which is no text: leave it out.");
        } catch (CharacterCodingException notUtf8) {
            return Optional.of("The address is not in UTF-8: é is %C3%A9 there, not %E9.");
        }
    }
}
