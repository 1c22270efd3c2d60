package io.github.plainfault.servlet;

import static java.util.Objects.requireNonNull;

import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.fault.Fault;
import io.github.plainfault.http.RequestFacts;
import io.github.plainfault.spring.mapping.ReturnedProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Completes every {@link org.springframework.http.ProblemDetail} that an {@code @ExceptionHandler} or a controller returns,
 * alone, in an {@link org.springframework.web.ErrorResponse} or in a {@code ResponseEntity}: with explanation, advice and
 * language, in the format that the client asks for. What it says itself stays.
 */
@ControllerAdvice
public final class CompletedProblems implements ResponseBodyAdvice<Object> {

    private final ProblemResponder responder;
    private final ReaderLanguage language;
    private final SupportedMethods methods;

    /**
     * @param responder decides what is answered
     * @param language says which languages the reader wants; usually {@link ReaderLanguage#ofRequest()}
     * @param methods says which methods a resource supports; usually {@link MvcMethods}
     */
    public CompletedProblems(ProblemResponder responder, ReaderLanguage language, SupportedMethods methods) {
        this.responder = requireNonNull(responder, "responder");
        this.language = requireNonNull(language, "language");
        this.methods = requireNonNull(methods, "methods");
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true; // a body is often declared as nothing but an object
    }

    /** Returns {@code null} where the problem has been written here. */
    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(request instanceof ServletServerHttpRequest asked)
                || !(response instanceof ServletServerHttpResponse sent)) {
            return body;
        }
        HttpServletResponse target = sent.getServletResponse();
        RequestFacts facts = new ServletFacts(asked.getServletRequest(), target, language, methods);
        Fault fault = ReturnedProblems.fault(body, target.getStatus(), facts);
        if (fault == null) {
            return body;
        }
        Outcome outcome = responder.respondTo(fault, facts);
        if (outcome instanceof Outcome.Pass) {
            return body;
        }
        write(outcome, asked.getServletRequest(), target);
        return null;
    }

    private static void write(Outcome outcome, HttpServletRequest request, HttpServletResponse response) {
        try {
            ServletAnswer.write(outcome, null, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
