package io.github.plainfault.fault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how an exception is answered.
 *
 * <pre>{@code
 * @RespondWith(status = 409, code = "out-of-stock", title = "Out of stock", detail = "Only {available} left")
 * class OutOfStockException extends RuntimeException {
 *     @ProblemMember
 *     private final int available;
 *     ...
 * }
 * }</pre>
 *
 * <p>It may also stand on an interface, and on an annotation of your own that your exceptions carry, directly or through
 * another one. The nearest one counts: on the class, then on its superclasses, then on interfaces. Attributes of your
 * annotation that are named like those here and have the same type take their place, unless they are empty:
 *
 * <pre>{@code
 * @RespondWith(status = 409, logLevel = LogLevel.INFO)
 * @interface Conflict {
 *     String code();
 * }
 *
 * @Conflict(code = "out-of-stock")
 * class OutOfStockException extends RuntimeException { ... }
 * }</pre>
 *
 * <p>The exception's message is never sent. Texts given here count as written in the default language; other languages
 * come from the application's words (keys {@code problem.<code>.title} and {@code problem.<code>.detail}). Where a
 * reader's language lacks a text that is given here, the whole answer is in the default language: one answer never
 * mixes two.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RespondWith {

    /**
     * The status, 400 to 599. One that is not registered, or not for applications to send, is warned of once in the log;
     * 444, 460 and 499, which only say in a log that nothing was sent, are refused.
     */
    int status();

    /**
     * The code of a problem type of its own: lower-case words joined by hyphens, the last part of the type URI. Without
     * one, the status says it all and the type is {@code about:blank}.
     */
    String code() default "";

    /** The title, the same for all occurrences; without one, the words of the application or of the status are used. */
    String title() default "";

    /** What is said of this occurrence; names of {@link ProblemMember}s in braces are replaced by their values. */
    String detail() default "";

    /**
     * When trying again can help: a duration such as {@code PT30S}, or the name of a {@link ProblemMember} in braces
     * whose value is a {@link java.time.Duration} or a whole number of seconds. Becomes {@code Retry-After} (RFC 9110,
     * section 10.2.3).
     */
    String retryAfter() default "";

    /**
     * Header fields of the answer, each as name and value; names of {@link ProblemMember}s in braces are replaced by their
     * values.
     *
     * <pre>{@code
     * headers = {"Link: </help/stock>; rel=help", "X-Stock: {available}"}
     * }</pre>
     *
     * <p>A field with a member that is {@code null} is left out. A {@link java.time.Duration} becomes whole seconds, a
     * point in time an HTTP date, a collection a list separated by commas; everything else is what {@code toString}
     * gives. Control characters become spaces. Fields of the connection and of the content are refused, and so is
     * {@code Retry-After}, which {@link #retryAfter()} writes.
     */
    String[] headers() default {};

    /** At which level the failure is logged; without one, as is configured for its status. */
    LogLevel logLevel() default LogLevel.DEFAULT;
}
