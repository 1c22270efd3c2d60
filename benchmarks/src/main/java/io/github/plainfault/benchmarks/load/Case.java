package io.github.plainfault.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What is asked for, and with which status it has to be answered. */
enum Case {
    SUCCESS("200 success", 200, Requests.get("/orders/7")),
    THROWN("200, its exception thrown and caught", 200, Requests.get("/orders/7/caught")),
    DOMAIN("annotated domain exception (409)", 409, Requests.get("/orders/7/reserve")),
    UNKNOWN("unknown exception (500)", 500, Requests.get("/orders/7/pay")),
    STATUS("ResponseStatusException (409)", 409, Requests.get("/orders/7/cancel")),
    VALIDATION("5 violations (400)", 400, Requests.invalidOrder()),
    NO_SUCH_PATH("no such path (404)", 404, Requests.get("/no/such/path"));

    final String title;
    final int status;
    private final String request;

    Case(String title, int status, String request) {
        this.title = title;
        this.status = status;
        this.request = request;
    }

    byte[] request() {
        return request.getBytes(UTF_8);
    }

    /** Written before the constants, which cannot use constants of their own. */
    private static final class Requests {

        private static final String FIELDS = String.join(
                "\r\n",
                "Host: localhost",
                "Accept: application/json",
                "Accept-Language: zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7");

        static String get(String path) {
            return String.join("\r\n", "GET " + path + " HTTP/1.1", FIELDS, "", "");
        }

        static String invalidOrder() {
            String body =
                    "{\"customer\":\" \",\"email\":\"nobody\",\"quantity\":0,\"discount\":101,\"note\":\"too long\"}";
            return String.join(
                    "\r\n",
                    "POST /orders HTTP/1.1",
                    FIELDS,
                    "Content-Type: application/json",
                    "Content-Length: " + body.length(),
                    "",
                    body);
        }
    }
}
