package org.demarche.bench.peer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Virtuoso as a server in a folder of its own, asked over HTTP on the loopback interface; its times include that. */
final class VirtuosoPeer implements Peer {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path root;
    private final Path folder;
    private final int sqlPort = freePort();
    private final int httpPort = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process server;

    VirtuosoPeer(Path folder, Path tools) throws IOException {
        root = tools.resolve("virtuoso/root").toAbsolutePath();
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        if (!Files.exists(root.resolve("usr/bin/virtuoso-t"))) {
            throw new IOException("not there; run src/bench/peers.sh");
        }
        Files.writeString(folder.resolve("virtuoso.ini"), settings());
        server = start(root.resolve("usr/bin/virtuoso-t").toString(), "+foreground", "+configfile", "virtuoso.ini");
        waitUntilUp();
    }

    /** Buffers as the installed file advises for a machine with 4 GB to spare. */
    private String settings() {
        return """
                [Database]
                DatabaseFile = virtuoso.db
                ErrorLogFile = virtuoso.log
                LockFile = virtuoso.lck
                TransactionFile = virtuoso.trx
                xa_persistent_file = virtuoso.pxa
                FileExtend = 200
                [TempDatabase]
                DatabaseFile = virtuoso-temp.db
                TransactionFile = virtuoso-temp.trx
                [Parameters]
                ServerPort = localhost:%d
                DirsAllowed = /
                NumberOfBuffers = 340000
                MaxDirtyBuffers = 250000
                [HTTPServer]
                ServerPort = localhost:%d
                ServerRoot = .
                [SPARQL]
                ResultSetMaxRows = 10000000
                MaxQueryExecutionTime = 600
                """.formatted(sqlPort, httpPort);
    }

    @Override
    public void load(Path codings, Path quads) throws IOException {
        Path file = quads.toAbsolutePath();
        sql("ld_dir('%s', '%s', 'urn:none');".formatted(file.getParent(), file.getFileName()));
        sql("rdf_loader_run();");
        sql("checkpoint;");
        String errors = sql("select ll_error from DB.DBA.load_list where ll_error is not null;");
        if (errors.contains("\n1 Rows")) {
            throw new IOException(errors.strip());
        }
    }

    @Override
    public Answer ask(String sparql) throws IOException {
        String format = WireAnswers.format(sparql);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + httpPort + "/sparql"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", format)
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8)))
                .build();
        long start = System.nanoTime();
        HttpResponse<byte[]> response = send(request);
        long nanos = System.nanoTime() - start;
        if (response.statusCode() != 200) {
            String message = new String(response.body(), StandardCharsets.UTF_8);
            throw new IOException(message.lines().findFirst().orElse("status " + response.statusCode()));
        }
        return new Answer(nanos, WireAnswers.rows(format, response.body()));
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void waitUntilUp() throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!sql("status();").contains("Rows")) {
            if (!server.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("does not start; see " + folder.resolve("virtuoso.log"));
            }
        }
    }

    private String sql(String statement) throws IOException {
        Process client = start(
                root.resolve("usr/bin/isql-vt").toString(), "localhost:" + sqlPort, "dba", "dba", "exec=" + statement);
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .put("LD_LIBRARY_PATH", root + "/usr/lib/x86_64-linux-gnu:" + root + "/lib/x86_64-linux-gnu");
        if (command[1].startsWith("+")) {
            builder.redirectOutput(folder.resolve("output.txt").toFile());
        }
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        sql("shutdown;");
        try {
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
