package org.demarche.server.http;

/** The server cannot listen where it should; the message says what to do. */
public final class HttpListenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HttpListenException(String host, int port, Throwable cause) {
        super(
                "Cannot listen on " + host + ", port " + port + ": " + innermost(cause)
                        + ". Stop what uses the port, or choose another with --port.",
                cause);
    }

    private static String innermost(Throwable cause) {
        Throwable deeper = cause.getCause();
        return deeper == null ? String.valueOf(cause.getMessage()) : innermost(deeper);
    }
}
