package io.github.plainfault.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client gets: the status, every header field, the whole body.
 *
 * @param status the code of the status line
 * @param headers lower-case names with the values of all lines
 * @param body the bytes; ids that are drawn anew for each occurrence are zero
 */
@SuppressWarnings("ArrayRecordComponent") // compared as text and byte by byte, never as a record
record ContractAnswer(int status, SortedMap<String, List<String>> headers, byte[] body) {

    /** The time, and what a connection says of itself and not of the answer (RFC 9110, section 7.6.1). */
    private static final Set<String> NOT_COMPARED = Set.of("date", "connection", "keep-alive");

    private static final Pattern RANDOM_ID = Pattern.compile("urn:uuid:([0-9a-f-]{36})");
    private static final String ZERO_ID = "00000000-0000-0000-0000-000000000000";

    static ContractAnswer of(SentAnswer sent) {
        SortedMap<String, List<String>> compared = new TreeMap<>();
        sent.headers().map().forEach((name, values) -> {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (!NOT_COMPARED.contains(lowerCase)) {
                compared.put(lowerCase, List.copyOf(values));
            }
        });
        // as ISO-8859-1 every byte survives the way to text and back, whatever the body is
        String normalized = new String(sent.body(), ISO_8859_1);
        Matcher id = RANDOM_ID.matcher(normalized);
        if (id.find()) {
            normalized = normalized.replace(id.group(1), ZERO_ID); // a page shows it bare, too
        }
        return new ContractAnswer(sent.status(), compared, normalized.getBytes(ISO_8859_1));
    }

    /** As it would be read on the wire, so that a difference can be seen at once. */
    String readable() {
        StringBuilder text = new StringBuilder(512).append(status).append('\n');
        headers.forEach((name, values) -> values.forEach(
                value -> text.append(name).append(": ").append(value).append('\n')));
        return text.append('\n').append(new String(body, UTF_8)).toString();
    }
}
