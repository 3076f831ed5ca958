package org.entente.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a page ended, in a token that callers hand back and cannot make up: the values and, so that a changed one is
 * noticed, their HMAC.
 */
public final class Cursor {
    private static final int SIGNATURE_BYTES = 16;
    private static final String SEPARATOR = "|";

    private Cursor() {}

    /** @param values may not contain {@code |} */
    public static String of(byte[] key, List<String> values) {
        byte[] text = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        byte[] token = Arrays.copyOf(signature(key, text), SIGNATURE_BYTES + text.length);
        System.arraycopy(text, 0, token, SIGNATURE_BYTES, text.length);
        return text(token);
    }

    private static String text(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** @throws ProblemException 400 if the cursor was not given out by {@link #of} with this key */
    public static List<String> read(byte[] key, String cursor) {
        byte[] token;
        try {
            token = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw unusable();
        }
        if (token.length <= SIGNATURE_BYTES || !text(token).equals(cursor)) {
            throw unusable();
        }
        byte[] text = Arrays.copyOfRange(token, SIGNATURE_BYTES, token.length);
        if (!MessageDigest.isEqual(signature(key, text), Arrays.copyOf(token, SIGNATURE_BYTES))) {
            throw unusable();
        }
        return List.of(new String(text, StandardCharsets.UTF_8).split("\\" + SEPARATOR, -1));
    }

    /** What is said of a cursor that cannot be used. */
    public static ProblemException unusable() {
        return ProblemType.invalid(
                "cursor",
                "is not one that this list gave out; take it unchanged from 'next', or leave it out to begin anew");
    }

    private static byte[] signature(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
