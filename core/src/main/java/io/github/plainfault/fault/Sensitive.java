package io.github.plainfault.fault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a value that no answer may repeat, even where rejected values are shown.
 *
 * <pre>{@code
 * record SignUp(@NotBlank String name, @Sensitive @Size(min = 12) String passphrase) {}
 *
 * void verify(@RequestParam @Sensitive @Pattern(regexp = "[0-9]{6}") String answer) { ... }
 * }</pre>
 *
 * <p>On a member whose type is an object or a list of them it covers everything inside.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Sensitive {}
