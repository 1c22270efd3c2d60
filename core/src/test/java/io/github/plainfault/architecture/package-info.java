/** What may depend on what, and what is never done; published in the test-jar, so that every module is held to it. */
@NullMarked
package io.github.plainfault.architecture;

import org.jspecify.annotations.NullMarked;
