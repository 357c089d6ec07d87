package org.demarche.server.http;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Logs a line for each request: time, client, method, path, status, bytes, milliseconds. It logs the names of parameters, never
 * their values: what people search for is private, and a value may be a secret sent by mistake.
 *
 * @param clock gives the time
 * @param lines receives the lines
 * @param next handles the request
 */
public record AccessLog(InstantSource clock, Consumer<String> lines, RequestHandler next) implements RequestHandler {

    @Override
    public Response handle(Request request) {
        long start = System.nanoTime();
        Response response = next.handle(request);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        lines.accept(String.format(
                Locale.ROOT,
                "%s %s %s %s %d %d %d",
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                request.client(),
                LogText.of(request.method()),
                LogText.of(request.path()) + names(request),
                response.status(),
                length(response.content()),
                milliseconds));
        return response;
    }

    private static String names(Request request) {
        String names = String.join("&", request.parameters().values().keySet());
        return names.isEmpty() ? "" : "?" + LogText.of(names);
    }

    private static long length(ResponseBody content) {
        return switch (content) {
            case ResponseBody.Bytes memory -> memory.bytes().length;
            case ResponseBody.Stored stored -> size(stored);
        };
    }

    private static long size(ResponseBody.Stored stored) {
        try {
            return Files.size(stored.file());
        } catch (IOException e) {
            return -1;
        }
    }
}
