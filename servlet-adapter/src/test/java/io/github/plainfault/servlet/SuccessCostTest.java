package io.github.plainfault.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every request pays for the filter, and hardly any of them fails. Bytes are counted, because time is never the same. */
class SuccessCostTest {

    private static final int REQUESTS = 20_000;

    /** One wrapper of the response: 32 bytes, or 40 where the JVM does not compress references. */
    private static final long MOST_BYTES = 64;

    private final ProblemFilter filter = new ProblemFilter();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders/7");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final FilterChain success = (request, response) -> {};

    @Test
    void aRequestThatSucceedsPaysForOneSmallObject() throws ServletException, IOException {
        bytesOf(REQUESTS); // classes are loaded, and what is found once has been found

        assertThat(bytesOf(REQUESTS) / REQUESTS).isLessThanOrEqualTo(MOST_BYTES);
    }

    private long bytesOf(int requests) throws ServletException, IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < requests; i++) {
            filter.doFilter(request, response, success);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
