/** What is done while an application is compiled. */
@NullMarked
package io.github.plainfault.processor;

import org.jspecify.annotations.NullMarked;
