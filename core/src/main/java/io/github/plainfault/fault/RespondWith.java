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
 * <p>It may also stand on an interface, and on an annotation of your own that your exceptions carry. The nearest one
 * counts: on the class, then on its superclasses, then on interfaces.
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

    /** The status, 400 to 599. */
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
}
