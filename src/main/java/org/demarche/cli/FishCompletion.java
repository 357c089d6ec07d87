package org.demarche.cli;

import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A completion script for the fish shell, for which picocli has none. */
final class FishCompletion {

    private static final String COMPLETE = "complete -c demarche";

    private FishCompletion() {}

    static String of(CommandLine demarche) {
        StringBuilder script = new StringBuilder();
        String commands = String.join(" ", visible(demarche).keySet());
        visible(demarche).forEach((name, command) -> {
            String first = "not __fish_seen_subcommand_from " + commands;
            script.append("%s -n '%s' -f -a %s -d %s\n".formatted(COMPLETE, first, name, quoted(summary(command))));
            subcommands(name, command, script);
            options("__fish_seen_subcommand_from " + name, command, script);
        });
        return script.toString();
    }

    private static void subcommands(String name, CommandLine command, StringBuilder script) {
        String within = "__fish_seen_subcommand_from " + name;
        visible(command)
                .forEach((member, subcommand) -> script.append(
                        "%s -n '%s' -a %s -d %s\n".formatted(COMPLETE, within, member, quoted(summary(subcommand)))));
    }

    private static void options(String condition, CommandLine command, StringBuilder script) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.hidden()) {
                continue;
            }
            script.append(COMPLETE).append(" -n '").append(condition).append('\'');
            Arrays.stream(option.names())
                    .forEach(name -> script.append(name.startsWith("--") ? " -l " : " -s ")
                            .append(name.replaceFirst("^-+", "")));
            script.append(option.arity().max() > 0 ? " -r" : "")
                    .append(" -d ")
                    .append(quoted(first(option.description())))
                    .append('\n');
        }
    }

    private static Map<String, CommandLine> visible(CommandLine command) {
        Map<String, CommandLine> visible = new java.util.LinkedHashMap<>(command.getSubcommands());
        visible.values()
                .removeIf(member -> member.getCommandSpec().usageMessage().hidden());
        return visible;
    }

    private static String summary(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        return first(usage.description());
    }

    /** The first sentence. */
    private static String first(String[] description) {
        return description.length == 0 ? "" : description[0].split("(?<=[.:])\\s", 2)[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
