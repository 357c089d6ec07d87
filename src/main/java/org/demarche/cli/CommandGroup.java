package org.demarche.cli;

import java.util.Map;

/** A command with subcommands. */
interface CommandGroup {

    /** The subcommands by name, in the order of the help. */
    Map<String, Object> commands();
}
