package org.demarche.server.http;

/** The server cannot listen on its address; the message says why and what to do. */
public final class HttpListenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HttpListenException(String host, int port, Throwable cause) {
        super(
                "Cannot listen on " + host + ", port " + port + ": " + innermost(cause)
                        + ". Choose another port with --port, or stop the program that uses this one.",
                cause);
    }

    private static String innermost(Throwable cause) {
        Throwable deeper = cause.getCause();
        return deeper == null ? String.valueOf(cause.getMessage()) : innermost(deeper);
    }
}
