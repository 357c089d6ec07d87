package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The entry point, and the only place that ends the process. */
@Command(
        name = "demarche",
        description = "Build, query and publish a knowledge graph of who stands where on what.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {"", "Example:", "  demarche query positions-on --proposal no-nato-enlargement"})
public final class Main implements Runnable {

    static final int USAGE_WIDTH = 100;

    @Spec
    private CommandSpec spec;

    /** Runs one command and exits with its code: 0 done, 1 problems in the data, 2 wrong use, 3 failure. */
    public static void main(String[] args) {
        try {
            System.exit(run(StandardStreams.ofProcess(), args));
        } catch (LinkageError | TypeNotPresentException e) {
            // Nothing but the JDK may be used here: the next class might be missing as well.
            System.err.println("A library of Demarche cannot be opened (" + e.getMessage() + ").");
            System.err.println("    Either this process may not open enough files; allow more: ulimit -n 1024");
            System.err.println("    Or the installation is incomplete; build it again.");
            System.exit(3);
        }
    }

    static int run(StandardStreams streams, String... args) {
        try {
            int code = commandLine(streams, args).execute(args);
            return code == ExitCode.FAILURE.code() ? code : finish(streams, code);
        } catch (VirtualMachineError e) {
            return ErrorReporter.handle(e, streams.err());
        }
    }

    private static int finish(StandardStreams streams, int code) {
        try {
            streams.finish();
            return code;
        } catch (IOException e) {
            return ErrorReporter.handle(e, streams.err());
        }
    }

    /**
     * The command line for these arguments. Picocli inspects command classes by reflection, which takes longer than many
     * queries, so if the first argument is a command, only that command is set up.
     */
    static CommandLine commandLine(StandardStreams streams, String... args) {
        Map<String, Function<StandardStreams, Object>> commands = commands();
        if (args.length > 0 && commands.containsKey(args[0])) {
            commands.keySet().retainAll(Set.of(args[0]));
        }
        CommandLine commandLine = new CommandLine(new Main());
        commands.forEach((name, command) -> commandLine.addSubcommand(name, withHelp(command.apply(streams))));
        CommandLine extract = commandLine.getSubcommands().get("extract");
        if (extract != null) {
            extract.addSubcommand("eval", withHelp(new ExtractEvalCommand(streams)));
        }
        return commandLine
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(streams.err())
                .setUsageHelpWidth(USAGE_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(streams.ansi()))
                .setExecutionExceptionHandler(ErrorReporter::handle)
                .setParameterExceptionHandler(ErrorReporter::handleUsage)
                .setExecutionStrategy(Main::execute);
    }

    private static CommandLine withHelp(Object command) {
        CommandLine commandLine = new CommandLine(command);
        if (command instanceof CommandGroup group) {
            group.commands().forEach((name, member) -> commandLine.addSubcommand(name, withHelp(member)));
        }
        if (!commandLine.getCommandSpec().optionsMap().containsKey("--help")) {
            commandLine
                    .getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Show this help and exit.")
                            .build());
        }
        return commandLine;
    }

    /** All commands by name, in the order of the help. */
    private static Map<String, Function<StandardStreams, Object>> commands() {
        Map<String, Function<StandardStreams, Object>> commands = new LinkedHashMap<>();
        commands.put("new", NewCommand::new);
        commands.put("load", LoadCommand::new);
        commands.put("validate", ValidateCommand::new);
        commands.put("convert", ConvertCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("compact", CompactCommand::new);
        commands.put("reindex", ReindexCommand::new);
        commands.put("query", QueryCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("sparql", SparqlCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("network", NetworkCommand::new);
        commands.put("describe", DescribeCommand::new);
        commands.put("link", LinkCommand::new);
        commands.put("wikidata", WikidataCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("code", CodeCommand::new);
        commands.put("reliability", ReliabilityCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("extract", ExtractCommand::new);
        commands.put("completion", CompletionCommand::new);
        commands.put("help", HelpCommand::new);
        commands.put("warmup", TrainingRunCommand::new);
        return commands;
    }

    private static int execute(CommandLine.ParseResult parsed) {
        int code = new CommandLine.RunLast().execute(parsed);
        Object result = leaf(parsed).commandSpec().commandLine().getExecutionResult();
        return result instanceof ExitCode exitCode ? exitCode.code() : code;
    }

    private static CommandLine.ParseResult leaf(CommandLine.ParseResult parsed) {
        return parsed.hasSubcommand() ? leaf(parsed.subcommand()) : parsed;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"demarche " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
