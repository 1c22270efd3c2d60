package io.github.plainfault.samples.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;

/**
 * A request and its answer, both written as in HTTP, separated by an empty line.
 *
 * @param answer the status, the headers that matter, an empty line and the body
 */
record Situation(String name, String request, String answer) {

    private static final String STATUS = "HTTP/1.1 ";

    /** What the shops themselves and Plainfault are responsible for; the rest belongs to the server. */
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Allow",
            "Cache-Control",
            "Content-Language",
            "Content-Type",
            "ETag",
            "Location",
            "Retry-After",
            "Vary",
            "WWW-Authenticate");

    static Situation parse(String text) {
        int request = text.indexOf('\n') + 1;
        int answer = text.indexOf("\n\n" + STATUS);
        return new Situation(
                text.substring(0, request - 1),
                text.substring(request, answer),
                text.substring(answer).strip());
    }

    Situation answeredWith(String otherAnswer) {
        return new Situation(name, request, otherAnswer);
    }

    /** Sends the request to a shop and gives its answer. */
    String ask(URI shop) throws IOException, InterruptedException {
        String[] headAndBody = request.split("\n\n", 2);
        List<String> head = Arrays.asList(headAndBody[0].split("\n", -1));
        String[] methodAndPath = head.get(0).split(" ", 2);
        HttpRequest.Builder builder = HttpRequest.newBuilder(shop.resolve(methodAndPath[1]))
                .version(HttpClient.Version.HTTP_1_1)
                .method(
                        methodAndPath[0],
                        headAndBody.length == 1 ? BodyPublishers.noBody() : BodyPublishers.ofString(headAndBody[1]));
        for (String header : head.subList(1, head.size())) {
            String[] nameAndValue = header.split(": ", 2);
            builder.header(nameAndValue[0], nameAndValue[1]);
        }
        // a connection of its own: a server may close one on which it left content unread
        return written(HttpClient.newHttpClient().send(builder.build(), BodyHandlers.ofString()));
    }

    private static String written(HttpResponse<String> response) {
        StringBuilder text = new StringBuilder(STATUS).append(response.statusCode());
        for (String name : HEADERS) {
            for (String value : response.headers().allValues(name)) {
                text.append('\n').append(name).append(": ").append(value);
            }
        }
        return withoutChance(text.append("\n\n").append(response.body()).toString());
    }

    private static String withoutChance(String answer) {
        return answer.replaceAll("(urn:uuid:|/exports/|\"id\":\")[0-9a-f-]{36}", "$1{some UUID}")
                // Spring Security says so on the servlet only
                .replace("\", charset=\"UTF-8\"", "\"");
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
        return name + "\n" + request + "\n\n" + answer + "\n";
    }
}
