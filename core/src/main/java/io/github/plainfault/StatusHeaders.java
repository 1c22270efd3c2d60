package io.github.plainfault;

import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.Challenge;
import io.github.plainfault.http.HeaderField;
import io.github.plainfault.http.RequestFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The header fields that a status asks for: what the failure does not say is taken from what is known of the request,
 * then from the configuration. Nothing is made up.
 */
final class StatusHeaders {

    private static final String UPGRADE = "Upgrade";
    private static final String CONNECTION = "Connection";

    /** Not in HTTP/2 and later (RFC 9113, section 8.2.2; RFC 9114, section 4.2). */
    private static final List<String> ABOUT_CONNECTION =
            List.of(CONNECTION, "Keep-Alive", "Proxy-Connection", "Transfer-Encoding", UPGRADE);

    private final @Nullable Challenge challenge;

    /**
     * @param challenge for a 401 that has none
     */
    StatusHeaders(@Nullable Challenge challenge) {
        this.challenge = challenge;
    }

    /** The fault with all the header fields that can be known. */
    Fault completed(Fault fault, RequestFacts request) {
        return switch (fault.status().number()) {
            case 401 -> withChallenge(fault, request);
            case 405 -> withAllow(fault, request);
            case 415 -> withFormats(fault, request);
            case 426 -> withConnection(fault, request);
            default -> fault;
        };
    }

    /** Names of the header fields without which every answer with that status is wrong, and which nobody knows. */
    static List<String> missing(Fault fault, RequestFacts request) {
        List<String> required = fault.status().requiredHeaders();
        if (required.isEmpty()) {
            return required;
        }
        List<String> missing = new ArrayList<>();
        for (String name : required) {
            if (valueOf(name, fault, request) == null) {
                missing.add(name);
            }
        }
        return missing;
    }

    /** Whether a status can be sent at all: 426 is nothing without a field that HTTP/2 has not. */
    static boolean canSay(int status, RequestFacts request) {
        return status != 426 || hasConnectionFields(request);
    }

    /** Whether a field may stand in an answer over that protocol. */
    static boolean allows(HeaderField field, RequestFacts request) {
        return hasConnectionFields(request) || ABOUT_CONNECTION.stream().noneMatch(field::isNamed);
    }

    private static boolean hasConnectionFields(RequestFacts request) {
        return request.protocol().startsWith("HTTP/1");
    }

    private Fault withChallenge(Fault fault, RequestFacts request) {
        boolean isMissing = challenge != null && valueOf("WWW-Authenticate", fault, request) == null;
        return challenge == null || !isMissing
                ? fault
                : fault.toBuilder().header(challenge.field()).build();
    }

    private static Fault withAllow(Fault fault, RequestFacts request) {
        String said = valueOf("Allow", fault, request);
        if (said != null) {
            return fault.valueOf("allowed") == null
                    ? withWords(fault.toBuilder(), membersOf(said), request).build()
                    : fault;
        }
        Set<String> supported = request.supportedMethods();
        if (supported == null) {
            return fault;
        }
        Set<String> allowed = except(method(request), supported);
        return withWords(fault.toBuilder(), List.copyOf(allowed), request)
                .header(HeaderField.allow(allowed))
                .build();
    }

    /** A method that was refused is not allowed, whatever the resource was written for; with GET goes HEAD. */
    private static Set<String> except(String refused, Set<String> supported) {
        Set<String> allowed = new TreeSet<>(supported);
        allowed.remove(refused);
        if (refused.equals("GET")) {
            allowed.remove("HEAD");
        }
        return allowed;
    }

    /** HEAD is answered as GET would be, to the last byte of Content-Length (RFC 9110, section 9.3.2). */
    private static String method(RequestFacts request) {
        return request.isHead() ? "GET" : request.method();
    }

    private static Fault.Builder withWords(Fault.Builder fault, List<String> allowed, RequestFacts request) {
        return allowed.isEmpty()
                ? fault
                : fault.argument("method", allowed.contains("GET") ? request.method() : method(request))
                        .argument("allowed", allowed);
    }

    /** {@code Accept} says it of the resource; these two say it of the method (RFC 5789, section 2.2; LDP, 7.1). */
    private static Fault withFormats(Fault fault, RequestFacts request) {
        String name = request.method().equals("PATCH") ? "Accept-Patch" : "Accept-Post";
        boolean has = name.equals("Accept-Patch") || request.method().equals("POST");
        String formats = valueOf("Accept", fault, request);
        return !has || formats == null || valueOf(name, fault, request) != null
                ? fault
                : fault.toBuilder().header(name, formats).build();
    }

    /** RFC 9110, section 7.8. */
    private static Fault withConnection(Fault fault, RequestFacts request) {
        return valueOf(UPGRADE, fault, request) == null || fault.hasHeader(CONNECTION)
                ? fault
                : fault.toBuilder().header(CONNECTION, "upgrade").build();
    }

    private static @Nullable String valueOf(String name, Fault fault, RequestFacts request) {
        String own = fault.header(name);
        return own == null ? request.responseHeader(name) : own;
    }

    private static List<String> membersOf(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
    }
}
