package io.github.plainfault.status;

import java.util.ArrayList;
import java.util.List;

/** One block of {@code status-codes.txt} while it is being read; starts with what a block may leave out. */
final class StatusEntry {

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

    StatusEntry(int number, String phrase, int line) {
        this.number = number;
        this.phrase = phrase;
        this.line = line;
    }
}
