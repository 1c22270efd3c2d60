package io.github.plainfault.spring.mapping;

import java.util.Set;
import java.util.TreeSet;

/** Writes {@code Allow}: Spring answers HEAD wherever it answers GET, and OPTIONS everywhere, but does not say so. */
final class AllowedMethods {

    private AllowedMethods() {}

    static String of(String allow) {
        Set<String> methods = new TreeSet<>();
        for (String method : allow.split(",", -1)) {
            if (!method.isBlank()) {
                methods.add(method.strip());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }
}
