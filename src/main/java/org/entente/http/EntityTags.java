package org.entente.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The version of a resource as an entity tag, and what a caller asks of it (RFC 9110, section 13). */
public final class EntityTags {
    private EntityTags() {}

    /** The entity tag of a version, quotes included. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The tag of an answer: the version that its resource put there, if one did, and what its body hashes to. */
    static String of(@Nullable String version, String digest) {
        return version == null
                ? "\"" + digest + "\""
                : version.substring(0, version.length() - 1) + "." + digest + "\"";
    }

    /** Whether a header If-None-Match names this tag, by the weak comparison (RFC 9110, section 13.1.2). */
    static boolean isNamed(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::trim)
                        .anyMatch(named -> named.equals("*") || named.equals(tag) || named.equals("W/" + tag));
    }

    /**
     * Lets a write pass only if the resource is still in one of the named versions. Of a tag, the part before a dot
     * counts; {@code *} names every version; no header asks for nothing.
     *
     * @throws ProblemException 412 if it has changed
     */
    public static void check(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.trim().equals("*")) {
            return;
        }
        boolean matches = Arrays.stream(ifMatch.split(",")).anyMatch(tag -> {
            String bare = tag.trim();
            return bare.equals(of(version)) || bare.startsWith("\"" + version + ".");
        });
        if (!matches) {
            throw ProblemType.PRECONDITION_FAILED.because("If-Match names " + ifMatch + ", the present version is "
                    + of(version) + ": read it again, and decide anew.");
        }
    }

    /** @throws ProblemException 428 if the caller does not say which version it has seen */
    public static void require(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ProblemType.PRECONDITION_REQUIRED.because(
                    "Send If-Match with the ETag that you have read, so that no change of others is overwritten.");
        }
    }
}
