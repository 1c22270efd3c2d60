package io.github.plainfault.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which methods a resource supports, where a 405 does not say it itself: {@code Allow} has to.
 *
 * <pre>{@code
 * SupportedMethods readOnly = request -> Set.of("GET", "HEAD", "OPTIONS");
 * }</pre>
 */
@FunctionalInterface
public interface SupportedMethods {

    /**
     * The methods, {@code HEAD} and {@code OPTIONS} included; the one that was refused is left out afterwards.
     *
     * @return {@code null} if it is not known
     */
    @Nullable
    Set<String> of(HttpServletRequest request);

    /**
     * What the class of the servlet says, read as {@code HttpServlet} itself reads it to answer {@code OPTIONS}: the
     * {@code doGet}, {@code doPost} ... that it declares. Nothing is known of a servlet that sorts out methods by itself,
     * in a {@code service} of its own.
     */
    static SupportedMethods ofServlet() {
        return ServletMethods::of;
    }
}
