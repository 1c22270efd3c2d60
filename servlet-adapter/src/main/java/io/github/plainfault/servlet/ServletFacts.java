package io.github.plainfault.servlet;

import io.github.plainfault.http.RequestFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for, when it is asked for; never the parameters, which could fail again. */
record ServletFacts(HttpServletRequest request, ReaderLanguage language) implements RequestFacts {

    @Override
    public @Nullable String acceptLanguage() {
        return language.acceptLanguage(request);
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String path() {
        return request.getRequestURI();
    }

    @Override
    public String pathWithinApplication() {
        String context = request.getContextPath();
        return context == null ? path() : path().substring(context.length());
    }

    @Override
    public @Nullable String header(String name) {
        return combined(request, name);
    }

    /** The value of a header field, several lines combined. */
    static @Nullable String combined(HttpServletRequest request, String name) {
        Enumeration<String> lines = request.getHeaders(name);
        if (lines == null || !lines.hasMoreElements()) {
            return null;
        }
        String first = lines.nextElement();
        if (!lines.hasMoreElements()) {
            return first;
        }
        StringBuilder combined = new StringBuilder(first);
        while (lines.hasMoreElements()) {
            combined.append(", ").append(lines.nextElement());
        }
        return combined.toString();
    }
}
