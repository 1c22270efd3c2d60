/** A small shop: what it sells, what can go wrong in it, and nothing about the web. */
@NullMarked
package io.github.plainfault.samples.shop;

import org.jspecify.annotations.NullMarked;
