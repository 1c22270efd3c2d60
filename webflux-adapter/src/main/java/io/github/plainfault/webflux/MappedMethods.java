package io.github.plainfault.webflux;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.spring.mapping.AllowedMethods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * The methods for which annotated handlers of Spring WebFlux are mapped to the path of a request: what Spring itself
 * answers {@code OPTIONS} with.
 */
public final class MappedMethods implements SupportedMethods {

    private final Supplier<? extends Collection<RequestMappingInfoHandlerMapping>> mappings;

    /**
     * @param mappings asked when they are needed, after the start
     */
    public MappedMethods(Supplier<? extends Collection<RequestMappingInfoHandlerMapping>> mappings) {
        this.mappings = requireNonNull(mappings, "mappings");
    }

    @Override
    public @Nullable Set<String> of(ServerWebExchange exchange) {
        List<Set<RequestMethod>> mapped = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings.get()) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                if (info.getPatternsCondition().getMatchingCondition(exchange) != null) {
                    mapped.add(info.getMethodsCondition().getMethods());
                }
            }
        }
        Set<String> methods = AllowedMethods.of(mapped);
        return methods.isEmpty() ? null : methods;
    }
}
