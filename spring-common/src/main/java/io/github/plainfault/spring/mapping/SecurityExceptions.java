package io.github.plainfault.spring.mapping;

/**
 * Tells exceptions of Spring Security apart by who answers them, whether or not it is on the class path.
 *
 * <pre>{@code
 * if (SecurityExceptions.areForSecurity(failure)) {
 *     throw failure; // its filters choose between 401 and 403, and know the challenge
 * }
 * }</pre>
 */
public final class SecurityExceptions {

    private enum Kind {
        OTHER,
        FOR_SECURITY,
        OUTAGE
    }

    private static final ClassValue<Kind> KIND = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
                Kind kind = kindOf(ancestor.getName());
                if (kind != Kind.OTHER) {
                    return kind;
                }
            }
            return Kind.OTHER;
        }
    };

    private SecurityExceptions() {}

    /** Whether Spring Security's filters wait for it, to ask the client who it is or to refuse the request. */
    public static boolean areForSecurity(Throwable failure) {
        return KIND.get(failure.getClass()) == Kind.FOR_SECURITY;
    }

    /**
     * Whether nobody could find out who the client is (its users cannot be looked up, no provider knows its credentials):
     * Spring Security would ask it for other credentials, which cannot help.
     */
    public static boolean isOutage(Throwable failure) {
        return KIND.get(failure.getClass()) == Kind.OUTAGE;
    }

    private static Kind kindOf(String name) {
        return switch (name) {
            case "org.springframework.security.authentication.AuthenticationServiceException",
                    "org.springframework.security.authentication.ProviderNotFoundException" -> Kind.OUTAGE;
            case "org.springframework.security.core.AuthenticationException",
                    "org.springframework.security.access.AccessDeniedException" -> Kind.FOR_SECURITY;
            default -> Kind.OTHER;
        };
    }
}
