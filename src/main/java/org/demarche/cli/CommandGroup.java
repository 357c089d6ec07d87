package org.demarche.cli;

import java.util.Map;

/** A command that has commands of its own. */
interface CommandGroup {

    /** Its commands by name, in the order of the help. */
    Map<String, Object> commands();
}
