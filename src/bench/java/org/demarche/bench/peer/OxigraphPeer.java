package org.demarche.bench.peer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Oxigraph in a Node.js process, which tells how long each question took it, the writing of the answer included. */
final class OxigraphPeer implements Peer {

    private static final Path SCRIPT = Path.of("src/bench/js/oxigraph-peer.mjs");

    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    OxigraphPeer(Path tools) throws IOException {
        Path modules = tools.resolve("oxigraph").toAbsolutePath();
        if (!Files.isDirectory(modules.resolve("node_modules/oxigraph"))) {
            throw new IOException("not there; run src/bench/peers.sh");
        }
        process = new ProcessBuilder("node", "--max-old-space-size=8192", SCRIPT.toString(), modules.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void load(Path codings, Path quads) throws IOException {
        request(Map.of("load", quads.toString()));
    }

    @Override
    public Answer ask(String sparql) throws IOException {
        String format = WireAnswers.format(sparql);
        JsonNode answer = request(Map.of("query", sparql, "format", format));
        byte[] result = answer.get("result").asString().getBytes(StandardCharsets.UTF_8);
        return new Answer(answer.get("nanos").asLong(), WireAnswers.rows(format, result));
    }

    private JsonNode request(Map<String, String> request) throws IOException {
        requests.write(json.writeValueAsString(request));
        requests.newLine();
        requests.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the process ended");
        }
        JsonNode answer = json.readTree(line);
        if (answer.has("error")) {
            throw new IOException(answer.get("error").asString());
        }
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
