/** The system of another team that the shop depends on, played by a server of the JDK. */
@NullMarked
package io.github.plainfault.samples.shop.prices;

import org.jspecify.annotations.NullMarked;
