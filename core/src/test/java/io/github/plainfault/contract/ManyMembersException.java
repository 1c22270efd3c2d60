package io.github.plainfault.contract;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of every kind that adapters with and without a mapper of the application must write alike. */
@RespondWith(status = 409, code = "many-members", title = "Many members", detail = "{text} costs {price}")
public final class ManyMembersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @ProblemMember
    private final String text = "Tea \"茶\" & <b>\\/\u0007\uD83C\uDF75";

    @ProblemMember
    private final BigDecimal price = new BigDecimal("12.50");

    @ProblemMember
    private final long largest = Long.MAX_VALUE;

    @ProblemMember
    private final double share = 0.25;

    @ProblemMember
    private final boolean inStock = false;

    @ProblemMember
    private final transient @Nullable Object nothing = null;

    @ProblemMember("size-table")
    private final transient List<Object> sizes = List.of(1, "two", true, List.of());

    ManyMembersException() {
        super(ContractFailures.SECRET);
    }

    /** A map, in its own order, with a null that the application put there. */
    @ProblemMember
    public Map<String, @Nullable Object> shelf() {
        Map<String, @Nullable Object> shelf = new LinkedHashMap<>();
        shelf.put("row", 3);
        shelf.put("label", "上層");
        shelf.put("taken", null);
        shelf.put("boxes", List.of(Map.of("weight", new BigDecimal("0.750"))));
        return shelf;
    }
}
