package io.github.plainfault.status;

/** Compares phrases by their letters and digits, without regard to case. */
final class Phrases {

    private Phrases() {}

    static boolean same(String one, String other) {
        int i = nextSign(one, 0);
        int j = nextSign(other, 0);
        while (i < one.length() && j < other.length()) {
            if (Character.toLowerCase(one.charAt(i)) != Character.toLowerCase(other.charAt(j))) {
                return false;
            }
            i = nextSign(one, i + 1);
            j = nextSign(other, j + 1);
        }
        return i == one.length() && j == other.length();
    }

    private static int nextSign(String phrase, int from) {
        int index = from;
        while (index < phrase.length() && !Character.isLetterOrDigit(phrase.charAt(index))) {
            index++;
        }
        return index;
    }
}
