package io.github.plainfault.status;

import io.github.plainfault.status.HeaderRule.Strength;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the blocks of {@code status-codes.txt}, whose form is described at its top, and accepts nothing else.
 *
 * <p>Plain loops, no regular expressions, no lambdas: this runs when the first error of an application is answered.
 */
final class StatusFile {

    private static final String KEYS = "spec, also, registered, flags, body, request, must, should, may, must not, "
            + "cache, retry, actor, confused with, instead";

    private static final String FLAGS = "deprecated, reserved, experimental, webdav, not sent by applications";

    private final byte[] text;
    private final List<StatusEntry> entries = new ArrayList<>();
    private final @Nullable StatusEntry[] byNumber =
            new @Nullable StatusEntry[StatusCode.HIGHEST - StatusCode.LOWEST + 1];
    private int line;

    private @Nullable StatusEntry block;
    private String lastKey = "";
    private int lastPosition;
    private boolean retryGiven;
    private boolean actorGiven;

    StatusFile(byte[] text) {
        this.text = text;
    }

    /** All blocks in ascending order. */
    List<StatusEntry> entries() {
        int start = 0;
        while (start < text.length) {
            int end = endOfLine(start);
            line++;
            readLine(start, end);
            start = end + 1;
        }
        endBlock();
        checkGeneralCodes();
        checkReferences();
        return entries;
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private void readLine(int start, int end) {
        int first = start;
        while (first < end && text[first] == ' ') {
            first++;
        }
        if (first < end && text[first] == '#') {
            return;
        }
        String content = new String(text, first, end - first, StandardCharsets.UTF_8).strip();
        if (content.isEmpty()) {
            endBlock();
        } else if (first - start == 4) {
            readFact(content);
        } else if (first == start) {
            startBlock(content);
        } else {
            throw error(quoted(content), "an indentation of four spaces, or none");
        }
    }

    private void startBlock(String content) {
        endBlock();
        int space = content.indexOf(' ');
        if (space < 0) {
            throw error(quoted(content), "<code> <phrase>");
        }
        int number = number(content.substring(0, space));
        int previous = entries.isEmpty() ? StatusCode.LOWEST - 1 : entries.get(entries.size() - 1).number;
        if (number <= previous) {
            throw error("code " + number, "more than " + previous + ": each code once, in ascending order");
        }
        block = new StatusEntry(number, content.substring(space).strip(), line);
        lastKey = "";
        lastPosition = 0;
        retryGiven = false;
        actorGiven = false;
    }

    private void endBlock() {
        if (block == null) {
            return;
        }
        require(block, !block.spec.isEmpty(), "spec");
        require(block, retryGiven || block.number < 400, "retry");
        require(block, actorGiven || block.number < 400, "actor");
        entries.add(block);
        byNumber[block.number - StatusCode.LOWEST] = block;
        block = null;
    }

    private void require(StatusEntry entry, boolean given, String key) {
        if (!given) {
            throw error(entry.line, entry.number + " has no " + quoted(key), "one in every block like this");
        }
    }

    private void readFact(String content) {
        if (block == null) {
            throw error(quoted(content), "a line <code> <phrase> before it");
        }
        int colon = content.indexOf(": ");
        if (colon < 0) {
            throw error(quoted(content), "<key>: <value>");
        }
        read(block, content.substring(0, colon), content.substring(colon + 2).strip());
    }

    private void read(StatusEntry entry, String key, String value) {
        switch (key) {
            case "spec" -> {
                next(key, 1);
                entry.spec = value;
            }
            case "also" -> {
                next(key, 2);
                readOlderPhrases(entry, value);
            }
            case "registered" -> {
                next(key, 3);
                entry.registration = registration(value);
            }
            case "flags" -> {
                next(key, 4);
                readFlags(entry, value);
            }
            case "body" -> {
                next(key, 5);
                readBody(entry, value);
            }
            case "request" -> {
                next(key, 6);
                entry.requestHeaders.addAll(fieldNames(value));
            }
            case "must" -> {
                nextOrSame(key, 7);
                readHeaders(entry, Strength.MUST, value);
            }
            case "should" -> {
                nextOrSame(key, 8);
                readHeaders(entry, Strength.SHOULD, value);
            }
            case "may" -> {
                nextOrSame(key, 9);
                readHeaders(entry, Strength.MAY, value);
            }
            case "must not" -> {
                nextOrSame(key, 10);
                readHeaders(entry, Strength.MUST_NOT, value);
            }
            case "cache" -> {
                next(key, 11);
                readCache(entry, value);
            }
            case "retry" -> {
                next(key, 12);
                readRetry(entry, value);
            }
            case "actor" -> {
                next(key, 13);
                readActor(entry, value);
            }
            case "confused with" -> {
                next(key, 14);
                entry.confusedWith = ascending(numbers(value));
            }
            case "instead" -> {
                next(key, 15);
                entry.instead = numbers(value);
            }
            default -> throw error("key " + quoted(key), "one of " + KEYS);
        }
    }

    private void next(String key, int position) {
        if (position == lastPosition) {
            throw error("key " + quoted(key), "only once in a block");
        }
        nextOrSame(key, position);
    }

    private void nextOrSame(String key, int position) {
        if (position < lastPosition) {
            throw error("key " + quoted(key), "before " + quoted(lastKey));
        }
        lastKey = key;
        lastPosition = position;
    }

    private static void readOlderPhrases(StatusEntry entry, String value) {
        for (String phrase : split(value, ';')) {
            entry.olderPhrases.add(beforeParenthesis(phrase));
        }
    }

    private Registration registration(String value) {
        for (Registration registration : Registration.values()) {
            if (registration != Registration.PERMANENT && registration.keyword.equals(value)) {
                return registration;
            }
        }
        throw error("registered: " + value, "no, unused, temporary or obsoleted");
    }

    private void readFlags(StatusEntry entry, String value) {
        for (String flag : split(value, ',')) {
            switch (flag) {
                case "deprecated" -> entry.deprecated = true;
                case "reserved" -> entry.reserved = true;
                case "experimental" -> entry.experimental = true;
                case "webdav" -> entry.webDav = true;
                case "not sent by applications" -> entry.sentByApplications = false;
                default -> throw error("flag " + quoted(flag), "one of " + FLAGS);
            }
        }
    }

    private void readBody(StatusEntry entry, String value) {
        if (value.equals("none")) {
            entry.allowsBody = false;
        } else if (value.startsWith("MUST ") || value.startsWith("SHOULD ")) {
            entry.bodyRule = value;
        } else {
            throw error("body: " + value, "none, MUST ... or SHOULD ...");
        }
    }

    private void readHeaders(StatusEntry entry, Strength strength, String value) {
        String condition = inParentheses(value);
        for (String name : fieldNames(beforeParenthesis(value))) {
            entry.headerRules.add(new HeaderRule(name, strength, condition));
        }
    }

    private void readCache(StatusEntry entry, String value) {
        switch (value) {
            case "heuristic" -> entry.heuristicallyCacheable = true;
            case "never" -> entry.mustNotBeStored = true;
            default -> throw error("cache: " + value, "heuristic or never");
        }
    }

    private void readRetry(StatusEntry entry, String value) {
        String keyword = beforeParenthesis(value);
        for (RetryPolicy policy : RetryPolicy.values()) {
            if (policy.keyword.equals(keyword)) {
                entry.retryPolicy = policy;
                entry.retryCondition = inParentheses(value);
                retryGiven = true;
                return;
            }
        }
        throw error("retry: " + keyword, "a policy of RetryPolicy");
    }

    private void readActor(StatusEntry entry, String value) {
        for (Actor actor : Actor.values()) {
            if (actor.keyword.equals(value)) {
                entry.actor = actor;
                actorGiven = true;
                return;
            }
        }
        throw error("actor: " + value, "client, server, upstream, network, policy or none");
    }

    private List<String> fieldNames(String value) {
        List<String> names = split(value, ',');
        for (String name : names) {
            if (name.isEmpty() || name.indexOf(' ') >= 0) {
                throw error("header field " + quoted(name), "field names separated by commas");
            }
        }
        return names;
    }

    private int[] numbers(String value) {
        List<String> items = split(value, ',');
        int[] numbers = new int[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(items.get(i));
        }
        return numbers;
    }

    private int[] ascending(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] <= numbers[i - 1]) {
                throw error("code " + numbers[i], "ascending order");
            }
        }
        return numbers;
    }

    private int number(String digits) {
        // three digits and nothing else: Integer.parseInt would take +100 and digits of other scripts
        if (digits.length() == 3 && isDigit(digits, 0) && isDigit(digits, 1) && isDigit(digits, 2)) {
            int number = Integer.parseInt(digits);
            if (number >= StatusCode.LOWEST && number <= StatusCode.HIGHEST) {
                return number;
            }
        }
        throw error("code " + quoted(digits), "100..599");
    }

    private static boolean isDigit(String text, int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** Unknown codes borrow from x00, so there has to be one. */
    private void checkGeneralCodes() {
        for (int number = 100; number <= 500; number += 100) {
            if (find(number) == null) {
                throw error("no code " + number, "100, 200, 300, 400 and 500");
            }
        }
    }

    private void checkReferences() {
        for (StatusEntry entry : entries) {
            for (int number : entry.confusedWith) {
                StatusEntry other = find(number);
                if (other == null || number == entry.number || !contains(other.confusedWith, entry.number)) {
                    throw error(entry.line, entry.number + " confused with " + number, "the same the other way round");
                }
            }
            for (int number : entry.instead) {
                StatusEntry other = find(number);
                if (other == null || other.registration != Registration.PERMANENT) {
                    throw error(entry.line, entry.number + " instead " + number, "a registered code");
                }
            }
        }
    }

    private @Nullable StatusEntry find(int number) {
        return byNumber[number - StatusCode.LOWEST];
    }

    private static boolean contains(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }

    /** {@code Link (rel=alternate)} gives {@code Link}. */
    private static String beforeParenthesis(String value) {
        int start = startOfParenthesis(value);
        return start < 0 ? value : value.substring(0, start);
    }

    /** {@code Link (rel=alternate)} gives {@code rel=alternate}. */
    private static String inParentheses(String value) {
        int start = startOfParenthesis(value);
        return start < 0 ? "" : value.substring(start + 2, value.length() - 1);
    }

    private static int startOfParenthesis(String value) {
        return value.endsWith(")") ? value.indexOf(" (") : -1;
    }

    private static List<String> split(String value, char separator) {
        List<String> items = new ArrayList<>();
        int start = 0;
        for (int end = value.indexOf(separator); end >= 0; end = value.indexOf(separator, start)) {
            items.add(value.substring(start, end).strip());
            start = end + 1;
        }
        items.add(value.substring(start).strip());
        return items;
    }

    private IllegalArgumentException error(String found, String expected) {
        return error(line, found, expected);
    }

    private static IllegalArgumentException error(int line, String found, String expected) {
        return new IllegalArgumentException(
                StatusTable.FILE + ", line " + line + ": " + found + " (expected: " + expected + ")");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
