package org.demarche.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.server.pages.sparql.CodeSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the SPARQL page work as they are copied. Those whose language is not installed are skipped. */
@Timeout(120)
class CodeSamplesTest {

    /** With everything that has to be escaped in any of the languages. */
    private static final String QUERY = """
        # 'single' "double" $HOME `date` %s \\ 100 %
        SELECT ?x {
          BIND ('''it's "quoted" \\\\ \\u00e4 \""" and\t'''  AS ?x) \s
        }\
        """;

    private static final String EXPECTED = "x\r\n\"it's \"\"quoted\"\" \\ ä \"\"\"\"\"\" and\t\"\r\n";

    @TempDir
    private Path folder;

    @Test
    void theCommandRuns() throws Exception {
        assertEquals(EXPECTED, run("curl", samples -> List.of("bash", "-c", samples.curl())));
    }

    @Test
    void thePythonProgramRuns() throws Exception {
        assertEquals(
                EXPECTED.replace("\r", ""),
                run("python3", samples -> List.of("python3", "-c", samples.python()))
                        .replace("\r", "")
                        .replaceFirst("\n$", ""));
    }

    @Test
    void theJavaProgramRuns() throws Exception {
        assertEquals(
                EXPECTED.replace("\r", ""),
                run("java", samples -> {
                            Path file = folder.resolve("Ask.java");
                            Files.writeString(file, samples.java());
                            return List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-Dstdout.encoding=UTF-8",
                                    file.toString());
                        })
                        .replace("\r", "")
                        .replaceFirst("\n$", ""));
    }

    private interface Command {
        List<String> of(CodeSamples samples) throws IOException;
    }

    private static String run(String program, Command command) throws IOException, InterruptedException {
        assumeTrue(program.equals("java") || isInstalled(program), program + " is not installed");
        try (TestServer server = TestServer.of("data/examples")) {
            CodeSamples samples = CodeSamples.of(QUERY, server.uri("/sparql").toString());
            ProcessBuilder builder =
                    new ProcessBuilder(command.of(samples)).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), output);
            return output;
        }
    }

    private static boolean isInstalled(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
