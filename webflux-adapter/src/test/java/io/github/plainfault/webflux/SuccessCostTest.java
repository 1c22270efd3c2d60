package io.github.plainfault.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.plainfault.ProblemResponder;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/** Every request pays for the filter, and hardly any of them fails. Bytes are counted, because time is never the same. */
class SuccessCostTest {

    private static final int REQUESTS = 20_000;

    /** An exchange and a response with another behaviour, one operator and its subscriber: 120 bytes. */
    private static final long MOST_BYTES = 144;

    private final ProblemWebFilter filter =
            new ProblemWebFilter(ProblemResponder.builder().build(), ReaderLanguage.ofRequest());
    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/orders/7"));
    private final WebFilterChain success = exchange -> Mono.empty();
    private final CountingSubscriber subscriber = new CountingSubscriber();

    @Test
    void aRequestThatSucceedsPaysForAFewSmallObjects() {
        bytesOf(REQUESTS); // classes are loaded, and what is found once has been found

        assertThat(bytesOf(REQUESTS) / REQUESTS).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(subscriber.completed).isEqualTo(2 * REQUESTS);
    }

    /** {@code checkpoint} in Spring's chain of filters asks for it with every request. */
    @Test
    void theFilterHasANameThatIsNotWrittenAnew() {
        assertThat(filter.toString()).isSameAs(filter.toString()).isEqualTo("ProblemWebFilter");
    }

    private long bytesOf(int requests) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < requests; i++) {
            filter.filter(exchange, success).subscribe(subscriber);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static final class CountingSubscriber implements CoreSubscriber<Void> {

        private int completed;

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Void impossible) {}

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            completed++;
        }
    }
}
