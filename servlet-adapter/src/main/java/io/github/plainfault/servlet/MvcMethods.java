package io.github.plainfault.servlet;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.spring.mapping.AllowedMethods;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The methods for which annotated handlers of Spring MVC are mapped to the path of a request: what Spring itself answers
 * {@code OPTIONS} with. Of a path that no annotated handler has, the servlet's class may say it.
 */
public final class MvcMethods implements SupportedMethods {

    private final Supplier<? extends Collection<RequestMappingInfoHandlerMapping>> mappings;

    /**
     * @param mappings asked when they are needed, after the start
     */
    public MvcMethods(Supplier<? extends Collection<RequestMappingInfoHandlerMapping>> mappings) {
        this.mappings = requireNonNull(mappings, "mappings");
    }

    @Override
    public @Nullable Set<String> of(HttpServletRequest request) {
        boolean known = ServletRequestPathUtils.hasParsedRequestPath(request);
        RequestPath before = known ? ServletRequestPathUtils.getParsedRequestPath(request) : null;
        ServletRequestPathUtils.parseAndCache(request);
        try {
            Set<String> methods = AllowedMethods.of(mapped(request));
            return methods.isEmpty() ? SupportedMethods.ofServlet().of(request) : methods;
        } finally {
            ServletRequestPathUtils.setParsedRequestPath(before, request);
        }
    }

    private List<Set<RequestMethod>> mapped(HttpServletRequest request) {
        List<Set<RequestMethod>> mapped = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings.get()) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                if (info.getActivePatternsCondition().getMatchingCondition(request) != null) {
                    mapped.add(info.getMethodsCondition().getMethods());
                }
            }
        }
        return mapped;
    }
}
