package io.github.plainfault.fault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a value of an exception into the body of its answer, and makes it a placeholder of its texts. Stands on a field
 * or on a method without parameters of an exception class that has {@link RespondWith}, of its superclasses or of its
 * interfaces.
 *
 * <p>Members come in a fixed order: those of a superclass first, then those of interfaces, then fields as they are
 * written, then methods by name. A method that is overridden is still a member, with the value of the overriding one.
 *
 * <p>A {@code null} value is left out, and so is that of a method that throws, which the log then says. Exceptions are
 * never written. Methods named {@code getAvailable} or {@code available} both give the member {@code available}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface ProblemMember {

    /**
     * The name of the member; without one, the name of the field or method. The names of RFC 9457 and Plainfault's own
     * ({@code type}, {@code title}, {@code status}, {@code detail}, {@code instance}, {@code explanation},
     * {@code advice}, {@code errors}) are refused.
     */
    String value() default "";
}
