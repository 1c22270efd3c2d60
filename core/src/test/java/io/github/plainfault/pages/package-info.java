@NullMarked
package io.github.plainfault.pages;

import org.jspecify.annotations.NullMarked;
