/** Facts of the request and header fields: what adapters read, and what HTTP's own grammar says about it. */
@NullMarked
package io.github.plainfault.http;

import org.jspecify.annotations.NullMarked;
