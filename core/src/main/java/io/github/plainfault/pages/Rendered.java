package io.github.plainfault.pages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A page in one language and format.
 *
 * @param bytes its content
 * @param etag its version, in quotes: strong, because it is made of the bytes (RFC 9110, section 8.8.3)
 */
@SuppressWarnings("ArrayRecordComponent") // written once and never compared
record Rendered(byte[] bytes, String etag) {

    private static final int ENOUGH = 22;

    static Rendered of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            return new Rendered(bytes, "\"" + hash.substring(0, ENOUGH) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether the client has this version already: weak comparison (RFC 9110, section 13.1.2). */
    boolean isKnownTo(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (String member : ifNoneMatch.split(",", -1)) {
            String tag = member.strip();
            if (tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
