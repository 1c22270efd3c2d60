package io.github.plainfault.soak;

import java.util.List;
import java.util.Map;

/**
 * What came back.
 *
 * @param status the code of the status line
 * @param headers lower-case names with the values of all lines
 * @param body the content, without the sizes of its chunks
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared as a record
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    /** The first line of a field, empty if there is none. */
    String header(String name) {
        List<String> lines = headers.get(name);
        return lines == null ? "" : lines.get(0);
    }
}
