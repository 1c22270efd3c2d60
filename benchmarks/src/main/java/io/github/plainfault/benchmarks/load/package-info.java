/** The same applications with and without Plainfault under load: what a request costs the server. */
@NullMarked
package io.github.plainfault.benchmarks.load;

import org.jspecify.annotations.NullMarked;
