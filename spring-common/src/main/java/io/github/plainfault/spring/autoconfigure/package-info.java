/** The beans that both adapters share. */
@NullMarked
package io.github.plainfault.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
