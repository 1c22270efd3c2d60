package io.github.plainfault.spring.autoconfigure;

import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.PlainfaultProperties;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/** The requests that are answered, as the configuration says; a mistake in a pattern stops the start. */
final class ConfiguredPaths implements Predicate<RequestFacts> {

    private final List<PathPattern> include;
    private final List<PathPattern> exclude;

    /**
     * @throws IllegalArgumentException if a pattern is none
     */
    ConfiguredPaths(PlainfaultProperties.Paths paths) {
        this.include = parse("include", paths.include());
        this.exclude = parse("exclude", paths.exclude());
    }

    @Override
    public boolean test(RequestFacts request) {
        if (include.isEmpty() && exclude.isEmpty()) {
            return true;
        }
        PathContainer path = parse(request.pathWithinApplication());
        return (include.isEmpty() || matches(include, path)) && !matches(exclude, path);
    }

    /** A path that cannot be decoded is matched by no pattern. */
    private static PathContainer parse(String path) {
        try {
            return PathContainer.parsePath(path);
        } catch (IllegalArgumentException e) {
            return PathContainer.parsePath("");
        }
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static List<PathPattern> parse(String list, List<String> patterns) {
        return patterns.stream().map(pattern -> parse(list, pattern)).toList();
    }

    private static PathPattern parse(String list, String pattern) {
        try {
            if (pattern.startsWith("/")) {
                return PathPatternParser.defaultInstance.parse(pattern);
            }
        } catch (PatternParseException e) {
            throw new IllegalArgumentException(message(list, pattern), e);
        }
        throw new IllegalArgumentException(message(list, pattern));
    }

    private static String message(String list, String pattern) {
        return "plainfault.paths." + list + ": '" + pattern
                + "' (expected: a pattern inside the context path, such as /api/**)";
    }
}
