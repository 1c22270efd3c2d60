package io.github.plainfault.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A map in order, which nobody can change. */
class MembersTest {

    private final Map<String, Object> source = new LinkedHashMap<>(Map.of("b", 1));
    private final Members members;

    MembersTest() {
        source.put("a", "two");
        members = Members.copyOf(source);
    }

    @Test
    void isEqualToTheMapItCameFrom() {
        assertThat(members).isEqualTo(source).hasSize(2);
        assertThat(source).isEqualTo(members);
        assertThat(members.hashCode()).isEqualTo(source.hashCode());
    }

    @Test
    void keepsTheOrder() {
        List<String> seen = new ArrayList<>();
        members.forEach((name, value) -> seen.add(name + value));

        assertThat(seen).containsExactly("b1", "atwo");
        assertThat(members.keySet()).containsExactly("b", "a");
    }

    @Test
    void findsValuesByName() {
        assertThat(members.get("a")).isEqualTo("two");
        assertThat(members.apply("b")).isEqualTo(1);
        assertThat(members.get("c")).isNull();
        assertThat(members.containsKey("a")).isTrue();
        assertThat(members.containsKey("c")).isFalse();
    }

    @Test
    void doesNotChangeWithItsSource() {
        source.put("c", 3);

        assertThat(members).hasSize(2);
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> members.put("c", 3)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(members::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> members.entrySet().iterator().next().setValue(3))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isCopiedOnlyOnce() {
        assertThat(Members.copyOf(members)).isSameAs(members);
        assertThat(Members.copyOf(Map.of())).isSameAs(Members.none());
    }

    @Test
    void leavesOutWhatIsNotKept() {
        assertThat(members.where((name, value) -> true)).isSameAs(members);
        assertThat(members.where((name, value) -> name.equals("a"))).isEqualTo(Map.of("a", "two"));
    }

    @Test
    void hasAValueForEachName() {
        assertThatThrownBy(() -> Members.of(new String[] {"a"}, new Object[0])).hasMessage("values: 0 (expected: 1)");
    }
}
