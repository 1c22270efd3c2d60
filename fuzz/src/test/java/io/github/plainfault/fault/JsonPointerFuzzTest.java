package io.github.plainfault.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A pointer is a fragment of a URI, and leads back to the names that it was made of (RFC 6901, section 6). */
class JsonPointerFuzzTest {

    @FuzzTest
    void leadsBack(@NotNull List<@NotNull String> names, int index) {
        JsonPointer pointer = new JsonPointer();
        names.forEach(pointer::member);
        pointer.index(index & Integer.MAX_VALUE);
        String fragment = pointer.toString();

        List<String> expected = new ArrayList<>();
        names.forEach(name -> expected.add(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
        expected.add(Integer.toString(index & Integer.MAX_VALUE));
        assertThat(read(URI.create(fragment).getFragment(), fragment)).isEqualTo(expected);
    }

    /** As the RFC says: percent first, then the slashes, then the tildes. */
    private static List<String> read(String fragment, String raw) {
        assertThat(raw.chars()).allMatch(c -> c > ' ' && c < 0x7f);
        List<String> names = new ArrayList<>();
        for (String name : fragment.substring(1).split("/", -1)) {
            names.add(name.replace("~1", "/").replace("~0", "~"));
        }
        return names;
    }
}
