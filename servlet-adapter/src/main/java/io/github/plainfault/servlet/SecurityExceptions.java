package io.github.plainfault.servlet;

/** Recognizes the exceptions for which Spring Security's filters wait, whether or not it is on the class path. */
final class SecurityExceptions {

    private static final ClassValue<Boolean> KNOWN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
                String name = ancestor.getName();
                if (name.equals("org.springframework.security.core.AuthenticationException")
                        || name.equals("org.springframework.security.access.AccessDeniedException")) {
                    return true;
                }
            }
            return false;
        }
    };

    private SecurityExceptions() {}

    static boolean isOne(Throwable failure) {
        return KNOWN.get(failure.getClass());
    }
}
