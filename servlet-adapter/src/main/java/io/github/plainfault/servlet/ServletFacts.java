package io.github.plainfault.servlet;

import io.github.plainfault.http.RequestFacts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for, when it is asked for; never the parameters, which could fail again. */
record ServletFacts(
        HttpServletRequest request, HttpServletResponse response, ReaderLanguage language, SupportedMethods methods)
        implements RequestFacts {

    /** What Spring MVC calls it; named, because the filter works without Spring. */
    private static final String PATTERN = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

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

    @Override
    public String protocol() {
        return request.getProtocol();
    }

    @Override
    public @Nullable String responseHeader(String name) {
        return response.getHeader(name);
    }

    @Override
    public @Nullable Set<String> supportedMethods() {
        return methods.of(request);
    }

    @Override
    public @Nullable String route() {
        Object pattern = request.getAttribute(PATTERN);
        String route = pattern == null ? request.getHttpServletMapping().getPattern() : pattern.toString();
        return route.isEmpty() ? null : route;
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
