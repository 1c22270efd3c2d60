package io.github.plainfault.servlet.autoconfigure;

import io.github.plainfault.servlet.ErrorDispatch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The error page of Spring Boot, in the place of its own controller: a problem, or the application's template or static
 * page for those who shall see it. The filter has answered most errors before; those that a WAR's filter forwards end
 * here. Whoever asks for the page directly is told that there is nothing.
 */
@Controller
@RequestMapping("${spring.web.error.path:${error.path:/error}}")
final class ProblemErrorController implements ErrorController {

    private final ErrorDispatch errors;
    private final BasicErrorController pages;

    ProblemErrorController(ErrorDispatch errors, BasicErrorController pages) {
        this.errors = errors;
        this.pages = pages;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Nullable
    ModelAndView page(HttpServletRequest request, HttpServletResponse response)
            throws IOException, NoResourceFoundException {
        return isAnswered(request, response) ? null : pages.errorHtml(request, response);
    }

    @RequestMapping
    @Nullable
    ResponseEntity<Map<String, Object>> data(HttpServletRequest request, HttpServletResponse response)
            throws IOException, NoResourceFoundException {
        return isAnswered(request, response) ? null : pages.error(request);
    }

    private boolean isAnswered(HttpServletRequest request, HttpServletResponse response)
            throws IOException, NoResourceFoundException {
        if (!ErrorDispatch.isOne(request)) {
            String path = request.getRequestURI();
            throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
        }
        return errors.answer(request, response);
    }
}
