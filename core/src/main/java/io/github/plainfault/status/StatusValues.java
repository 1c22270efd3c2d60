package io.github.plainfault.status;

import static io.github.plainfault.status.StatusFile.error;
import static io.github.plainfault.status.StatusFile.quoted;

import java.util.ArrayList;
import java.util.List;

/** The small parts values of {@code status-codes.txt} are made of: lists, numbers, parentheses. */
final class StatusValues {

    private StatusValues() {}

    static List<String> split(String value, char separator) {
        List<String> items = new ArrayList<>();
        int start = 0;
        for (int end = value.indexOf(separator); end >= 0; end = value.indexOf(separator, start)) {
            items.add(value.substring(start, end).strip());
            start = end + 1;
        }
        items.add(value.substring(start).strip());
        return items;
    }

    static int[] numbers(String value, int line) {
        List<String> items = split(value, ',');
        int[] numbers = new int[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(items.get(i), line);
        }
        return numbers;
    }

    static int[] ascending(int[] numbers, int line) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] <= numbers[i - 1]) {
                throw error(line, "code " + numbers[i], "ascending order");
            }
        }
        return numbers;
    }

    static int number(String digits, int line) {
        // three digits and nothing else: Integer.parseInt would take +50 and digits of other scripts
        if (digits.length() == 3 && isDigit(digits, 0) && isDigit(digits, 1) && isDigit(digits, 2)) {
            int number = Integer.parseInt(digits);
            if (number >= StatusCode.LOWEST && number <= StatusCode.HIGHEST) {
                return number;
            }
        }
        throw error(line, "code " + quoted(digits), "100..599");
    }

    private static boolean isDigit(String text, int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** {@code Link (rel=alternate)} gives {@code Link}. */
    static String beforeParenthesis(String value) {
        int start = startOfParenthesis(value);
        return start < 0 ? value : value.substring(0, start);
    }

    /** {@code Link (rel=alternate)} gives {@code rel=alternate}. */
    static String inParentheses(String value) {
        int start = startOfParenthesis(value);
        return start < 0 ? "" : value.substring(start + 2, value.length() - 1);
    }

    private static int startOfParenthesis(String value) {
        return value.endsWith(")") ? value.indexOf(" (") : -1;
    }
}
