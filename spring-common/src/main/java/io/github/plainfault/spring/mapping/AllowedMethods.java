package io.github.plainfault.spring.mapping;

import io.github.plainfault.http.Methods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;

/** What Spring says of the methods that a path is mapped for, and what it does not say. */
public final class AllowedMethods {

    private AllowedMethods() {}

    /** Writes {@code Allow} with the methods that Spring answers without saying so. */
    static String of(String allow) {
        List<String> methods = new ArrayList<>();
        for (String method : allow.split(",", -1)) {
            if (!method.isBlank()) {
                methods.add(method.strip());
            }
        }
        return String.join(", ", Methods.withImplied(methods));
    }

    /**
     * All methods for which handlers are mapped, and those that Spring answers itself.
     *
     * @param mapped what each handler is mapped for; nothing stands for every method, except {@code TRACE}, which is for
     *     servers
     * @return empty if there is no handler
     */
    public static Set<String> of(Collection<Set<RequestMethod>> mapped) {
        Set<String> methods = new TreeSet<>();
        for (Set<RequestMethod> ofHandler : mapped) {
            Stream<RequestMethod> all = ofHandler.isEmpty()
                    ? Stream.of(RequestMethod.values()).filter(method -> method != RequestMethod.TRACE)
                    : ofHandler.stream();
            all.forEach(method -> methods.add(method.name()));
        }
        return methods.isEmpty() ? methods : Methods.withImplied(methods);
    }
}
