package io.github.plainfault.spring.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of values that are usually secrets. A name is taken apart into words, however it is written ({@code cardNumber},
 * {@code card_number}, {@code X-Card-Number}), so that {@code pin} is found in {@code cardPin} but not in
 * {@code shipping}.
 */
final class SecretNames {

    /** Told in docs/configuration.md. */
    private static final List<String> USUAL = List.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "passcode",
            "secret",
            "token",
            "authorization",
            "credential",
            "card",
            "creditcard",
            "cvc",
            "cvv",
            "iban",
            "ssn",
            "pin",
            "otp",
            "apikey",
            "privatekey",
            "cookie",
            "session");

    private final Set<String> names = new HashSet<>(USUAL);

    /**
     * @param more names of the application's secrets, in any writing
     */
    SecretNames(Collection<String> more) {
        more.forEach(name -> names.add(String.join("", words(name))));
    }

    /** Whether a word of the name, or several in a row, is one of those. */
    boolean matches(String name) {
        List<String> words = words(name);
        for (int start = 0; start < words.size(); start++) {
            StringBuilder joined = new StringBuilder();
            for (String word : words.subList(start, words.size())) {
                joined.append(word);
                if (isSecret(joined.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSecret(String word) {
        return names.contains(word) || (word.endsWith("s") && names.contains(word.substring(0, word.length() - 1)));
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(4);
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetter(name.charAt(i)) || startsWord(name, i)) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
            }
        }
        return words;
    }

    /** {@code cardNumber} has two words, and so has {@code APIKey}. */
    private static boolean startsWord(String name, int i) {
        if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
            return false;
        }
        boolean lowerFollows = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return !Character.isUpperCase(name.charAt(i - 1)) || lowerFollows;
    }
}
