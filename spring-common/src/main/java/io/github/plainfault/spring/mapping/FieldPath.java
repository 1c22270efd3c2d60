package io.github.plainfault.spring.mapping;

import io.github.plainfault.fault.JsonPointer;

/** Turns a path of Spring's data binder, {@code items[0].prices[EUR]}, into a JSON Pointer. */
final class FieldPath {

    private FieldPath() {}

    /** Continues a pointer along the path. */
    static JsonPointer append(JsonPointer pointer, String path) {
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            char c = i == path.length() ? '.' : path.charAt(i);
            if (c == '.' || c == '[') {
                if (i > start) {
                    pointer.member(path.substring(start, i));
                }
                if (c == '[') {
                    int close = path.indexOf(']', i);
                    int end = close < 0 ? path.length() : close;
                    appendKey(pointer, path.substring(i + 1, end));
                    i = end;
                }
                start = i + 1;
            }
        }
        return pointer;
    }

    private static void appendKey(JsonPointer pointer, String key) {
        boolean index = !key.isEmpty() && key.length() < 10 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        if (index) {
            pointer.index(Integer.parseInt(key));
        } else if (!key.isEmpty()) {
            pointer.member(key);
        }
    }
}
