package io.github.plainfault.contract;

import io.github.plainfault.fault.ProblemMember;
import io.github.plainfault.fault.RespondWith;

/** Texts that are harmless only where they are written as text. */
@RespondWith(status = 409, code = "hostile-text", title = "Hostile text", detail = "{markup} {turned} end")
public final class HostileTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @ProblemMember
    private final String markup =
            "</script></style></title><!-- <script>alert('1')</script> <img src=x onerror=\"alert(2)\"> &amp; {{json}}";

    /** Right-to-left override and isolate, never closed; separators of lines; a control and a noncharacter. */
    @ProblemMember
    private final String turned = "\u202Etxet denrut \u2067more\u2028\u2029\u0007\u0085\uFFFE";

    /** Longer than any line. */
    @ProblemMember
    private final String token = "0123456789abcdef".repeat(20);

    @ProblemMember("<b>\"name\"</b>")
    private final boolean named = true;

    HostileTextException() {
        super(ContractFailures.SECRET);
    }
}
