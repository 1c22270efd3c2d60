package io.github.plainfault.status;

import static io.github.plainfault.status.StatusFile.error;
import static io.github.plainfault.status.StatusFile.quoted;

import io.github.plainfault.status.HeaderRule.Strength;
import java.util.ArrayList;
import java.util.List;

/** One block of {@code status-codes.txt} while it is being read; starts with what a block may leave out. */
final class StatusEntry {

    private static final String KEYS = "spec, also, registered, flags, body, request, must, should, may, must not, "
            + "cache, retry, actor, confused with, instead";

    private static final String FLAGS = "deprecated, reserved, experimental, webdav, not sent by applications";

    final int number;
    final String phrase;
    final int line;

    String spec = "";
    final List<String> olderPhrases = new ArrayList<>();
    Registration registration = Registration.PERMANENT;
    boolean deprecated;
    boolean reserved;
    boolean experimental;
    boolean webDav;
    boolean sentByApplications = true;
    boolean allowsBody = true;
    String bodyRule = "";
    final List<String> requestHeaders = new ArrayList<>();
    final List<HeaderRule> headerRules = new ArrayList<>();
    boolean heuristicallyCacheable;
    boolean mustNotBeStored;
    RetryPolicy retryPolicy = RetryPolicy.NOT_APPLICABLE;
    String retryCondition = "";
    Actor actor = Actor.NONE;
    int[] confusedWith = {};
    int[] instead = {};

    private int currentLine;
    private String lastKey = "";
    private int lastPosition;
    private boolean retryGiven;
    private boolean actorGiven;

    StatusEntry(int number, String phrase, int line) {
        this.number = number;
        this.phrase = phrase;
        this.line = line;
    }

    /** Reads one line of the block; keys come in the order of this method. */
    void read(String key, String value, int atLine) {
        currentLine = atLine;
        switch (key) {
            case "spec" -> {
                next(key, 1);
                spec = value;
            }
            case "also" -> {
                next(key, 2);
                readOlderPhrases(value);
            }
            case "registered" -> {
                next(key, 3);
                readRegistration(value);
            }
            case "flags" -> {
                next(key, 4);
                readFlags(value);
            }
            case "body" -> {
                next(key, 5);
                readBody(value);
            }
            case "request" -> {
                next(key, 6);
                requestHeaders.addAll(fieldNames(value));
            }
            case "must" -> {
                nextOrSame(key, 7);
                readHeaders(Strength.MUST, value);
            }
            case "should" -> {
                nextOrSame(key, 8);
                readHeaders(Strength.SHOULD, value);
            }
            case "may" -> {
                nextOrSame(key, 9);
                readHeaders(Strength.MAY, value);
            }
            case "must not" -> {
                nextOrSame(key, 10);
                readHeaders(Strength.MUST_NOT, value);
            }
            case "cache" -> {
                next(key, 11);
                readCache(value);
            }
            case "retry" -> {
                next(key, 12);
                readRetry(value);
            }
            case "actor" -> {
                next(key, 13);
                readActor(value);
            }
            case "confused with" -> {
                next(key, 14);
                confusedWith = StatusValues.ascending(StatusValues.numbers(value, atLine), atLine);
            }
            case "instead" -> {
                next(key, 15);
                instead = StatusValues.numbers(value, atLine);
            }
            default -> throw error(atLine, "key " + quoted(key), "one of " + KEYS);
        }
    }

    /** Called after the last line of the block. */
    void checkComplete() {
        require(!spec.isEmpty(), "spec");
        require(retryGiven || number < 400, "retry");
        require(actorGiven || number < 400, "actor");
    }

    private void require(boolean given, String key) {
        if (!given) {
            throw error(line, number + " has no " + quoted(key), "one in every block like this");
        }
    }

    private void next(String key, int position) {
        if (position == lastPosition) {
            throw error(currentLine, "key " + quoted(key), "only once in a block");
        }
        nextOrSame(key, position);
    }

    private void nextOrSame(String key, int position) {
        if (position < lastPosition) {
            throw error(currentLine, "key " + quoted(key), "before " + quoted(lastKey));
        }
        lastKey = key;
        lastPosition = position;
    }

    private void readOlderPhrases(String value) {
        for (String older : StatusValues.split(value, ';')) {
            olderPhrases.add(StatusValues.beforeParenthesis(older));
        }
    }

    private void readRegistration(String value) {
        registration = switch (value) {
            case "no" -> Registration.UNREGISTERED;
            case "unused" -> Registration.UNUSED;
            case "temporary" -> Registration.TEMPORARY;
            case "obsoleted" -> Registration.OBSOLETED;
            default -> throw error(currentLine, "registered: " + value, "no, unused, temporary or obsoleted");
        };
    }

    private void readFlags(String value) {
        for (String flag : StatusValues.split(value, ',')) {
            switch (flag) {
                case "deprecated" -> deprecated = true;
                case "reserved" -> reserved = true;
                case "experimental" -> experimental = true;
                case "webdav" -> webDav = true;
                case "not sent by applications" -> sentByApplications = false;
                default -> throw error(currentLine, "flag " + quoted(flag), "one of " + FLAGS);
            }
        }
    }

    private void readBody(String value) {
        if (value.equals("none")) {
            allowsBody = false;
        } else if (value.startsWith("MUST ") || value.startsWith("SHOULD ")) {
            bodyRule = value;
        } else {
            throw error(currentLine, "body: " + value, "none, MUST ... or SHOULD ...");
        }
    }

    private void readHeaders(Strength strength, String value) {
        String condition = StatusValues.inParentheses(value);
        for (String name : fieldNames(StatusValues.beforeParenthesis(value))) {
            headerRules.add(new HeaderRule(name, strength, condition));
        }
    }

    private List<String> fieldNames(String value) {
        List<String> names = StatusValues.split(value, ',');
        for (String name : names) {
            if (name.isEmpty() || name.indexOf(' ') >= 0) {
                throw error(currentLine, "header field " + quoted(name), "field names separated by commas");
            }
        }
        return names;
    }

    private void readCache(String value) {
        switch (value) {
            case "heuristic" -> heuristicallyCacheable = true;
            case "never" -> mustNotBeStored = true;
            default -> throw error(currentLine, "cache: " + value, "heuristic or never");
        }
    }

    private void readRetry(String value) {
        String keyword = StatusValues.beforeParenthesis(value);
        retryPolicy = switch (keyword) {
            case "after-change" -> RetryPolicy.AFTER_CHANGE;
            case "idempotent-backoff" -> RetryPolicy.IDEMPOTENT_BACKOFF;
            case "idempotent-unknown" -> RetryPolicy.IDEMPOTENT_UNKNOWN;
            case "any-after-wait" -> RetryPolicy.ANY_AFTER_WAIT;
            case "any-other-connection" -> RetryPolicy.ANY_OTHER_CONNECTION;
            case "not-early-data" -> RetryPolicy.NOT_EARLY_DATA;
            case "may-repeat" -> RetryPolicy.MAY_REPEAT;
            case "user-action" -> RetryPolicy.USER_ACTION;
            case "no" -> RetryPolicy.NO;
            case "not-applicable" -> RetryPolicy.NOT_APPLICABLE;
            default -> throw error(currentLine, "retry: " + keyword, "a policy of RetryPolicy");
        };
        retryCondition = StatusValues.inParentheses(value);
        retryGiven = true;
    }

    private void readActor(String value) {
        actor = switch (value) {
            case "client" -> Actor.CLIENT;
            case "server" -> Actor.SERVER;
            case "upstream" -> Actor.UPSTREAM;
            case "network" -> Actor.NETWORK;
            case "policy" -> Actor.POLICY;
            case "none" -> Actor.NONE;
            default -> throw error(currentLine, "actor: " + value, "client, server, upstream, network, policy or none");
        };
        actorGiven = true;
    }
}
