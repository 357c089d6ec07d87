package org.demarche.bench.serving;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.demarche.bench.serving.Wire.Reply;

/** Sends what breaks servers that are not careful. Every one of these is to be refused, and soon. */
final class Attack implements Visitor {

    private static final List<String> QUERIES = List.of(
            "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
            "SELECT (<java:java.lang.System.getProperty>('user.home') AS ?x) {}",
            "SELECT (STRLEN(?x30) AS ?n) { BIND ('aaaaaaaaaaaaaaaa' AS ?x0)" + doublings(30) + " }",
            "SELECT * { FILTER REGEX('" + "a".repeat(60) + "', '^(a+)+\\\\1b') }",
            "LOAD <http://127.0.0.1:1/>",
            "SELECT * {");

    private static final List<String> PATHS = List.of(
            "/static/..%2f..%2fetc%2fpasswd", "/$/metrics", "/id/%3Cscript%3E", "/?a=%25zz", "/nothing", "/dataset");

    private final RandomGenerator chance;

    Attack(RandomGenerator chance) {
        this.chance = chance;
    }

    private static String doublings(int times) {
        StringBuilder binds = new StringBuilder();
        for (int i = 0; i < times; i++) {
            binds.append(" BIND (CONCAT(?x%1$d, ?x%1$d) AS ?x%2$d)".formatted(i, i + 1));
        }
        return binds.toString();
    }

    @Override
    public Reply visit(Wire wire) throws InterruptedException {
        return switch (chance.nextInt(5)) {
            case 0 -> wire.get(any(PATHS), "text/html");
            case 1 -> wire.post("/sparql", "application/sparql-query", "SELECT * " + "{".repeat(20_000));
            case 2 -> wire.post("/sparql", "application/sparql-update", "CLEAR ALL");
            case 3 -> longBody(wire);
            default -> wire.sparql(any(QUERIES));
        };
    }

    /** Announces sixty million bytes, and sends a few. */
    private static Reply longBody(Wire wire) {
        try (Socket socket = new Socket(wire.server().getHost(), wire.server().getPort())) {
            socket.setSoTimeout(30_000);
            String head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + wire.address()
                    + "\r\nContent-Type: application/sparql-query\r\nContent-Length: 60000000\r\n\r\nSELECT";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] begin = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            String line = new String(begin, StandardCharsets.US_ASCII);
            return new Reply(line.isEmpty() ? 0 : Integer.parseInt(line.substring(line.length() - 3)), line);
        } catch (IOException | NumberFormatException e) {
            return new Reply(0, e.toString());
        }
    }

    private String any(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
