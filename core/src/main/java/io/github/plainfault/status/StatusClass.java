package io.github.plainfault.status;

/**
 * The class of a status code, which is its first digit.
 *
 * <p>A client that does not know a code still understands its class.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15">RFC 9110, section 15</a>
 */
public enum StatusClass {
    /** 1xx: the request was received, the process goes on. */
    INFORMATIONAL(1, "Informational"),
    /** 2xx: the request was received, understood and accepted. */
    SUCCESSFUL(2, "Successful"),
    /** 3xx: more has to be done to complete the request. */
    REDIRECTION(3, "Redirection"),
    /** 4xx: the request is bad or cannot be fulfilled. */
    CLIENT_ERROR(4, "Client Error"),
    /** 5xx: the server failed to fulfil a request that looks valid. */
    SERVER_ERROR(5, "Server Error");

    private final int digit;
    private final String phrase;

    StatusClass(int digit, String phrase) {
        this.digit = digit;
        this.phrase = phrase;
    }

    /**
     * The class of a number, whether a code with this number exists or not.
     *
     * @throws IllegalArgumentException if the number is outside 100 to 599
     */
    public static StatusClass of(int number) {
        return switch (StatusCode.requireInRange(number) / 100) {
            case 1 -> INFORMATIONAL;
            case 2 -> SUCCESSFUL;
            case 3 -> REDIRECTION;
            case 4 -> CLIENT_ERROR;
            default -> SERVER_ERROR;
        };
    }

    /** What RFC 9110 calls this class, for example {@code Client Error}. */
    public String phrase() {
        return phrase;
    }

    /** The code that stands for the whole class: 100, 200, 300, 400 or 500. */
    public StatusCode general() {
        return StatusCode.of(digit * 100);
    }
}
