/** From a problem to bytes. */
@NullMarked
package io.github.plainfault.encode;

import org.jspecify.annotations.NullMarked;
