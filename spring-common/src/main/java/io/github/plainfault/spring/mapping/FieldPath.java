package io.github.plainfault.spring.mapping;

import java.util.ArrayList;
import java.util.List;

/** Reads a path of Spring's data binder, {@code items[0].prices[EUR]}. */
final class FieldPath {

    private FieldPath() {}

    /** The steps of the path; none of an empty one. */
    static List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            char c = i == path.length() ? '.' : path.charAt(i);
            if (c == '.' || c == '[') {
                if (i > start) {
                    steps.add(Step.property(path.substring(start, i)));
                }
                if (c == '[') {
                    int close = path.indexOf(']', i);
                    int end = close < 0 ? path.length() : close;
                    addKey(steps, path.substring(i + 1, end));
                    i = end;
                }
                start = i + 1;
            }
        }
        return steps;
    }

    private static void addKey(List<Step> steps, String key) {
        boolean index = !key.isEmpty() && key.length() < 10 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        if (index) {
            steps.add(Step.index(Integer.parseInt(key)));
        } else {
            steps.add(key.isEmpty() ? Step.somewhereIn() : Step.key(key));
        }
    }
}
