/**
 * Clients that nobody here wrote read what Plainfault answers.
 *
 * <p>Every adapter answers the bytes of the golden files, so {@link io.github.plainfault.interop.GoldenServer} sends those
 * to clients; what can only be seen on real servers is in {@link io.github.plainfault.interop.BothStacksTest}.
 */
@NullMarked
package io.github.plainfault.interop;

import org.jspecify.annotations.NullMarked;
