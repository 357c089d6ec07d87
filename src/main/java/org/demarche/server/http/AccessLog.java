package org.demarche.server.http;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Writes a line for each request: when, who, what, status, bytes, milliseconds. Of the parameters it holds the names only: what
 * people ask is their own business, and a value may be a secret that was put in the wrong place.
 *
 * @param clock tells the time
 * @param lines takes the lines
 * @param next what answers
 */
public record AccessLog(InstantSource clock, Consumer<String> lines, RequestHandler next) implements RequestHandler {

    private static final int LONGEST = 300;

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
                shown(request.method()),
                shown(request.path()) + names(request),
                response.status(),
                length(response.content()),
                milliseconds));
        return response;
    }

    private static String names(Request request) {
        String names = request.parameters().values().keySet().stream()
                .map(AccessLog::shown)
                .collect(Collectors.joining("&"));
        return names.isEmpty() ? "" : "?" + cut(names);
    }

    /** One word: nobody writes a second line, or another column. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        cut(text).codePoints().forEach(c -> {
            boolean plain =
                    c > ' ' && c != '"' && c != '\\' && !Character.isISOControl(c) && !Character.isWhitespace(c);
            if (plain && Character.isDefined(c) && Character.getType(c) != Character.FORMAT) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            }
        });
        return shown.toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
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
