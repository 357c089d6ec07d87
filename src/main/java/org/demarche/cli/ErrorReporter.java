package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.demarche.export.NotExpressibleException;
import org.demarche.extract.text.ExtractionException;
import org.demarche.http.ServiceException;
import org.demarche.imports.source.ImportException;
import org.demarche.problem.StoreException;
import org.demarche.query.guard.QueryException;
import org.demarche.server.http.HttpListenException;
import org.demarche.wikidata.index.IndexException;
import org.demarche.wikidata.link.LinksException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns an exception into a message for the user and an exit code. */
final class ErrorReporter {

    private ErrorReporter() {}

    static int handle(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParameterException usage) {
            return handleUsage(usage, null);
        }
        PrintWriter err = command.getErr();
        if (!isClosedPipe(failure)) {
            err.println(message(failure));
        }
        if (Boolean.getBoolean("demarche.debug")) {
            failure.printStackTrace(err);
        }
        return exitCode(failure);
    }

    /** Standard output could not be completed. */
    static int handle(IOException failure, PrintWriter err) {
        if (!isClosedPipe(failure)) {
            err.println(message(failure));
        }
        return ExitCode.FAILURE.code();
    }

    /** Whether the reader of standard output has had enough, as {@code head} has: no reason for a message. */
    private static boolean isClosedPipe(Exception failure) {
        return failure instanceof IOException && "Broken pipe".equals(failure.getMessage());
    }

    /** Handles errors that picocli does not pass to an exception handler: memory or disk space is exhausted. */
    static int handle(VirtualMachineError failure, PrintWriter err) {
        err.println(
                switch (failure) {
                    case OutOfMemoryError e ->
                        "Out of memory (" + messageOf(e) + ")." + System.lineSeparator()
                                + "    Allow more memory, for example with DEMARCHE_JAVA_OPTS=-Xmx4g";
                    case InternalError e ->
                        "A file could not be read or written (" + messageOf(e) + ")." + System.lineSeparator()
                                + "    The disk may be full. Data already in a store is not affected.";
                    default -> "Unexpected error: " + failure;
                });
        return ExitCode.FAILURE.code();
    }

    static int handleUsage(ParameterException failure, String @org.jspecify.annotations.Nullable [] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(usageMessage(failure));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    /** Picocli's message without positions of arguments, which start at 0 and count options, too. */
    private static String usageMessage(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            boolean topLevel = failure.getCommandLine().getParent() == null;
            return (topLevel ? "Unknown command: " : "Unexpected argument: ")
                    + String.join(" ", unmatched.getUnmatched());
        }
        return messageOf(failure)
                .replaceAll("positional parameter at index [\\d.*]+ ", "argument ")
                .replaceFirst("is not an? (int|long)$", "is not a whole number")
                .replaceFirst("is not a (double|float)$", "is not a number")
                .replaceFirst(
                        "cannot convert ('.*?') to class java\\.time\\.LocalDate .*",
                        "$1 is not a day such as 2022-01-31");
    }

    static int exitCode(Throwable failure) {
        boolean usage = failure instanceof UsageException
                || failure instanceof ParameterException
                || failure instanceof LinksException
                || failure instanceof ImportException
                || (failure instanceof QueryException query && query.isUsersFault());
        return (usage ? ExitCode.USAGE : ExitCode.FAILURE).code();
    }

    private static String message(Throwable failure) {
        return switch (failure) {
            case UsageException e -> messageOf(e);
            case QueryException e -> messageOf(e);
            case StoreException e -> messageOf(e);
            case IndexException e -> messageOf(e);
            case HttpListenException e -> messageOf(e);
            case NotExpressibleException e -> messageOf(e);
            case LinksException e -> messageOf(e);
            case ImportException e -> messageOf(e);
            case ServiceException e -> messageOf(e);
            case ExtractionException e -> messageOf(e);
            case NoSuchFileException e -> "The file " + messageOf(e) + " does not exist.";
            case AccessDeniedException e -> "Permission denied: " + messageOf(e);
            case UncheckedIOException e -> "Input or output failed: " + messageOf(e);
            case IOException e -> "Input or output failed: " + e;
            default ->
                "Unexpected error: " + failure + System.lineSeparator()
                        + "    This is a bug in Demarche. For a stack trace, set"
                        + " DEMARCHE_JAVA_OPTS=-Ddemarche.debug=true";
        };
    }

    private static String messageOf(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }
}
