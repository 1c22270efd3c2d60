package io.github.plainfault.webflux;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Turns a {@link VirtualMachineError} such as a stack overflow into an error signal. Reactor lets such errors through
 * all operators up to the server, which closes the connection without any answer. {@link ProblemWebFilter} does the same.
 */
public final class FatalErrorFilter implements WebFilter {

    /** The filter has no settings. */
    public FatalErrorFilter() {}

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return new GuardedMono(chain, exchange, Aftermath.NONE);
    }
}
