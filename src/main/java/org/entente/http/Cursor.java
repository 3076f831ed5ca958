package org.entente.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a page ended, in a token that callers hand back and can neither make up nor read: internal numbers would tell
 * them how much there is that they may not see. AES-GCM, whose tag betrays a changed token.
 */
public final class Cursor {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final String SEPARATOR = "|";

    /** Filled up to a multiple, since the length would tell how many digits a number has. */
    private static final int BLOCK_BYTES = 32;

    private static final String FILLING = "\0";

    private Cursor() {}

    /** @param values may not contain {@code |} or U+0000 */
    public static String of(byte[] key, List<String> values) {
        byte[] text = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(text, (text.length / BLOCK_BYTES + 1) * BLOCK_BYTES);
        // of the text itself, so that the same question is answered to the byte as before, and no other has the same
        byte[] nonce = Arrays.copyOf(hmac(derived(key, "nonce"), filled), NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(filled);
            return text(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("nothing to encrypt is refused", impossible);
        }
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
        if (token.length < NONCE_BYTES + TAG_BYTES || !text(token).equals(cursor)) {
            throw unusable();
        }
        try {
            byte[] filled = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(token, NONCE_BYTES))
                    .doFinal(token, NONCE_BYTES, token.length - NONCE_BYTES);
            String text = new String(filled, StandardCharsets.UTF_8).replace(FILLING, "");
            return List.of(text.split("\\" + SEPARATOR, -1));
        } catch (AEADBadTagException changed) {
            throw unusable();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("nothing else to decrypt is refused", impossible);
        }
    }

    /** What is said of a cursor that cannot be used. */
    public static ProblemException unusable() {
        return ProblemType.invalid(
                "cursor",
                "is not one that this list gave out; take it unchanged from 'next', or leave it out to begin anew");
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derived(key, "encryption"), "AES"),
                new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        return cipher;
    }

    /** A key of its own for each purpose. */
    private static byte[] derived(byte[] key, String purpose) {
        return hmac(key, ("cursor " + purpose).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
