package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way from an object to one of its values: a property in the names of Java, an element of a list, or an
 * entry of a map. Without any of them it is an element of something that has no order, such as a set.
 *
 * @param property the name of the property, or {@code null}
 * @param key the key of the entry, or {@code null}
 * @param index the index of the element, or a negative number
 */
record Step(@Nullable String property, @Nullable String key, int index) {

    static Step property(String name) {
        return new Step(name, null, -1);
    }

    static Step key(String key) {
        return new Step(null, key, -1);
    }

    static Step index(int index) {
        return new Step(null, null, index);
    }

    /** An element nobody can point to: a client finds it in what it is in. */
    static Step somewhereIn() {
        return new Step(null, null, -1);
    }

    /** Continues a pointer, with the name the client has for the property. */
    void appendTo(JsonPointer pointer, @Nullable String name) {
        if (name != null) {
            pointer.member(name);
        } else if (key != null) {
            pointer.member(key);
        } else if (index >= 0) {
            pointer.index(index);
        }
    }
}
