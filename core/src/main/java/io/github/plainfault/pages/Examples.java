package io.github.plainfault.pages;

import io.github.plainfault.fault.Fault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers as this application would give them. */
@FunctionalInterface
interface Examples {

    /** The problem document in JSON, or {@code null} if it cannot be shown. */
    byte @Nullable [] of(Fault fault, Locale language);
}
