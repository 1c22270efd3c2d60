package io.github.plainfault.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The methods that router functions of Spring MVC have for a path. A router only says that it has no handler; asked again
 * with another method it tells whether the path or the method was wrong.
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

    /** Whether a failure says that nobody handles the request. */
    static boolean isUnmapped(Throwable failure) {
        return failure instanceof NoResourceFoundException || failure instanceof NoHandlerFoundException;
    }

    /** The methods with which the request would have had a handler, in alphabetical order; none if the path is unknown. */
    List<String> allowed(HttpServletRequest request) {
        WebApplicationContext context = RequestContextUtils.findWebApplicationContext(request);
        if (context == null) {
            return List.of();
        }
        List<String> allowed = new ArrayList<>(0);
        for (RouterFunctionMapping mapping : mappings(context)) {
            RouterFunction<?> routes = mapping.getRouterFunction();
            if (routes != null) {
                METHODS.stream()
                        .filter(method -> !allowed.contains(method.name()) && handles(routes, request, method))
                        .forEach(method -> allowed.add(method.name()));
            }
        }
        allowed.sort(null);
        return allowed;
    }

    private List<RouterFunctionMapping> mappings(WebApplicationContext context) {
        Mappings mappings = found;
        if (mappings == null || mappings.context != context) {
            mappings = new Mappings(
                    context,
                    List.copyOf(BeanFactoryUtils.beansOfTypeIncludingAncestors(
                                    context, RouterFunctionMapping.class, true, false)
                            .values()));
            found = mappings;
        }
        return mappings.all;
    }

    /** Whatever fails while it is asked says nothing of the method. */
    private static boolean handles(RouterFunction<?> routes, HttpServletRequest request, HttpMethod method) {
        try {
            return routes.route(ServerRequest.create(new Asked(request, method), List.of()))
                    .isPresent();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The mappings of the servlet that has asked last; there is seldom another. */
    private record Mappings(WebApplicationContext context, List<RouterFunctionMapping> all) {}

    /** The same request with another method; what a router notes on the way is forgotten. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final HttpMethod method;

        Asked(HttpServletRequest request, HttpMethod method) {
            super(request);
            this.method = method;
        }

        @Override
        public String getMethod() {
            return method.name();
        }

        @Override
        public void setAttribute(String name, Object value) {
            // nobody asks this request
        }

        @Override
        public void removeAttribute(String name) {
            // nor changes the real one
        }
    }
}
