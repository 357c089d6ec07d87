package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "completion",
        description = "Print a script that completes commands and options in a shell.",
        footer = {
            "",
            "Example:",
            "  demarche completion bash > ~/.local/share/bash-completion/completions/demarche",
            "  demarche completion zsh > ~/.demarche-completion; echo 'source ~/.demarche-completion' >> ~/.zshrc",
            "  demarche completion fish > ~/.config/fish/completions/demarche.fish"
        })
final class CompletionCommand implements Callable<ExitCode> {

    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private final StandardStreams streams;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private String shell;

    CompletionCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        if (!SHELLS.contains(shell)) {
            throw new UsageException("Unknown shell \"" + shell + "\".", "Shells: " + String.join(", ", SHELLS));
        }
        CommandLine all = Main.commandLine(streams);
        // The script for bash loads bash's completion functions if zsh runs it.
        String script = shell.equals("fish") ? FishCompletion.of(all) : AutoComplete.bash("demarche", all);
        streams.out().write(script.getBytes(StandardCharsets.UTF_8));
        streams.out().flush();
        return ExitCode.OK;
    }
}
