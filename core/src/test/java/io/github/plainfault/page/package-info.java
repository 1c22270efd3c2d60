/** The page for people, looked at in a real browser: Chromium, where there is one. */
@NullMarked
package io.github.plainfault.page;

import org.jspecify.annotations.NullMarked;
