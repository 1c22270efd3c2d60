package io.github.plainfault.fault;

import java.util.Locale;

/** Where a parameter stands in the request; the {@code in} of an entry of {@code errors}. */
public enum ParameterIn {
    /** In the query string, or a field of a form. */
    QUERY,
    /** A segment of the path. */
    PATH,
    /** A header field. */
    HEADER,
    /** A cookie. */
    COOKIE,
    /** A part of a multipart body. */
    PART,
    /** A matrix parameter of a path segment. */
    MATRIX;

    /** The word used in the body, for example {@code query}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
