package io.github.plainfault.benchmarks.load;

import io.github.plainfault.ProblemResponder;
import io.github.plainfault.servlet.ProblemExceptionResolver;
import io.github.plainfault.servlet.ReaderLanguage;
import io.github.plainfault.text.MessageCatalog;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * The same failures on Spring MVC without a server, from the exception to the bytes of the response: an advice written by
 * hand, and Plainfault behind the resolver that looks for such an advice. The request and the response are Spring's mocks,
 * whose own cost is {@link #mocks}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ResolverBenchmark {

    /** The answer. */
    @Benchmark
    public byte[] answer(Chosen chosen) {
        return chosen.answer();
    }

    /** What a request and a response of Spring's tests cost, whoever answers. */
    @Benchmark
    public Object mocks() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(request().getServerPort());
        return response;
    }

    /** What fails, and who answers. */
    @State(Scope.Benchmark)
    public static class Chosen {

        /** An annotated exception, an exception nobody knows, a {@link ResponseStatusException}. */
        @Param({"domain", "unknown", "status"})
        public String failure = "";

        /** Who answers. */
        @Param({"advice", "plainfault"})
        public String by = "";

        private Exception thrown = new IllegalStateException();
        private HandlerExceptionResolver resolver = (request, response, handler, failed) -> null;
        private @Nullable HandlerMethod handler;

        /**
         * Chooses one.
         *
         * @throws IllegalStateException if it does not answer
         */
        @Setup(Level.Trial)
        public void choose() throws NoSuchMethodException {
            thrown = switch (failure) {
                case "domain" -> new OutOfStockException(2);
                case "unknown" -> new IllegalStateException("Connection to payments:7001 refused");
                case "status" -> new ResponseStatusException(HttpStatus.CONFLICT, "Already shipped");
                default -> throw new IllegalArgumentException(failure);
            };
            resolver = switch (by) {
                case "advice" -> advices(true);
                case "plainfault" -> plainfault();
                default -> throw new IllegalArgumentException(by);
            };
            handler = new HandlerMethod(
                    new OrderController(), OrderController.class.getDeclaredMethod("reserve", long.class));
            if (answer().length == 0) {
                throw new IllegalStateException(by + " does not answer " + failure);
            }
        }

        byte[] answer() {
            MockHttpServletResponse response = new MockHttpServletResponse();
            Objects.requireNonNull(resolver.resolveException(request(), response, handler, thrown));
            return response.getContentAsByteArray();
        }
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders/7/reserve");
        request.addHeader("Accept", "application/json");
        request.addHeader("Accept-Language", "zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7");
        return request;
    }

    private static HandlerExceptionResolver plainfault() {
        MessageCatalog catalog = MessageCatalog.builder()
                .wordsBeside(ResolverBenchmark.class.getClassLoader())
                .build();
        HandlerExceptionResolverComposite both = new HandlerExceptionResolverComposite();
        both.setExceptionResolvers(List.of(
                advices(false),
                new ProblemExceptionResolver(
                        ProblemResponder.builder().catalog(catalog).build(), ReaderLanguage.ofRequest())));
        return both;
    }

    private static HandlerExceptionResolver advices(boolean handWritten) {
        GenericWebApplicationContext context = new GenericWebApplicationContext();
        if (handWritten) {
            context.registerBean(MvcAdvice.class, MvcAdvice::new);
        }
        context.refresh();
        ExceptionHandlerExceptionResolver advices = new ExceptionHandlerExceptionResolver();
        advices.setApplicationContext(context);
        advices.setMessageConverters(List.of(new JacksonJsonHttpMessageConverter()));
        advices.afterPropertiesSet();
        return advices;
    }
}
