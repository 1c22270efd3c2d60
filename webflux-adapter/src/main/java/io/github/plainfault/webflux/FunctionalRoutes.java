package io.github.plainfault.webflux;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The methods that router functions of WebFlux have for a path. A router only says that it has no handler; asked again with
 * another method it tells whether the path or the method was wrong.
 */
final class FunctionalRoutes {

    private static final List<HttpMethod> METHODS = List.of(
            HttpMethod.DELETE,
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.PATCH,
            HttpMethod.POST,
            HttpMethod.PUT);

    /** To look for beans of a type without creating others goes through all beans, which no storm of wrong paths shall do. */
    private volatile @Nullable Mappings found;

    /** Whether a failure says that nobody handles the request; thrown by a handler, the same exception says something else. */
    static boolean isUnmapped(Throwable failure, ServerWebExchange exchange) {
        return failure instanceof NoResourceFoundException
                || (failure.getClass() == ResponseStatusException.class
                        && ((ResponseStatusException) failure).getStatusCode().value() == 404
                        && exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) == null);
    }

    /** Whether there are router functions at all. */
    boolean exist(ServerWebExchange exchange) {
        ApplicationContext context = exchange.getApplicationContext();
        if (context != null) {
            for (RouterFunctionMapping mapping : mappings(context)) {
                if (mapping.getRouterFunction() != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The methods with which the request would have had a handler, in alphabetical order; none if the path is unknown, or
     * if the request's own method has one.
     */
    Mono<List<String>> allowed(ServerWebExchange exchange) {
        ApplicationContext context = exchange.getApplicationContext();
        if (context == null) {
            return Mono.just(List.of());
        }
        return Flux.fromIterable(mappings(context))
                .mapNotNull(RouterFunctionMapping::getRouterFunction)
                .flatMap(routes -> Flux.fromIterable(METHODS).filterWhen(method -> handles(routes, exchange, method)))
                .map(HttpMethod::name)
                .distinct()
                .sort()
                .collectList()
                .map(allowed ->
                        allowed.contains(exchange.getRequest().getMethod().name()) ? List.of() : allowed);
    }

    private List<RouterFunctionMapping> mappings(ApplicationContext context) {
        Mappings mappings = found;
        if (mappings == null || mappings.context != context) {
            mappings = new Mappings(
                    context,
                    List.copyOf(context.getBeansOfType(RouterFunctionMapping.class, true, false)
                            .values()));
            found = mappings;
        }
        return mappings.all;
    }

    /** Whatever fails while it is asked says nothing of the method. */
    private static Mono<Boolean> handles(RouterFunction<?> routes, ServerWebExchange exchange, HttpMethod method) {
        return Mono.defer(() -> routes.route(ServerRequest.create(new Asked(exchange, method), List.of())))
                .hasElement()
                .onErrorReturn(false);
    }

    /** The mappings of the application that has asked last; there is seldom another. */
    private record Mappings(ApplicationContext context, List<RouterFunctionMapping> all) {}

    /** The same exchange with another method; what a router notes on the way is forgotten. */
    private static final class Asked extends ServerWebExchangeDecorator {

        private final ServerHttpRequest request;
        private final Map<String, Object> attributes;

        Asked(ServerWebExchange exchange, HttpMethod method) {
            super(exchange);
            this.request = exchange.getRequest().mutate().method(method).build();
            this.attributes = new HashMap<>(exchange.getAttributes());
        }

        @Override
        public ServerHttpRequest getRequest() {
            return request;
        }

        @Override
        public Map<String, Object> getAttributes() {
            return attributes;
        }
    }
}
