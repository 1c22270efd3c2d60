package io.github.plainfault.webflux.autoconfigure;

import io.github.plainfault.webflux.ProblemWebExceptionHandler;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webflux.autoconfigure.error.DefaultErrorWebExceptionHandler;
import org.springframework.boot.webflux.error.ErrorAttributes;
import org.springframework.context.ApplicationContext;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The error page of Spring Boot, in the place of its own handler: it shows the application's template or static page to
 * those who shall see it, and logs only what has not been logged.
 */
final class ProblemErrorPage extends DefaultErrorWebExceptionHandler {

    ProblemErrorPage(ErrorAttributes attributes, WebProperties properties, ApplicationContext context) {
        super(attributes, properties.getResources(), properties.getError(), context);
    }

    @Override
    protected void logError(ServerRequest request, ServerResponse response, Throwable failure) {
        if (!ProblemWebExceptionHandler.isLogged(request.exchange())) {
            super.logError(request, response, failure);
        }
    }
}
