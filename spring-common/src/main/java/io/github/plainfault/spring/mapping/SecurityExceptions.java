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

    private static final int OTHER = 0;
    private static final int FOR_SECURITY = 1;
    private static final int OUTAGE = 2;

    /** Numbers and no constants of an enum: what a class of the JDK remembers must not hold on to our class loader. */
    private static final ClassValue<Integer> KIND = new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> type) {
            for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
                int kind = kindOf(ancestor.getName());
                if (kind != OTHER) {
                    return kind;
                }
            }
            return OTHER;
        }
    };

    private SecurityExceptions() {}

    /** Whether Spring Security's filters wait for it, to ask the client who it is or to refuse the request. */
    public static boolean areForSecurity(Throwable failure) {
        return KIND.get(failure.getClass()) == FOR_SECURITY;
    }

    /**
     * Whether nobody could find out who the client is (its users cannot be looked up, no provider knows its credentials):
     * Spring Security would ask it for other credentials, which cannot help.
     */
    public static boolean isOutage(Throwable failure) {
        return KIND.get(failure.getClass()) == OUTAGE;
    }

    private static int kindOf(String name) {
        return switch (name) {
            case "org.springframework.security.authentication.AuthenticationServiceException",
                    "org.springframework.security.authentication.ProviderNotFoundException" -> OUTAGE;
            case "org.springframework.security.core.AuthenticationException",
                    "org.springframework.security.access.AccessDeniedException" -> FOR_SECURITY;
            default -> OTHER;
        };
    }
}
