/**
 * From a failure to what went wrong, in HTTP words: {@link io.github.plainfault.fault.Fault} and how exceptions
 * become one.
 */
@NullMarked
package io.github.plainfault.fault;

import org.jspecify.annotations.NullMarked;
