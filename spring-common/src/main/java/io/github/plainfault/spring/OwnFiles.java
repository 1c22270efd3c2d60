package io.github.plainfault.spring;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Files that the application serves: they come before a page of ours with the same path. */
public final class OwnFiles {

    private OwnFiles() {}

    /**
     * Whether one of its folders has a file for that path.
     *
     * @param pattern the pattern of the paths that the folders serve, for example {@code /**}
     * @param path a path inside the application of which it is known that it names a page
     */
    public static boolean has(String pattern, List<Resource> folders, String path) {
        PathPattern parsed =
                PathPatternParser.defaultInstance.parse(PathPatternParser.defaultInstance.initFullPathPattern(pattern));
        PathContainer container = PathContainer.parsePath(path);
        if (!parsed.matches(container)) {
            return false;
        }
        String file = parsed.extractPathWithinPattern(container).value();
        return folders.stream().anyMatch(folder -> has(folder, file));
    }

    private static boolean has(Resource folder, String file) {
        try {
            return folder.createRelative(file).isReadable();
        } catch (IOException e) {
            return false;
        }
    }
}
