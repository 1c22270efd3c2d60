package io.github.plainfault.webflux;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/**
 * A form that was sent to a handler of other content. WebFlux refuses it with nothing but a status; every other format it
 * refuses with those that it reads.
 */
final class UnreadForm {

    private UnreadForm() {}

    /** The same failure, with the formats that the handler reads if it is such a refusal. */
    static Throwable explained(Throwable failure, ServerWebExchange exchange) {
        Object handler = exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        if (!isRefusal(failure) || !(handler instanceof HandlerMethod method)) {
            return failure;
        }
        MethodParameter body = body(method);
        ApplicationContext context = exchange.getApplicationContext();
        if (body == null || context == null) {
            return failure;
        }
        MediaType form = exchange.getRequest().getHeaders().getContentType();
        return new UnsupportedMediaTypeStatusException(form, formats(body, context));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure.getClass() == ResponseStatusException.class
                && ((ResponseStatusException) failure).getStatusCode().value() == 415;
    }

    private static @Nullable MethodParameter body(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                return parameter;
            }
            if (HttpEntity.class.isAssignableFrom(parameter.getParameterType())) {
                return parameter.nested();
            }
        }
        return null;
    }

    private static List<MediaType> formats(MethodParameter body, ApplicationContext context) {
        List<MediaType> formats = new ArrayList<>();
        for (RequestMappingHandlerAdapter adapter : context.getBeansOfType(
                        RequestMappingHandlerAdapter.class, true, false)
                .values()) {
            ResolvableType type = element(body, adapter);
            for (HttpMessageReader<?> reader : adapter.getMessageReaders()) {
                formats.addAll(reader.getReadableMediaTypes(type));
            }
        }
        return formats;
    }

    private static ResolvableType element(MethodParameter body, RequestMappingHandlerAdapter adapter) {
        ResolvableType type = ResolvableType.forMethodParameter(body);
        Class<?> resolved = type.resolve();
        ReactiveAdapter reactive = resolved == null || adapter.getReactiveAdapterRegistry() == null
                ? null
                : adapter.getReactiveAdapterRegistry().getAdapter(resolved);
        return reactive == null ? type : type.getGeneric();
    }
}
