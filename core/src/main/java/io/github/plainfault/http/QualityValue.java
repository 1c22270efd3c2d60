package io.github.plainfault.http;

/** The weight of a member of an {@code Accept*} field, in thousandths (RFC 9110, section 12.4.2). */
final class QualityValue {

    static final int ONE = 1000;
    static final int MALFORMED = -1;

    private QualityValue() {}

    /** Reads {@code 0}, {@code 0.8}, {@code 1.000} ...; anything else is {@link #MALFORMED}. */
    static int parse(String text) {
        int length = text.length();
        if (length == 0 || length > 5) {
            return MALFORMED;
        }
        char first = text.charAt(0);
        if ((first != '0' && first != '1') || (length > 1 && text.charAt(1) != '.')) {
            return MALFORMED;
        }
        int thousandths = (first - '0') * ONE;
        int place = 100;
        for (int i = 2; i < length; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return MALFORMED;
            }
            thousandths += (digit - '0') * place;
            place /= 10;
        }
        return thousandths <= ONE ? thousandths : MALFORMED;
    }
}
