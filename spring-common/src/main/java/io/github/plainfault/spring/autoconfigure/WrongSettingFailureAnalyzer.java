package io.github.plainfault.spring.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Says what is wrong with a setting, and what to write, in place of the names of the beans that could not be made for it.
 */
final class WrongSettingFailureAnalyzer implements FailureAnalyzer {

    private static final int DEEPEST = 100;

    /** All our messages about a value that cannot work end like this. */
    private static final String EXPECTED = " (expected: ";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String bean = null;
        List<String> messages = new ArrayList<>();
        Throwable current = failure;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            if (current instanceof BeanCreationException creation) {
                bean = creation.getBeanName();
                messages.clear();
            } else if ((current instanceof IllegalArgumentException || current instanceof IllegalStateException)
                    && current.getMessage() != null) {
                messages.add(current.getMessage());
            }
            current = current.getCause();
        }
        boolean ours = bean != null && bean.startsWith("plainfault");
        return ours ? analysis(String.join(": ", messages), failure) : null;
    }

    /** Whatever else was not understood is explained by Boot, for example a word that is none of a list. */
    private static @Nullable FailureAnalysis analysis(String message, Throwable failure) {
        int expected = message.indexOf(EXPECTED);
        return expected < 0 || !message.endsWith(")")
                ? null
                : new FailureAnalysis(
                        "A setting of Plainfault is wrong. " + message.substring(0, expected),
                        "Write " + message.substring(expected + EXPECTED.length(), message.length() - 1) + ".",
                        failure);
    }
}
