package org.demarche.bench.table;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import tools.jackson.databind.json.JsonMapper;

/** A process that does one job, and tells the results on standard output, each on a line that begins with {@link #MARK}. */
final class Child {

    static final String MARK = "result ";

    private static final JsonMapper JSON = new JsonMapper();

    private Child() {}

    /**
     * Does the job.
     *
     * @param args name of the task, then what it needs
     */
    public static void main(String[] args) throws Exception {
        JenaSystem.init();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> arguments = Arrays.asList(args).subList(1, args.length);
        Task.valueOf(args[0]).run(arguments, result -> out.println(MARK + JSON.writeValueAsString(result)));
        end(0);
    }

    /** Ends the process, whatever its threads do, and the processes that it has started. */
    static void end(int status) {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        System.out.flush();
        Runtime.getRuntime().halt(status);
    }
}
