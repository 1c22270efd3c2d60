package io.github.plainfault.webflux;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Says which methods a resource supports, where a 405 does not say it itself: {@code Allow} has to.
 *
 * <pre>{@code
 * SupportedMethods readOnly = exchange -> Set.of("GET", "HEAD", "OPTIONS");
 * }</pre>
 */
@FunctionalInterface
public interface SupportedMethods {

    /**
     * The methods, {@code HEAD} and {@code OPTIONS} included; the one that was refused is left out afterwards. Must not
     * block.
     *
     * @return {@code null} if it is not known
     */
    @Nullable
    Set<String> of(ServerWebExchange exchange);

    /** Nothing is known. */
    static SupportedMethods unknown() {
        return exchange -> null;
    }
}
