package io.github.plainfault.servlet;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Remembers, with the request, why nobody could find out who the client is. */
final class LoginOutage {

    static final String ATTRIBUTE = LoginOutage.class.getName();

    private LoginOutage() {}

    /** The failure behind a 401, if it is the server's and not the client's. */
    static @Nullable Throwable behind(int status, HttpServletRequest request) {
        return status == 401 ? (Throwable) request.getAttribute(ATTRIBUTE) : null;
    }
}
