package io.github.plainfault.spring;

/** Which clients that ask for HTML get the application's own error page instead of a problem. */
public enum ErrorPages {
    /** All of them, if the application has an error page: a template, a static file or a handler of its own. */
    AUTO,
    /** All of them. */
    ALWAYS,
    /** None: everybody gets a problem. */
    NEVER
}
