/**
 * The front door: a failure goes in, one correct localized problem response comes out.
 *
 * <p>Start with {@link io.github.plainfault.ProblemResponder}. The stages it passes through are the packages
 * {@code fault} (what went wrong), {@code text} (in which words), {@code problem} (the RFC 9457 value) and
 * {@code encode} (its bytes).
 */
@NullMarked
package io.github.plainfault;

import org.jspecify.annotations.NullMarked;
