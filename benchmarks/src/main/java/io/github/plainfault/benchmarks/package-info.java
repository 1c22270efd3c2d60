/** What an answer costs in the core, beside the least it could cost. */
@NullMarked
package io.github.plainfault.benchmarks;

import org.jspecify.annotations.NullMarked;
