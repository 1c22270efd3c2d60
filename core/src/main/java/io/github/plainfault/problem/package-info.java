/** The RFC 9457 value, and how Jackson 3 writes any zalando {@code Problem} without leaking. */
@NullMarked
package io.github.plainfault.problem;

import org.jspecify.annotations.NullMarked;
