/** What both Spring adapters share: the settings, the application's words, and (in its subpackages) mappings and beans. */
@NullMarked
package io.github.plainfault.spring;

import org.jspecify.annotations.NullMarked;
