package io.github.plainfault.http;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What follows from the methods that a resource was written for. */
public final class Methods {

    private Methods() {}

    /**
     * The methods that such a resource answers, in the order of the alphabet: frameworks and servlets answer {@code HEAD}
     * wherever they answer {@code GET}, and {@code OPTIONS} everywhere, but do not say so.
     *
     * <p>Example: {@code [POST, GET]} gives {@code [GET, HEAD, OPTIONS, POST]}.
     */
    public static Set<String> withImplied(Collection<String> written) {
        Set<String> methods = new TreeSet<>(written);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }
}
