package io.github.plainfault.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import org.jspecify.annotations.Nullable;

/** Where an application has mapped its {@link ProblemPagesServlet}. */
final class PagesPath {

    private static final String BELOW = "/*";

    private PagesPath() {}

    /** The path without a slash at its end, or {@code null} if there are no pages. */
    static @Nullable String in(ServletContext context) {
        for (ServletRegistration registration :
                context.getServletRegistrations().values()) {
            if (ProblemPagesServlet.class.getName().equals(registration.getClassName())) {
                String path = of(registration);
                if (path != null) {
                    return path;
                }
            }
        }
        return null;
    }

    /** The first path of which a servlet has everything below, or {@code null} if there is none. */
    static @Nullable String of(ServletRegistration registration) {
        for (String mapping : registration.getMappings()) {
            if (mapping.endsWith(BELOW) && mapping.length() > BELOW.length()) {
                return mapping.substring(0, mapping.length() - BELOW.length());
            }
        }
        return null;
    }
}
