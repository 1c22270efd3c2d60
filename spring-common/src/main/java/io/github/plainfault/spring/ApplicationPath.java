package io.github.plainfault.spring;

/**
 * Where the application is, as it is configured: the path that clients write before those of its handlers. Nothing that a
 * request says plays a part, so no request can change a type URI.
 */
@FunctionalInterface
public interface ApplicationPath {

    /** An application whose handlers have the paths that clients write. */
    ApplicationPath ROOT = () -> "";

    /** The path without a slash at its end, for example {@code /shop}; empty for the root. */
    String value();

    /**
     * From parts as they stand in settings.
     *
     * @param parts such as {@code /shop}, {@code /} or nothing
     */
    static ApplicationPath of(String... parts) {
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            String slashed = part.startsWith("/") ? part : "/" + part;
            path.append(slashed.endsWith("/") ? slashed.substring(0, slashed.length() - 1) : slashed);
        }
        String value = path.toString();
        return () -> value;
    }
}
