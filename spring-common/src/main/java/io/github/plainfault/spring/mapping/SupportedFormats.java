package io.github.plainfault.spring.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * The formats that a handler reads, as Spring lists them of its converters: on each stack in another order, with the
 * charset of the converter, which the content may have or not.
 */
final class SupportedFormats {

    private static final List<String> FIELDS = List.of("Accept", "Accept-Patch", "Accept-Post");

    private SupportedFormats() {}

    /** The value of a field, with the same formats in the same order on both stacks if it lists formats. */
    static String header(String name, String value) {
        return FIELDS.stream().anyMatch(name::equalsIgnoreCase)
                ? MediaType.toString(listed(MediaType.parseMediaTypes(value)))
                : value;
    }

    private static List<MediaType> listed(List<MediaType> formats) {
        List<MediaType> listed = new ArrayList<>();
        for (MediaType format : formats) {
            MediaType plain = format.getCharset() == null ? format : withoutCharset(format);
            if (!listed.contains(plain)) {
                listed.add(plain);
            }
        }
        if (listed.contains(MediaType.APPLICATION_JSON)) {
            listed.remove(MediaType.APPLICATION_NDJSON); // WebFlux reads one object as if it were many
        }
        MimeTypeUtils.sortBySpecificity(listed);
        return listed;
    }

    private static MediaType withoutCharset(MediaType format) {
        Map<String, String> parameters = new LinkedHashMap<>(format.getParameters());
        parameters.keySet().removeIf("charset"::equalsIgnoreCase);
        return new MediaType(format, parameters);
    }
}
