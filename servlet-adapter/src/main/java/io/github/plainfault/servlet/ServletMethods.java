package io.github.plainfault.servlet;

import io.github.plainfault.http.Methods;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads from the class of a servlet which methods it answers. */
final class ServletMethods {

    /** A class that says nothing is remembered as one of the JDK's, which holds on to no class loader. */
    private static final ClassValue<Optional<Set<String>>> DECLARED = new ClassValue<>() {
        @Override
        protected Optional<Set<String>> computeValue(Class<?> type) {
            return Optional.ofNullable(declaredBy(type));
        }
    };

    private ServletMethods() {}

    static @Nullable Set<String> of(HttpServletRequest request) {
        Class<?> servlet = servletOf(request);
        return servlet == null ? null : DECLARED.get(servlet).orElse(null);
    }

    private static @Nullable Class<?> servletOf(HttpServletRequest request) {
        ServletContext context = request.getServletContext();
        String name = request.getHttpServletMapping().getServletName();
        ServletRegistration registration = name == null ? null : context.getServletRegistration(name);
        String className = registration == null ? null : registration.getClassName();
        if (className == null) {
            return null;
        }
        ClassLoader ofApplication = context.getClassLoader();
        ClassLoader loader = ofApplication == null ? ServletMethods.class.getClassLoader() : ofApplication;
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null; // the server made it in a way of its own
        }
    }

    private static @Nullable Set<String> declaredBy(Class<?> servlet) {
        if (!HttpServlet.class.isAssignableFrom(servlet)) {
            return null;
        }
        Set<String> methods = new TreeSet<>();
        for (Class<?> type = servlet; type != null && type != HttpServlet.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                switch (method.getName()) {
                    case "doGet" -> methods.add("GET");
                    case "doHead" -> methods.add("HEAD");
                    case "doPost" -> methods.add("POST");
                    case "doPut" -> methods.add("PUT");
                    case "doPatch" -> methods.add("PATCH");
                    case "doDelete" -> methods.add("DELETE");
                    case "service" -> {
                        return null;
                    }
                    default -> {
                        // says nothing of methods
                    }
                }
            }
        }
        return Methods.withImplied(methods);
    }
}
