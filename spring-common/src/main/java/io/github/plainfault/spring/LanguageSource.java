package io.github.plainfault.spring;

/** Who says which language the reader wants. */
public enum LanguageSource {
    /** The request: {@code Accept-Language}. */
    ACCEPT_LANGUAGE,
    /** The application: its {@code LocaleResolver}, or its {@code LocaleContextResolver} on WebFlux. */
    APPLICATION
}
