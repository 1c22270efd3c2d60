package io.github.plainfault.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Bytes that are ready before anybody asks: the limit that no application can reach. */
final class ReadyAnswers {

    private static final byte[] ORDER =
            ("{\"id\":7,\"customer\":\"Lin Mei-hua\",\"status\":\"PACKED\",\"lines\":[{\"article\":\"A-1001\",\"quantity\":2,"
                            + "\"price\":1290},{\"article\":\"B-2002\",\"quantity\":1,\"price\":450}],\"comment\":\"Please leave the "
                            + "parcel with the caretaker if nobody answers the door.\"}")
                    .getBytes(UTF_8);

    private static final byte[] PROBLEM =
            ("{\"type\":\"/problems/out-of-stock\",\"title\":\"庫存不足\",\"status\":409,\"detail\":\"只剩下 2 件。\","
                            + "\"instance\":\"urn:uuid:3b7c9a52-6f0e-4d0b-9a64-0c1f5f1f7a11\",\"available\":2}")
                    .getBytes(UTF_8);

    private ReadyAnswers() {}

    static int status(String path) {
        if (path.endsWith("/reserve") || path.endsWith("/cancel")) {
            return 409;
        }
        if (path.endsWith("/pay")) {
            return 500;
        }
        if (path.equals("/orders")) {
            return 400;
        }
        return path.startsWith("/orders/") ? 200 : 404;
    }

    static byte[] body(int status) {
        return status == 200 ? ORDER : PROBLEM;
    }

    static String type(int status) {
        return status == 200 ? "application/json" : "application/problem+json";
    }
}
