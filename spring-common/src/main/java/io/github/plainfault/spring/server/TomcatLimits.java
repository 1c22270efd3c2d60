package io.github.plainfault.spring.server;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat answers 400 where a request line or a header section is too long for its buffer. Other servers say 414 and 431,
 * as RFC 9110, section 15.5.15 and RFC 6585, section 5 want it, and a client can do something about it.
 */
final class TomcatLimits {

    /** Nothing but its text, in the language of the machine, tells this exception from those of malformed requests. */
    private static final String TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error");

    private TomcatLimits() {}

    static int status(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() != 400 || failure == null || !TOO_LARGE.equals(failure.getMessage())) {
            return response.getStatus();
        }
        return request.getCoyoteRequest().requestURI().isNull() ? 414 : 431;
    }
}
