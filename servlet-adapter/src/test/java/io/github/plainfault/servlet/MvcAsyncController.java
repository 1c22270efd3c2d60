package io.github.plainfault.servlet;

import io.github.plainfault.contract.ContractFailures;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Every way in which a servlet can answer later, and fail at it. */
@RestController
@RequestMapping("/mvc")
class MvcAsyncController {

    private static final long SHORT_MILLIS = 50;
    private static final long LONG_MILLIS = 20_000;

    @GetMapping("/callable")
    Callable<String> callable() {
        return () -> {
            throw ContractFailures.outOfStock();
        };
    }

    /** Is interrupted when its time is over, and fails with that. */
    @GetMapping("/callable-slow")
    Callable<String> callableSlow() {
        return () -> {
            Thread.sleep(LONG_MILLIS);
            return "too late";
        };
    }

    /** The same, and hides the interruption. */
    @GetMapping("/callable-hidden")
    Callable<String> callableHidden() {
        return () -> {
            try {
                Thread.sleep(LONG_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "too late";
        };
    }

    @GetMapping("/deferred")
    DeferredResult<String> deferred() {
        DeferredResult<String> result = new DeferredResult<>();
        later(() -> result.setErrorResult(ContractFailures.outOfStock()));
        return result;
    }

    @GetMapping("/deferred-slow")
    DeferredResult<String> deferredSlow() {
        return new DeferredResult<>(SHORT_MILLIS);
    }

    @GetMapping("/streaming")
    StreamingResponseBody streaming() {
        return output -> {
            throw ContractFailures.outOfStock();
        };
    }

    @GetMapping("/streaming-late")
    StreamingResponseBody streamingLate(HttpServletResponse response) {
        return output -> {
            output.write('1');
            response.flushBuffer();
            throw ContractFailures.outOfStock();
        };
    }

    @GetMapping("/emitter")
    ResponseBodyEmitter emitter() {
        ResponseBodyEmitter emitter = new ResponseBodyEmitter();
        later(() -> emitter.completeWithError(ContractFailures.outOfStock()));
        return emitter;
    }

    @GetMapping("/emitter-late")
    ResponseBodyEmitter emitterLate() {
        ResponseBodyEmitter emitter = new ResponseBodyEmitter();
        later(() -> {
            emitter.send("1");
            emitter.completeWithError(ContractFailures.outOfStock());
        });
        return emitter;
    }

    @GetMapping("/events")
    SseEmitter events() {
        SseEmitter emitter = new SseEmitter();
        later(() -> emitter.completeWithError(ContractFailures.outOfStock()));
        return emitter;
    }

    @GetMapping("/events-slow")
    SseEmitter eventsSlow() {
        return new SseEmitter(SHORT_MILLIS);
    }

    @GetMapping("/events-late")
    SseEmitter eventsLate() {
        SseEmitter emitter = new SseEmitter();
        later(() -> {
            emitter.send(1);
            emitter.completeWithError(ContractFailures.outOfStock());
        });
        return emitter;
    }

    /** Runs out of time in order. */
    @GetMapping("/events-in-time")
    SseEmitter eventsInTime() {
        SseEmitter emitter = new SseEmitter(500L);
        emitter.onTimeout(emitter::complete);
        later(() -> emitter.send(1));
        return emitter;
    }

    @GetMapping("/events-late-slow")
    SseEmitter eventsLateSlow() {
        SseEmitter emitter = new SseEmitter(500L);
        later(() -> emitter.send(1));
        return emitter;
    }

    /** Sends an event that cannot be written, after one that can. */
    @GetMapping("/events-unwritable")
    SseEmitter eventsUnwritable() {
        SseEmitter emitter = new SseEmitter();
        later(() -> {
            emitter.send(1);
            try {
                emitter.send(new Unwritable());
            } catch (IOException | RuntimeException e) {
                emitter.completeWithError(e);
            }
        });
        return emitter;
    }

    @GetMapping("/raw-slow")
    void rawSlow(HttpServletRequest request) {
        request.startAsync().setTimeout(SHORT_MILLIS);
    }

    @GetMapping("/raw-late-slow")
    void rawLateSlow(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        async.setTimeout(500);
        later(() -> {
            response.setContentType("text/plain");
            response.getOutputStream().write('1');
            response.flushBuffer();
        });
    }

    @GetMapping("/raw-sent")
    void rawSent(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        later(() -> {
            response.sendError(429, ContractFailures.SECRET);
            async.complete();
        });
    }

    @GetMapping("/raw-set")
    void rawSet(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        later(() -> {
            response.sendError(503);
            async.complete();
        });
    }

    @GetMapping("/raw-thrown")
    void rawThrown(HttpServletRequest request) {
        request.startAsync();
        throw ContractFailures.outOfStock();
    }

    @GetMapping("/raw-dispatch")
    void rawDispatch(HttpServletRequest request) {
        AsyncContext async = request.startAsync();
        later(() -> async.dispatch("/mvc/thrown"));
    }

    @GetMapping("/thrown")
    void thrown() {
        throw ContractFailures.outOfStock();
    }

    private static void later(Late task) {
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(SHORT_MILLIS);
                task.run();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
    }

    private interface Late {

        void run() throws IOException;
    }

    static final class Unwritable {

        public int getNumber() {
            throw new IllegalStateException(ContractFailures.SECRET);
        }
    }
}
