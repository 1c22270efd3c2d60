package io.github.plainfault.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plainfault.FreshClasses;
import io.github.plainfault.InstanceStyle;
import io.github.plainfault.Outcome;
import io.github.plainfault.ProblemResponder;
import io.github.plainfault.http.RequestFacts;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** An application without Jackson's databind gets the same problems. */
class WithoutDatabindTest {

    /** What is run inside the class loader that has no databind. */
    public static final class Inside implements Callable<String> {
        @Override
        public String call() {
            ProblemResponder responder = ProblemResponder.builder()
                    .instance(InstanceStyle.NONE)
                    .explanations(false)
                    .extension((fault, request) -> Map.of("list", List.of(1, "two")))
                    .build();
            Outcome outcome = responder.respondTo(new IllegalStateException(), RequestFacts.of("GET", "/", Map.of()));
            return new String(((Outcome.Answer) outcome).response().body(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void problemsAreWritten() throws ReflectiveOperationException {
        Class<?> inside = new NoDatabind().loadClass(Inside.class.getName());
        Method call = inside.getMethod("call");

        assertThat(call.invoke(inside.getConstructor().newInstance()))
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,\"list\":[1,\"two\"]}");
    }

    /** Knows no databind. */
    private static final class NoDatabind extends FreshClasses {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("tools.jackson.databind.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
