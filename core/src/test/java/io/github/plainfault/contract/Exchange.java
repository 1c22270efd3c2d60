package io.github.plainfault.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request and its whole answer, as the rules of the standards look at them. */
final class Exchange {

    private final GoldenFile asked;
    private final int status;
    private final SortedMap<String, List<String>> headers;
    private final byte[] body;
    private final SentContent content;

    /**
     * @param asked whose request was answered; its answer is not looked at
     * @param headers lower-case names with the values of all lines
     */
    Exchange(GoldenFile asked, int status, Map<String, List<String>> headers, byte[] body) {
        this.asked = asked;
        this.status = status;
        this.headers = new TreeMap<>(headers);
        this.body = body;
        this.content = SentContent.read(mediaType(), body);
    }

    /** What a server has really answered: nothing is left out, and nothing is zero. */
    static Exchange of(GoldenFile asked, SentAnswer sent) {
        SortedMap<String, List<String>> lowerCase = new TreeMap<>();
        sent.headers()
                .map()
                .forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return new Exchange(asked, sent.status(), lowerCase, sent.body());
    }

    /** What a golden file says. */
    static Exchange of(GoldenFile file) {
        ContractAnswer answer = file.answer();
        return new Exchange(file, answer.status(), answer.headers(), answer.body());
    }

    Exchange withStatus(int other) {
        return new Exchange(asked, other, headers, body);
    }

    Exchange withHeader(String name, String... values) {
        SortedMap<String, List<String>> more = new TreeMap<>(headers);
        more.put(name, List.of(values));
        return new Exchange(asked, status, more, body);
    }

    Exchange withoutHeader(String name) {
        SortedMap<String, List<String>> fewer = new TreeMap<>(headers);
        fewer.remove(name);
        return new Exchange(asked, status, fewer, body);
    }

    /** With the length that belongs to it. */
    Exchange withBody(byte[] other) {
        return new Exchange(asked, status, headers, other).withHeader("content-length", Integer.toString(other.length));
    }

    /** An error that Plainfault answers; not a success, and not what the application itself has written. */
    boolean isProblem() {
        return status >= 400 && !asked.isAnsweredByTheApplication();
    }

    /** Numbers of rules that may be broken here, see {@link GoldenFile#breaks()}. */
    Set<String> mayBreak() {
        return asked.breaks().keySet();
    }

    boolean isHead() {
        return asked.method().equals("HEAD");
    }

    /** The path that was asked for, without its query. */
    String path() {
        return asked.target().split("\\?", 2)[0];
    }

    /** All lines of a field of the request, {@code null} if there is none. */
    @Nullable
    String requestHeader(String name) {
        return asked.requestHeader(name);
    }

    int status() {
        return status;
    }

    SortedMap<String, List<String>> headers() {
        return headers;
    }

    boolean has(String header) {
        return headers.containsKey(header);
    }

    /** All lines of a field of the answer as one, empty if there is none. */
    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    byte[] body() {
        return body;
    }

    SentContent content() {
        return content;
    }

    /** Lower case and without parameters, empty if there is none. */
    String mediaType() {
        return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return asked.name();
    }
}
