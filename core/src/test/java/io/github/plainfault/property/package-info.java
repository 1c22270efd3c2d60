/** What must hold for any input whatsoever: whatever a client sends, and whatever an application fills in. */
@NullMarked
package io.github.plainfault.property;

import org.jspecify.annotations.NullMarked;
